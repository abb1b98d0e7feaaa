import { phrase } from '@shouwang/phrases';
import { PhonePage } from '@shouwang/ui/phone';
import { useBack } from '../../states/use-back.ts';
import { HouseholdHelp } from '../household-help.tsx';

/** 帮扶 of a household on the phone. */
export function HelpPage({ householdId }: { readonly householdId: string }) {
  const back = useBack(`/households/${householdId}`);
  return (
    <PhonePage title={phrase('measures.page')} onBack={back}>
      <HouseholdHelp householdId={householdId} />
    </PhonePage>
  );
}
