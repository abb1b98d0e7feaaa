import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, EmptyState } from '@shouwang/ui';
import { FormHead, NumberField, PhoneBlock, PhonePage, TextField } from '@shouwang/ui/phone';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
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
  aboutOf,
  BACKFILL_PHOTOS,
  type BackfillDraft,
  backfillInput,
  emptyBackfill,
  missingInBackfill,
  paperChoices,
} from '../backfill-draft.ts';
import '../lookback.css';

const OpenLookbackQuery = graphql(`
  query OpenLookbackOfVillage {
    lookbacks {
      id
      title
      state
      openedOn
    }
  }
`);

const BackfillQuery = graphql(`
  query BackfillCandidates($lookbackId: ID!) {
    lookbackMatrix(lookbackId: $lookbackId, first: 200, page: 0) {
      rows {
        caseId
        version
        headName
        areaName
        state
        cells {
          paper
          state
        }
      }
    }
  }
`);

type Candidate = ResultOf<typeof BackfillQuery>['lookbackMatrix']['rows'][number];
type Lookback = ResultOf<typeof OpenLookbackQuery>['lookbacks'][number];

const IN_VILLAGE: readonly string[] = ['NOT_STARTED', 'IN_PROGRESS'];

/** Lacks every chosen paper: whoever has one already is told of, not offered. */
const lacksAll = ({ cells }: Candidate, papers: readonly string[]): boolean =>
  papers.length > 0 && papers.every((paper) => cells.some((cell) => cell.paper === paper && cell.state === 'EMPTY'));

type FormPartProps = {
  readonly draft: BackfillDraft;
  readonly change: (next: Partial<BackfillDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
};

const NUMBERS = ['expected', 'present', 'agree', 'against', 'abstain'] as const;

const MeetingPart = ({ draft, change, errorOf }: FormPartProps) => (
  <PhoneBlock>
    <FormHead title={phrase('lookback.meeting')} />
    <TextField
      label={phrase('procedures.host')}
      required
      value={draft.host}
      onChange={(host) => change({ host })}
      maxLength={40}
      error={errorOf('meeting.host')}
    />
    <TextField
      label={phrase('procedures.recorder')}
      required
      value={draft.recorder}
      onChange={(recorder) => change({ recorder })}
      maxLength={40}
      error={errorOf('meeting.recorder')}
    />
    {NUMBERS.map((key) => (
      <NumberField
        key={key}
        label={phrase(`lookback.number.${key}`)}
        required
        unit="人"
        value={draft[key]}
        onChange={(value) => change({ [key]: value })}
        error={errorOf(`meeting.${key}`) ?? errorOf(`votes.${key}`)}
      />
    ))}
    <TextField
      label={phrase('lookback.minutes')}
      required
      long
      value={draft.minutes}
      onChange={(minutes) => change({ minutes })}
      maxLength={4000}
      error={errorOf('meeting.minutes')}
    />
  </PhoneBlock>
);

const Form = ({ lookback, candidates }: { readonly lookback: Lookback; readonly candidates: readonly Candidate[] }) => {
  const [, navigate] = useLocation();
  const back = useBack('/lookback');
  const local = useLocalPlace();
  const today = shanghaiDateOf(new Date());
  const [address] = useState({
    key: `lookback:backfill:${lookback.id}`,
    title: lookback.title,
    task: phrase('lookback.backfill'),
    path: '/lookback/backfill',
  });
  const { data: draft, change, kept } = useDraft<BackfillDraft>(address, emptyBackfill(today));
  const done = useCallback(() => navigate('/lookback', { replace: true }), [navigate]);
  const { state, send } = useSubmission(address, done);
  const errorOf = fieldErrors(state);
  const about = aboutOf(draft);
  const offered = candidates.filter((row) => IN_VILLAGE.includes(row.state) && lacksAll(row, draft.papers));
  const offeredIds = offered.map(({ caseId }) => caseId);
  const chosen = draft.cases.filter((id) => offeredIds.includes(id));
  const submit = (): void =>
    void send(
      'RecordBackfill',
      backfillInput(
        { ...draft, cases: chosen },
        lookback.id,
        (id) => candidates.find(({ caseId }) => caseId === id)?.version ?? 0,
      ),
    );
  return (
    <PhonePage
      title={phrase('lookback.backfill')}
      onBack={back}
      right={<KeptSign kept={kept} />}
      foot={
        <SubmitBar
          state={state}
          label={phrase('lookback.submitBackfill', { n: chosen.length })}
          refusal={missingInBackfill({ ...draft, cases: chosen })}
          onSubmit={submit}
          onTakeMine={submit}
        />
      }
    >
      <PhoneBlock>
        <FormHead title={phrase('lookback.whichPapers')} />
        <div className="sl-pad">
          <ChoiceChips
            label={phrase('lookback.whichPapers')}
            choices={paperChoices}
            chosen={draft.papers}
            onChange={(paper) =>
              change({
                papers: draft.papers.includes(paper)
                  ? draft.papers.filter((one) => one !== paper)
                  : [...draft.papers, paper],
              })
            }
          />
          <p className="sw-second">{phrase('lookback.honest')}</p>
        </div>
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('lookback.whichHouseholds')} aside={`${chosen.length}/${offered.length}`} />
        <div className="sl-pad sl-told">
          {offered.length === 0 ? (
            <p className="sw-second">{phrase('lookback.nobodyLacks')}</p>
          ) : (
            <>
              <Button
                size="small"
                onClick={() => change({ cases: chosen.length === offered.length ? [] : offeredIds })}
              >
                {phrase(chosen.length === offered.length ? 'lookback.chooseNone' : 'lookback.chooseAll')}
              </Button>
              <ChoiceChips
                label={phrase('lookback.whichHouseholds')}
                choices={offered.map(({ caseId, headName, areaName }) => ({
                  value: caseId,
                  label: `${headName}·${local(areaName)}`,
                }))}
                chosen={chosen}
                onChange={(id) =>
                  change({ cases: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] })
                }
              />
            </>
          )}
        </div>
      </PhoneBlock>
      <PhoneBlock>
        <DayField
          label={phrase('lookback.doneOn')}
          required
          value={draft.doneOn}
          max={today}
          onChange={(doneOn) => change({ doneOn })}
          error={errorOf('doneOn')}
        />
        <TextField
          label={phrase('lookback.place')}
          required
          value={draft.place}
          onChange={(place) => change({ place })}
          maxLength={100}
          error={errorOf('place')}
        />
        <TextField
          label={phrase('lookback.reason')}
          required
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          maxLength={400}
          error={errorOf('reason')}
        />
      </PhoneBlock>
      {about.includes('REVIEW') && <MeetingPart draft={draft} change={change} errorOf={errorOf} />}
      {about.includes('PUBLICITY') && (
        <PhoneBlock>
          <FormHead title={phrase('lookback.publicity')} />
          <DayField
            label={phrase('lookback.startsOn')}
            required
            value={draft.startsOn}
            max={today}
            onChange={(startsOn) => change({ startsOn })}
            error={errorOf('publicity.startsOn')}
          />
          <DayField
            label={phrase('lookback.endsOn')}
            required
            value={draft.endsOn}
            max={today}
            onChange={(endsOn) => change({ endsOn })}
            error={errorOf('publicity.endsOn')}
          />
        </PhoneBlock>
      )}
      {about.map((what) => (
        <PhoneBlock key={what}>
          <FormHead title={phrase(`lookback.photo.${what}`)} />
          <PhotoTiles
            label={phrase(`lookback.photo.${what}`)}
            min={1}
            photos={draft.photos[BACKFILL_PHOTOS[what]] ?? []}
            onChange={(photos) => change({ photos: { ...draft.photos, [BACKFILL_PHOTOS[what]]: photos } })}
            error={errorOf(BACKFILL_PHOTOS[what])}
          />
        </PhoneBlock>
      ))}
    </PhonePage>
  );
};

const Candidates = ({ lookback }: { readonly lookback: Lookback }) => {
  const [result, ask] = useKeptQuery({
    query: BackfillQuery,
    variables: { lookbackId: lookback.id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ lookbackMatrix: { rows } }) => <Form lookback={lookback} candidates={rows} />}
    </QueryGate>
  );
};

const Nothing = () => (
  <PhonePage title={phrase('lookback.backfill')} onBack={useBack('/lookback')}>
    <PhoneBlock>
      <EmptyState title={phrase('lookback.none')}>{phrase('lookback.noneHint')}</EmptyState>
    </PhoneBlock>
  </PhonePage>
);

/** 统一补办: which papers, which households, one meeting or list with its real day, one set of photos. */
export function BackfillScreen() {
  const [result, ask] = useKeptQuery({ query: OpenLookbackQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ lookbacks }) => {
        const lookback = lookbacks.find(({ state }) => state === 'OPEN');
        return lookback ? <Candidates lookback={lookback} /> : <Nothing />;
      }}
    </QueryGate>
  );
}
