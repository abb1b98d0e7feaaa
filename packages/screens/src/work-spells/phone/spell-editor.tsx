import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { useMemo } from 'react';
import { fieldErrors } from '../../states/field-errors.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { SubmissionNotice } from '../../sync/phone/submission-notice.tsx';
import { type DraftAddress, useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import type { SpellEditor } from '../household-work.tsx';
import { type SpellDraft, spellInput } from '../spell-draft.ts';
import { SpellFields } from '../spell-fields.tsx';

/** A work spell on the phone: kept with every key, sent later where there is no signal. */
export const PhoneSpellEditor: SpellEditor = ({ of, onDone }) => {
  const { householdId, spell, start } = of;
  const address = useMemo<DraftAddress>(
    () => ({
      key: `work-spell:${householdId}:${spell?.id ?? start.kind}`,
      title: of.members.find(({ id }) => id === start.personId)?.name ?? phrase('workSpells.title'),
      task: phrase('workSpells.task'),
      path: `/households/${householdId}/work`,
      ...(spell && { baseVersion: spell.version }),
    }),
    [householdId, spell, start, of.members],
  );
  const { data: draft, change, kept } = useDraft<SpellDraft>(address, start);
  const { state, send } = useSubmission(address, onDone);
  const isSending = state.kind === 'sending';
  const sendOn = (version: number | undefined): void => {
    const input = spellInput(of, draft);
    void send('SaveWorkSpell', {
      ...input,
      spell: input.spell && { ...input.spell, version: version ?? input.spell.version },
    });
  };
  return (
    <div className="ss-grid">
      <SpellFields of={of} draft={draft} errorOf={fieldErrors(state)} onChange={(next) => change(next)} />
      <div className="ss-wide ss-steps">
        <Button
          look="filled"
          wide
          busy={isSending}
          refusal={draft.personId === '' ? phrase('workSpells.chooseWho') : undefined}
          onClick={() => sendOn(undefined)}
        >
          {phrase('workSpells.save')}
        </Button>
        <KeptSign kept={kept} />
        <SubmissionNotice state={state} onTakeMine={sendOn} />
      </div>
    </div>
  );
};
