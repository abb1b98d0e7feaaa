import { phrase } from '@shouwang/phrases';
import { PhoneBlock, TextField } from '@shouwang/ui/phone';
import type { VisitPartProps } from './visit-part-props.ts';

/** 家里情况: what is seen of assets, and what the household itself says. */
export function CircumstancesPart({ draft, change, errorOf }: VisitPartProps) {
  return (
    <PhoneBlock>
      <TextField
        label={phrase('visit.assetsSeen')}
        long
        value={draft.assetsSeen}
        onChange={(assetsSeen) => change({ assetsSeen })}
        placeholder={phrase('visit.assetsSeenHint')}
        maxLength={2000}
        error={errorOf('assetsSeen')}
      />
      <TextField
        label={phrase('visit.householdView')}
        long
        value={draft.householdView}
        onChange={(householdView) => change({ householdView })}
        placeholder={phrase('visit.householdViewHint')}
        maxLength={2000}
        error={errorOf('householdView')}
      />
    </PhoneBlock>
  );
}
