import { phrase } from '@shouwang/phrases';
import { PhoneBlock } from '@shouwang/ui/phone';
import { YesNoField } from '../../../fields/phone/yes-no-field.tsx';
import { SECURITIES } from '../../visit/visit-form-data.ts';
import type { VisitPartProps } from './visit-part-props.ts';

/** 三保障和饮水: four questions, each with or without a problem. */
export function SecuritiesPart({ draft, change, errorOf }: VisitPartProps) {
  return (
    <PhoneBlock>
      {SECURITIES.map((security) => (
        <YesNoField
          key={security}
          label={phrase(`visit.security.${security}`)}
          required
          words={{ yes: phrase('visit.problem'), no: phrase('visit.noProblem') }}
          value={draft.securities[security] ?? null}
          onChange={(problem) => change({ securities: { ...draft.securities, [security]: problem } })}
          error={errorOf(`fourSecurities.${security}`)}
        />
      ))}
    </PhoneBlock>
  );
}
