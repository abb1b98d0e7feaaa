import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, Field, NumberBox } from '@shouwang/ui';
import { FormHead, NumberField, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { DayField } from '../../fields/phone/day-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { PhotoTiles } from '../../sync/phone/photo-tiles.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import {
  emptyMeeting,
  emptyVotes,
  MEETING_PAPERS,
  type MeetingDraft,
  meetingInput,
  missingInMeeting,
  type VotesDraft,
} from '../review-meeting-draft.ts';
import { CaseChoice, CaseChoiceCase } from './case-choice.tsx';

const ReviewMeetingQuery = graphql(
  `
    query ReviewMeeting {
      procedureCases(filter: { step: "review" }, first: 100) {
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

type Candidate = ResultOf<typeof ReviewMeetingQuery>['procedureCases']['edges'][number]['node'];

const voteKinds = ['agree', 'against', 'abstain'] as const;

const Votes = ({ votes, set }: { readonly votes: VotesDraft; readonly set: (change: Partial<VotesDraft>) => void }) => (
  <>
    <div className="ss-votes">
      {voteKinds.map((kind) => (
        <Field key={kind} label={phrase(`procedures.vote.${kind}`)}>
          {(control) => (
            <NumberBox
              {...control}
              unit={phrase('procedures.ballots')}
              value={votes[kind]}
              onChange={(n) => set({ [kind]: n })}
            />
          )}
        </Field>
      ))}
    </div>
    <TextField
      label={phrase('procedures.opinion')}
      value={votes.opinion}
      onChange={(opinion) => set({ opinion })}
      maxLength={2000}
      help={phrase('procedures.opinionHelp')}
    />
  </>
);

const address = {
  key: 'meeting:new',
  title: phrase('procedures.meeting'),
  task: phrase('procedures.meetingTask'),
  path: '/meetings/new',
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
  const { data: draft, change, kept } = useDraft<MeetingDraft>(address, emptyMeeting(today, caseId));
  const done = useCallback(() => navigate('/cases?list=toPublish', { replace: true }), [navigate]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const nameOf = (id: string): string => {
    const found = candidates.find((candidate) => candidate.id === id);
    return found ? readFragment(CaseChoiceCase, found).headName : '';
  };
  const submit = (): void =>
    void send('RecordReviewMeeting', {
      input: meetingInput(draft, (id) => candidates.find((candidate) => candidate.id === id)?.version ?? 0),
    });
  const choose = (id: string, isChosen: boolean): void => {
    const { [id]: _, ...others } = draft.votes;
    change({ votes: isChosen ? { ...others, [id]: emptyVotes } : others });
  };
  const setVotes = (id: string, next: Partial<VotesDraft>): void =>
    change(({ votes }) => ({ votes: { ...votes, [id]: { ...(votes[id] ?? emptyVotes), ...next } } }));

  return (
    <PhonePage
      title={phrase('procedures.meeting')}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitMeeting', { n: Object.keys(draft.votes).length })}
          refusal={missingInMeeting(draft, nameOf)}
          onSubmit={submit}
          onTakeMine={submit}
        />
      }
    >
      <PhoneBlock>
        <DayField
          label={phrase('procedures.heldOn')}
          required
          value={draft.heldOn}
          max={today}
          onChange={(heldOn) => change({ heldOn })}
          error={errorOf('occurredOn') ?? errorOf('heldOn')}
        />
        <TextField
          label={phrase('procedures.meetingPlace')}
          required
          value={draft.place}
          onChange={(place) => change({ place })}
          maxLength={200}
          error={errorOf('place')}
        />
        <TextField
          label={phrase('procedures.host')}
          required
          value={draft.host}
          onChange={(host) => change({ host })}
          maxLength={60}
          error={errorOf('host')}
        />
        <TextField
          label={phrase('procedures.recorder')}
          required
          value={draft.recorder}
          onChange={(recorder) => change({ recorder })}
          maxLength={60}
          error={errorOf('recorder')}
        />
        <NumberField
          label={phrase('procedures.expected')}
          required
          unit="人"
          value={draft.expected}
          onChange={(expected) => change({ expected })}
          error={errorOf('expected')}
        />
        <NumberField
          label={phrase('procedures.present')}
          required
          unit="人"
          value={draft.present}
          onChange={(present) => change({ present })}
          error={errorOf('present')}
        />
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('procedures.meetingCases')} aside={Object.keys(draft.votes).length} />
        <ul>
          {candidates.map((candidate) => {
            const votes = draft.votes[candidate.id];
            return (
              <CaseChoice
                key={candidate.id}
                procedureCase={candidate}
                isChosen={votes !== undefined}
                onChange={(isChosen) => choose(candidate.id, isChosen)}
              >
                {votes && <Votes votes={votes} set={(next) => setVotes(candidate.id, next)} />}
              </CaseChoice>
            );
          })}
        </ul>
      </PhoneBlock>
      <PhoneBlock>
        <TextField
          label={phrase('procedures.minutes')}
          required
          long
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          placeholder={phrase('procedures.minutesHint')}
          maxLength={5000}
          error={errorOf('minutes')}
        />
        {MEETING_PAPERS.map((kind) => (
          <div key={kind}>
            <FormHead title={phrase(`procedures.paper.${kind}`)} />
            <PhotoTiles
              label={phrase(`procedures.paper.${kind}`)}
              min={1}
              photos={draft.photos[kind] ?? []}
              onChange={(photos) => change((before) => ({ photos: { ...before.photos, [kind]: photos } }))}
              error={errorOf(kind)}
            />
          </div>
        ))}
      </PhoneBlock>
    </PhonePage>
  );
};

const Nobody = () => (
  <PhonePage title={phrase('procedures.meeting')} onBack={useBack('/')}>
    <PhoneBlock>
      <EmptyState
        title={phrase('procedures.nobodyToReview')}
        action={<Button href="/cases?list=openCases">{phrase('procedures.list.openCases')}</Button>}
      >
        {phrase('procedures.nobodyToReviewHint')}
      </EmptyState>
    </PhoneBlock>
  </PhonePage>
);

/** 民主评议: one meeting, several households, their votes, and the papers of the meeting. */
export function ReviewMeetingScreen() {
  const caseId = new URLSearchParams(useSearch()).get('caseId');
  const [result, ask] = useKeptQuery({ query: ReviewMeetingQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ procedureCases: { edges } }) =>
        edges.length === 0 ? <Nobody /> : <Form candidates={edges.map(({ node }) => node)} caseId={caseId} />
      }
    </QueryGate>
  );
}
