import { type FormFinding, type FormQuality, formFindings } from '@shouwang/domain';
import type { CollectionDraft } from './collection-draft.ts';
import { type CollectionForm, lastYearOf, recordOf } from './collection-form.ts';

const maskedOf = ({ rows }: CollectionForm): ReadonlySet<string> =>
  new Set(rows.flatMap(({ id, values }) => values.flatMap(({ key, isMasked }) => (isMasked ? [`${id}.${key}`] : []))));

/** What the rules find in a form as it stands on this device; nothing where the form brought nothing to check it with. */
export const draftFindings = (form: CollectionForm, draft: CollectionDraft): readonly FormFinding[] => {
  if (!form.quality) return [];
  const record = recordOf(form);
  return formFindings(
    { record, answers: draft.answers, lastYear: lastYearOf(form, record.household.id), masked: maskedOf(form) },
    form.quality as FormQuality,
  );
};

/** The findings that are said beside a question; those about any member stand at the first. */
export const findingsAt = (
  findings: readonly FormFinding[],
  { rowId, key, isFirst }: { readonly rowId: string; readonly key: string; readonly isFirst: boolean },
): readonly FormFinding[] =>
  findings.filter(({ place }) => place?.key === key && (place.rowId === rowId || (place.rowId === '' && isFirst)));
