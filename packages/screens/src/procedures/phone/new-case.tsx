import { findCurrentTemplate } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { householdOfSearch } from '../../households/household-of-search.ts';
import { HouseholdPicker, type PickedHousehold } from '../../households/phone/household-picker.tsx';
import { useBack } from '../../states/use-back.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import type { Accepted } from '../../sync/send-attempt.ts';
import { useSubmission } from '../../sync/use-submission.ts';

/** What the page says, by the procedure that begins. */
const WORDS = {
  POPULATION_CHANGE: {
    title: phrase('population.open'),
    begin: phrase('population.openNow'),
    hint: phrase('population.openHint'),
  },
  ADMISSION: {
    title: phrase('procedures.openCase'),
    begin: phrase('procedures.openCaseNow'),
    hint: phrase('procedures.openCaseHint'),
  },
};

const hasWords = (procedure: string): procedure is keyof typeof WORDS => Object.hasOwn(WORDS, procedure);

/** Of a procedure without words of its own its declaration says how it begins. */
const wordsOf = (procedure: string) => {
  if (hasWords(procedure)) return WORDS[procedure];
  const label = findCurrentTemplate(procedure)?.opening.label ?? '';
  return { title: label, begin: label, hint: phrase('procedures.openOtherHint') };
};

/** 开始一件: for whom. Everything else is asked step by step in the case. */
export function NewCaseScreen() {
  const search = new URLSearchParams(useSearch());
  const clueId = search.get('clueId');
  const procedure = search.get('procedure') ?? 'ADMISSION';
  const words = wordsOf(procedure);
  const [picked, setPicked] = useState<PickedHousehold | null>(householdOfSearch(search) ?? null);
  const [, navigate] = useLocation();
  const back = useBack('/');
  const open = useCallback(({ id }: Accepted) => navigate(id ? `/cases/${id}` : '/', { replace: true }), [navigate]);
  const { state, send } = useSubmission(
    {
      key: `case:new:${picked?.id ?? ''}`,
      title: picked?.headName ?? '',
      task: words.title,
      path: '/cases/new',
    },
    open,
  );
  return (
    <PhonePage
      title={words.title}
      onBack={back}
      foot={
        <SubmitBar
          state={state}
          label={words.begin}
          refusal={picked ? undefined : phrase('clues.missing.household')}
          onSubmit={() => {
            if (!picked) return;
            void send('OpenCase', { procedure, householdId: picked.id, ...(clueId && { clueId }) });
          }}
        />
      }
    >
      <HouseholdPicker
        title={phrase('procedures.forWhom')}
        picked={picked}
        onPick={setPicked}
        otherwise={<Button href="/clues/new">{phrase('clues.notInRegister')}</Button>}
      />
      <PhoneBlock padded>
        <p className="sw-second">{words.hint}</p>
      </PhoneBlock>
    </PhonePage>
  );
}
