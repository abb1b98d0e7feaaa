import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState } from '@shouwang/ui';
import { FormHead, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { DayField } from '../../fields/phone/day-field.tsx';
import { PrintNotice } from '../../papers/phone/print-notice.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import type { PhotoRef } from '../../sync/kept-photo.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { PhotoTiles } from '../../sync/phone/photo-tiles.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { CaseChoice, CaseChoiceCase } from './case-choice.tsx';

const NewPublicityQuery = graphql(
  `
    query NewPublicity {
      procedureCases(filter: { step: "publish" }, first: 100) {
        edges {
          node {
            id
            version
            ...CaseChoice_ProcedureCase
          }
        }
      }
    }
  `,
  [CaseChoiceCase],
);

type Candidate = ResultOf<typeof NewPublicityQuery>['procedureCases']['edges'][number]['node'];

type PublicityDraft = { startsOn: string; place: string; caseIds: string[]; photos: PhotoRef[] };

const address = {
  key: 'publicity:new',
  title: phrase('procedures.publicity'),
  task: phrase('procedures.publicityTask'),
  path: '/publicity/new',
};

const missingIn = ({ caseIds, place, photos }: PublicityDraft): string | undefined => {
  if (caseIds.length === 0) return phrase('procedures.publicityMissing.cases');
  if (place.trim() === '') return phrase('procedures.publicityMissing.place');
  return photos.length === 0 ? phrase('procedures.publicityMissing.photo') : undefined;
};

const Form = ({
  candidates,
  caseId,
}: {
  readonly candidates: readonly Candidate[];
  readonly caseId: string | null;
}) => {
  const [, navigate] = useLocation();
  const back = useBack('/');
  const today = shanghaiDateOf(new Date());
  const {
    data: draft,
    change,
    kept,
  } = useDraft<PublicityDraft>(address, {
    startsOn: today,
    place: '',
    caseIds: caseId === null ? [] : [caseId],
    photos: [],
  });
  const done = useCallback(() => navigate('/publicity', { replace: true }), [navigate]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const submit = (): void => {
    const [photo] = draft.photos;
    if (!photo) return;
    void send('PostPublicity', {
      input: {
        startsOn: draft.startsOn,
        place: draft.place.trim(),
        cases: candidates
          .filter(({ id }) => draft.caseIds.includes(id))
          .map(({ id, version }) => ({ caseId: id, version })),
        startPhoto: { kind: 'publicityStartPhoto', fileId: photo.fileId, takenAt: photo.takenAt },
      },
    });
  };
  return (
    <PhonePage
      title={phrase('procedures.publicity')}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitPublicity', { n: draft.caseIds.length })}
          refusal={missingIn(draft)}
          onSubmit={submit}
          onTakeMine={submit}
        />
      }
    >
      <PhoneBlock>
        <FormHead title={phrase('procedures.publicityCases')} aside={draft.caseIds.length} />
        <ul>
          {candidates.map((candidate) => (
            <CaseChoice
              key={candidate.id}
              procedureCase={candidate}
              isChosen={draft.caseIds.includes(candidate.id)}
              onChange={(isChosen) =>
                change({
                  caseIds: isChosen
                    ? [...draft.caseIds, candidate.id]
                    : draft.caseIds.filter((id) => id !== candidate.id),
                })
              }
            />
          ))}
        </ul>
      </PhoneBlock>
      <PhoneBlock padded>
        <PrintNotice caseIds={draft.caseIds} postedOn={draft.startsOn} />
      </PhoneBlock>
      <PhoneBlock>
        <DayField
          label={phrase('procedures.postedOn')}
          required
          value={draft.startsOn}
          max={today}
          onChange={(startsOn) => change({ startsOn })}
          help={phrase('procedures.postedOnHelp')}
          error={errorOf('occurredOn') ?? errorOf('startsOn')}
        />
        <TextField
          label={phrase('procedures.postedAt')}
          required
          value={draft.place}
          onChange={(place) => change({ place })}
          placeholder={phrase('procedures.postedAtHint')}
          maxLength={200}
          error={errorOf('place')}
        />
        <FormHead title={phrase('procedures.startPhoto')} />
        <PhotoTiles
          label={phrase('procedures.startPhoto')}
          min={1}
          photos={draft.photos}
          onChange={(photos) => change({ photos: photos.slice(-1) })}
          error={errorOf('publicityStartPhoto')}
        />
      </PhoneBlock>
    </PhonePage>
  );
};

const Nobody = () => (
  <PhonePage title={phrase('procedures.publicity')} onBack={useBack('/')}>
    <PhoneBlock>
      <EmptyState
        title={phrase('procedures.nobodyToPost')}
        action={<Button href="/publicity">{phrase('procedures.postedLists')}</Button>}
      >
        {phrase('procedures.nobodyToPostHint')}
      </EmptyState>
    </PhoneBlock>
  </PhonePage>
);

/** 张榜公示: which households, where it hangs, and the photo of the first day. */
export function NewPublicityScreen() {
  const caseId = new URLSearchParams(useSearch()).get('caseId');
  const [result, ask] = useKeptQuery({ query: NewPublicityQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ procedureCases: { edges } }) =>
        edges.length === 0 ? <Nobody /> : <Form candidates={edges.map(({ node }) => node)} caseId={caseId} />
      }
    </QueryGate>
  );
}
