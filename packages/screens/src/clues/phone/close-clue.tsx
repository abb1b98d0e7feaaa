import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { NotFound } from '@shouwang/ui';
import { PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { fieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { type DraftAddress, useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';

const CloseClueQuery = graphql(`
  query CloseClue($id: ID!) {
    clue(id: $id) {
      id
      headName
      state
      version
      reasons {
        id
        detail
      }
    }
  }
`);

type Clue = NonNullable<ResultOf<typeof CloseClueQuery>['clue']>;

const Form = ({ clue }: { readonly clue: Clue }) => {
  const [, navigate] = useLocation();
  const up = `/clues/${clue.id}`;
  const back = useBack(up);
  const address: DraftAddress = {
    key: `clue:${clue.id}:close`,
    title: clue.headName,
    task: phrase('clues.closeTask'),
    path: `${up}/close`,
  };
  const { data: draft, change, kept } = useDraft<{ text: string }>(address, { text: '' });
  const done = useCallback(() => navigate(up, { replace: true }), [navigate, up]);
  const { state, send } = useSubmission(address, done);
  // What was found has been followed up: the words say what came of it, not why there was nothing.
  const isFollowedUp = clue.state === 'VERIFIED';
  const submitAt = (version: number): void =>
    void send('CloseClueWithoutRisk', { id: clue.id, version, text: draft.text.trim() });
  return (
    <PhonePage
      title={phrase('clues.closeOf', { name: clue.headName })}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('clues.submitClose')}
          refusal={
            draft.text.trim() === '' ? phrase(isFollowedUp ? 'clues.missing.close' : 'clues.missing.text') : undefined
          }
          onSubmit={() => submitAt(clue.version)}
          onTakeMine={submitAt}
        />
      }
    >
      <PhoneBlock padded>
        {clue.reasons.map(({ id, detail }) => (
          <p key={id}>{detail}</p>
        ))}
      </PhoneBlock>
      <PhoneBlock>
        <TextField
          label={phrase(isFollowedUp ? 'clues.closeText' : 'clues.whyNoRisk')}
          required
          long
          value={draft.text}
          onChange={(text) => change({ text })}
          placeholder={phrase(isFollowedUp ? 'clues.closeTextHint' : 'clues.whyNoRiskHint')}
          maxLength={2000}
          error={fieldErrors(state)('text')}
        />
      </PhoneBlock>
    </PhonePage>
  );
};

/** Closes a clue card after a visit that found no risk. */
export function CloseClueScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: CloseClueQuery, variables: { id } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ clue }) => (clue ? <Form clue={clue} /> : <NotFound title={phrase('errors.recordNotFound')} />)}
    </QueryGate>
  );
}
