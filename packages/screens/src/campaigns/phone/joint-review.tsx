import { REVIEW_CHECKS, REVIEW_PARTICIPANTS, type ReviewParticipant, shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState, FactList, formatDateFull, StatusWord } from '@shouwang/ui';
import { ActionBar, FormHead, NumberField, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback, useState } from 'react';
import { DayField } from '../../fields/phone/day-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import type { PhotoRef } from '../../sync/kept-photo.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import { PhotoTiles } from '../../sync/phone/photo-tiles.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { PrepareJointReview, TakeReviewStep } from '../round-writes.ts';

const JointReviewQuery = graphql(`
  query OwnJointReview {
    campaign {
      id
    }
    jointReviews {
      id
      batchNo
      state
      stateLabel
      heldOn
      minutes
      participants {
        name
        partLabel
      }
      itemCount
      errorCount
      isVoid
      signedBy
      version
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
    }
  }
`);

type Review = ResultOf<typeof JointReviewQuery>['jointReviews'][number];

type HoldDraft = {
  heldOn: string;
  place: string;
  names: Partial<Record<ReviewParticipant, string>>;
  checked: string[];
  sampled: number | null;
  explanation: string;
  minutes: string;
  photos: PhotoRef[];
};

const parts = Object.entries(REVIEW_PARTICIPANTS) as [ReviewParticipant, string][];
const checks = Object.entries(REVIEW_CHECKS).map(([value, label]) => ({ value, label }));

/** Names as people write them down: several in one line, by comma or space. */
const participantsOf = ({ names }: HoldDraft) =>
  parts.flatMap(([part]) =>
    (names[part] ?? '')
      .split(/[、，,\s]+/u)
      .filter((name) => name !== '')
      .map((name) => ({ name, part })),
  );

const missingIn = (draft: HoldDraft, errorCount: number): string | undefined => {
  if (draft.place.trim() === '') return phrase('rounds.hold.missing.place');
  if (participantsOf(draft).length < 3) return phrase('rounds.hold.missing.people');
  if (draft.checked.length < checks.length) return phrase('rounds.hold.missing.checked');
  if (errorCount > 0 && draft.explanation.trim() === '') return phrase('rounds.hold.missing.explanation');
  if (draft.minutes.trim() === '') return phrase('rounds.hold.missing.minutes');
  return draft.photos.length === 0 ? phrase('rounds.hold.missing.photo') : undefined;
};

const addressOf = (review: Review) => ({
  key: `joint-review:${review.id}`,
  title: phrase('rounds.jointReview'),
  task: phrase('rounds.hold.task'),
  path: '/joint-review',
});

const HoldForm = ({ review, onDone }: { readonly review: Review; readonly onDone: () => void }) => {
  const back = useBack('/items');
  const today = shanghaiDateOf(new Date());
  const [address] = useState(() => addressOf(review));
  const {
    data: draft,
    change,
    kept,
  } = useDraft<HoldDraft>(address, {
    heldOn: today,
    place: '',
    names: {},
    checked: [],
    sampled: null,
    explanation: '',
    minutes: '',
    photos: [],
  });
  const done = useCallback(() => onDone(), [onDone]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const submit = (): void =>
    void send('TakeJointReviewStep', {
      input: {
        reviewId: review.id,
        version: review.version,
        step: 'hold',
        occurredOn: draft.heldOn,
        sheetFileIds: draft.photos.map(({ fileId }) => fileId),
        data: {
          place: draft.place.trim(),
          participants: participantsOf(draft),
          checked: draft.checked,
          sampled: draft.sampled ?? 0,
          minutes: draft.minutes.trim(),
          ...(draft.explanation.trim() !== '' && { explanation: draft.explanation.trim() }),
        },
      },
    });
  return (
    <PhonePage
      title={phrase('rounds.jointReview')}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('rounds.hold.submit', { n: review.itemCount })}
          refusal={missingIn(draft, review.errorCount)}
          onSubmit={submit}
          onTakeMine={submit}
        />
      }
    >
      <PhoneBlock>
        <DayField
          label={phrase('rounds.heldOn')}
          required
          value={draft.heldOn}
          max={today}
          onChange={(heldOn) => change({ heldOn })}
          error={errorOf('occurredOn')}
        />
        <TextField
          label={phrase('rounds.reviewPlace')}
          required
          value={draft.place}
          onChange={(place) => change({ place })}
          maxLength={100}
          error={errorOf('place')}
        />
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('rounds.participants')} aside={participantsOf(draft).length} />
        {parts.map(([part, label]) => (
          <TextField
            key={part}
            label={label}
            value={draft.names[part] ?? ''}
            onChange={(typed) => change(({ names }) => ({ names: { ...names, [part]: typed } }))}
            placeholder={phrase('rounds.hold.namesHint')}
            maxLength={400}
          />
        ))}
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('rounds.hold.checked')} aside={`${draft.checked.length}/${checks.length}`} />
        <ChoiceChips
          label={phrase('rounds.hold.checked')}
          choices={checks}
          chosen={draft.checked}
          onChange={(value) =>
            change(({ checked }) => ({
              checked: checked.includes(value) ? checked.filter((one) => one !== value) : [...checked, value],
            }))
          }
        />
        <NumberField
          label={phrase('rounds.sampled')}
          unit={phrase('rounds.hold.households')}
          value={draft.sampled}
          onChange={(sampled) => change({ sampled })}
          error={errorOf('sampled')}
        />
        {review.errorCount > 0 && (
          <Button look="text" href="/quality">
            {phrase('rounds.hold.seeErrors', { n: review.errorCount })}
          </Button>
        )}
        {review.errorCount > 0 && (
          <TextField
            label={phrase('rounds.hold.explanation', { n: review.errorCount })}
            required
            long
            value={draft.explanation}
            onChange={(explanation) => change({ explanation })}
            maxLength={2000}
            error={errorOf('explanation')}
          />
        )}
        <TextField
          label={phrase('rounds.minutes')}
          required
          long
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          placeholder={phrase('rounds.hold.minutesHint')}
          maxLength={4000}
          error={errorOf('minutes')}
        />
        <FormHead title={phrase('rounds.sheet')} />
        <PhotoTiles
          label={phrase('rounds.sheet')}
          min={1}
          photos={draft.photos}
          onChange={(photos) => change({ photos })}
          error={errorOf('reviewSheet')}
        />
      </PhoneBlock>
    </PhonePage>
  );
};

/** What was held, and the two acts of the lead: the signature and the sending. */
const SignPage = ({ review, onDone }: { readonly review: Review; readonly onDone: () => void }) => {
  const back = useBack('/items');
  const { state, send } = useWrite(TakeReviewStep);
  const { id, version } = review;
  const [last, setLast] = useState('sign');
  const [text, setText] = useState('');
  const take = async (step: string): Promise<void> => {
    setLast(step);
    const word = step === 'reopen' ? text.trim() || null : null;
    if (await send({ reviewId: id, version, step, text: word })) onDone();
  };
  const main = [...review.actions]
    .reverse()
    .find(({ name, allowed }) => allowed && (name === 'send' || name === 'sign'));
  const blocked = review.actions.find(({ name, allowed }) => name === 'send' && !allowed);
  const reopen = review.actions.find(({ name }) => name === 'reopen');
  return (
    <PhonePage
      title={phrase('rounds.jointReview')}
      onBack={back}
      foot={
        main && (
          <ActionBar
            actions={
              <Button
                look="filled"
                size="main"
                wide
                busy={state.kind === 'busy'}
                refusal={refusalOf(main)}
                onClick={() => void take(main.name)}
              >
                {main.name === 'sign'
                  ? phrase('rounds.hold.sign', { n: review.itemCount })
                  : phrase('rounds.hold.send', { n: review.itemCount })}
              </Button>
            }
          >
            <WriteNotice state={state} onRetry={() => void take(last)} onReload={onDone} />
          </ActionBar>
        )
      }
    >
      <PhoneBlock>
        <FormHead
          title={phrase('rounds.batchOf', { n: review.batchNo })}
          aside={
            <StatusWord kind={review.isVoid ? 'overdue' : review.state === 'ACCEPTED' ? 'done' : 'doing'}>
              {review.isVoid ? phrase('rounds.void') : review.stateLabel}
            </StatusWord>
          }
        />
        <FactList
          facts={[
            { label: phrase('rounds.items'), value: String(review.itemCount) },
            { label: phrase('rounds.heldOn'), value: review.heldOn ? formatDateFull(review.heldOn) : '' },
            {
              label: phrase('rounds.participants'),
              value: review.participants.map(({ name }) => name).join('、'),
            },
            { label: phrase('rounds.minutes'), value: review.minutes ?? '' },
            { label: phrase('rounds.signedBy'), value: review.signedBy ?? '' },
          ].filter(({ value }) => value !== '')}
        />
        {blocked && review.isVoid && <p role="alert">{refusalOf(blocked)}</p>}
      </PhoneBlock>
      {reopen && (
        <PhoneBlock>
          <TextField label={phrase('rounds.hold.reopenWhy')} value={text} onChange={setText} maxLength={500} />
          <Button
            busy={state.kind === 'busy'}
            refusal={text.trim() === '' ? phrase('rounds.textMissing') : refusalOf(reopen)}
            onClick={() => void take('reopen')}
          >
            {reopen.label}
          </Button>
        </PhoneBlock>
      )}
    </PhonePage>
  );
};

const Prepare = ({ hasRound, onDone }: { readonly hasRound: boolean; readonly onDone: () => void }) => {
  const back = useBack('/items');
  const { state, send } = useWrite(PrepareJointReview);
  const prepare = async (): Promise<void> => {
    if (await send({})) onDone();
  };
  return (
    <PhonePage title={phrase('rounds.jointReview')} onBack={back}>
      <PhoneBlock>
        <EmptyState
          title={phrase(hasRound ? 'rounds.hold.nothing' : 'rounds.none')}
          action={
            hasRound && (
              <Button look="filled" busy={state.kind === 'busy'} onClick={() => void prepare()}>
                {phrase('rounds.hold.prepare')}
              </Button>
            )
          }
        >
          {phrase(hasRound ? 'rounds.hold.nothingHint' : 'rounds.noneHint')}
        </EmptyState>
        <WriteNotice state={state} onRetry={() => void prepare()} />
      </PhoneBlock>
    </PhonePage>
  );
};

/** 数据信息会审: who sat together, what was looked at, the photo of the signed sheet; then signed and sent. */
export function JointReviewScreen() {
  const [result, ask] = useKeptQuery({ query: JointReviewQuery });
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return (
    <QueryGate result={result} retry={reload} rows={6}>
      {({ campaign, jointReviews }) => {
        const [newest] = jointReviews;
        if (!newest || newest.state === 'ACCEPTED') return <Prepare hasRound={campaign !== null} onDone={reload} />;
        return newest.state === 'PREPARING' ? (
          <HoldForm key={newest.id} review={newest} onDone={reload} />
        ) : (
          <SignPage review={newest} onDone={reload} />
        );
      }}
    </QueryGate>
  );
}
