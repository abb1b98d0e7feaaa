import { phrase } from '@shouwang/phrases';
import { useState } from 'react';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { SendRow } from '../../states/send-row.tsx';
import { useWrite } from '../../states/use-write.ts';
import type { SpellEditor } from '../household-work.tsx';
import { askedKeys, spellInput } from '../spell-draft.ts';
import { SpellFields } from '../spell-fields.tsx';
import { SaveWorkSpell } from '../work-spell-writes.ts';

/** A work spell at a desk. */
export const OfficeSpellEditor: SpellEditor = ({ of, onDone }) => {
  const [draft, setDraft] = useState(of.start);
  const { state, send, clear } = useWrite(SaveWorkSpell);
  const isShown = (field: string): boolean => field === 'personId' || askedKeys(draft).some((key) => key === field);
  const save = async (): Promise<void> => {
    if (await send(spellInput(of, draft))) onDone();
  };
  return (
    <div className="ss-grid">
      <SpellFields
        of={of}
        draft={draft}
        errorOf={fieldErrors(state)}
        onChange={(next) => {
          setDraft(next);
          clear();
        }}
      />
      <SendRow
        label={phrase('workSpells.save')}
        state={withoutFieldErrors(state, isShown)}
        refusal={draft.personId === '' ? phrase('workSpells.chooseWho') : undefined}
        onSend={() => void save()}
        onReload={onDone}
      />
    </div>
  );
};
