import type { StepCase } from '../../step-case.ts';
import type { LastYear } from '../../visit/last-year.ts';
import type { VisitDraft } from '../../visit/visit-draft.ts';

/** What every part of the visit form works on. */
export type VisitPartProps = {
  readonly of: StepCase;
  readonly draft: VisitDraft;
  readonly change: (change: Partial<VisitDraft>) => void;
  readonly lastYear: LastYear;
  /** The sentence of a refused try at a field, by the field's path in the declared form. */
  readonly errorOf: (field: string) => string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
};
