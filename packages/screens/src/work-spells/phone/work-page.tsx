import { phrase } from '@shouwang/phrases';
import { PhonePage } from '@shouwang/ui/phone';
import { useBack } from '../../states/use-back.ts';
import { HouseholdWork } from '../household-work.tsx';
import { PhoneSpellEditor } from './spell-editor.tsx';

/** 外出务工 of a household on the phone. */
export function WorkPage({ householdId }: { readonly householdId: string }) {
  const back = useBack(`/households/${householdId}`);
  return (
    <PhonePage title={phrase('workSpells.title')} onBack={back}>
      <HouseholdWork householdId={householdId} Editor={PhoneSpellEditor} />
    </PhonePage>
  );
}
