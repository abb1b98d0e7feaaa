import { phrase } from '@shouwang/phrases';
import { PhonePage } from '@shouwang/ui/phone';
import { useBack } from '../../states/use-back.ts';
import { HouseholdConsents } from '../household-consents.tsx';

/** 承诺授权 of a household on the phone. */
export function ConsentsPage({ householdId }: { readonly householdId: string }) {
  const back = useBack(`/households/${householdId}`);
  return (
    <PhonePage title={phrase('consents.title')} onBack={back}>
      <HouseholdConsents householdId={householdId} />
    </PhonePage>
  );
}
