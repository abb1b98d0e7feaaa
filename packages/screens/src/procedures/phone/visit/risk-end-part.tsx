import { phrase } from '@shouwang/phrases';
import { PhoneBlock } from '@shouwang/ui/phone';
import { YesNoField } from '../../../fields/phone/yes-no-field.tsx';
import type { VisitPartProps } from './visit-part-props.ts';

/** 风险情况: whether the risks of the identification are over, and whether there is a new one. */
export function RiskEndPart({ draft, change, errorOf }: VisitPartProps) {
  return (
    <PhoneBlock>
      <YesNoField
        label={phrase('visit.risksGone')}
        required
        value={draft.risksGone}
        onChange={(risksGone) => change({ risksGone })}
        error={errorOf('risksGone')}
      />
      <YesNoField
        label={phrase('visit.newRisk')}
        required
        value={draft.newRisk}
        onChange={(newRisk) => change({ newRisk })}
        error={errorOf('newRisk')}
      />
    </PhoneBlock>
  );
}
