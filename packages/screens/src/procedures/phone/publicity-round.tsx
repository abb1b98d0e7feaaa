import { addDays } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { CountLink, formatDateShort, NotFound } from '@shouwang/ui';
import { FormHead, InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { LabelledLine } from '../../layout/phone/labelled-line.tsx';
import { PrintNotice } from '../../papers/phone/print-notice.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { findAction } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import type { PhotoRef } from '../../sync/kept-photo.ts';
import { PhotoTiles } from '../../sync/phone/photo-tiles.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDraft } from '../../sync/use-draft.ts';
import { useSubmission } from '../../sync/use-submission.ts';
import { findRecord } from '../case-records.ts';
import { PublicityDays } from './publicity-days.tsx';

const PublicityRoundQuery = graphql(`
  query PublicityRoundPage {
    publicityRounds {
      id
      roundNo
      startsOn
      endsOn
      days
      daysLeft
      place
      openObjections
      cases {
        id
        headName
        memberCount
        category
        categoryLabel
        proposedCategoryLabel
        risks
        state
        stateLabel
        facts
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
  }
`);

type Round = ResultOf<typeof PublicityRoundQuery>['publicityRounds'][number];

/** How the meeting voted on a household. */
const votesOf = ({ facts }: Round['cases'][number]): string | undefined => {
  const review = findRecord(facts, 'review');
  return review && phrase('procedures.votes', { agree: Number(review.agree), present: Number(review.present) });
};

const Households = ({ round }: { readonly round: Round }) => {
  const [, navigate] = useLocation();
  return (
    <PhoneBlock>
      <FormHead title={phrase('procedures.publicityCases')} aside={round.cases.length} />
      <ul>
        {round.cases.map((of) => {
          const objection = findAction(of.actions, 'settleObjection') ?? findAction(of.actions, 'recordObjection');
          const isSettling = objection?.name === 'settleObjection';
          return (
            <InboxRow
              key={of.id}
              mark={of.state === 'OBJECTION_HANDLING' ? 'todo' : 'doing'}
              title={of.headName}
              glyphs={householdGlyphs(of.category, of.risks)}
              line={[
                of.proposedCategoryLabel ?? of.categoryLabel,
                phrase('households.people', { n: of.memberCount }),
                votesOf(of),
              ]
                .filter(Boolean)
                .join('·')}
              onOpen={() => navigate(`/cases/${of.id}`)}
              {...(objection?.allowed
                ? {
                    verb: {
                      label: objection.label,
                      onPress: () => navigate(`/cases/${of.id}/${isSettling ? 'objections' : 'objection'}`),
                    },
                  }
                : { tag: of.stateLabel })}
            />
          );
        })}
      </ul>
    </PhoneBlock>
  );
};

const closingRefusal = (round: Round, photos: readonly PhotoRef[]): string | undefined => {
  if (round.daysLeft > 0) {
    return phrase('procedures.notOver', {
      n: round.daysLeft,
      from: formatDateShort(addDays(round.endsOn, 1)),
    });
  }
  if (round.openObjections > 0) return phrase('procedures.openObjectionsFirst', { n: round.openObjections });
  return photos.length === 0 ? phrase('procedures.publicityMissing.endPhoto') : undefined;
};

const Page = ({ round }: { readonly round: Round }) => {
  const [, navigate] = useLocation();
  const back = useBack('/publicity');
  const title = phrase('procedures.publicityRound', { n: round.roundNo });
  const address = {
    key: `publicity:${round.id}:close`,
    title,
    task: phrase('procedures.closeTask'),
    path: `/publicity/${round.id}`,
  };
  const { data: draft, change } = useDraft<{ photos: PhotoRef[] }>(address, { photos: [] });
  const done = useCallback(() => navigate('/', { replace: true }), [navigate]);
  const { state, send } = useSubmission(address, done);
  const isOver = round.daysLeft === 0;
  const submit = (): void => {
    const [photo] = draft.photos;
    if (!photo) return;
    void send('ClosePublicity', {
      roundId: round.id,
      endPhoto: { kind: 'publicityEndPhoto', fileId: photo.fileId, takenAt: photo.takenAt },
    });
  };
  return (
    <PhonePage
      title={title}
      onBack={back}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.closePublicity')}
          refusal={closingRefusal(round, draft.photos)}
          onSubmit={submit}
        />
      }
    >
      <PhoneBlock padded>
        <PublicityDays list={round} />
      </PhoneBlock>
      <Households round={round} />
      <PhoneBlock padded>
        <PrintNotice caseIds={round.cases.map(({ id: caseId }) => caseId)} />
      </PhoneBlock>
      {isOver && (
        <PhoneBlock>
          <FormHead title={phrase('procedures.endPhoto')} />
          <PhotoTiles
            label={phrase('procedures.endPhoto')}
            min={1}
            photos={draft.photos}
            onChange={(photos) => change({ photos: photos.slice(-1) })}
            error={fieldErrors(state)('publicityEndPhoto')}
          />
        </PhoneBlock>
      )}
      <PhoneBlock padded>
        <LabelledLine label={phrase('procedures.objections')}>
          <CountLink
            value={round.openObjections}
            label={phrase('procedures.objections')}
            href={`/cases/${round.cases.find(({ state: of }) => of === 'OBJECTION_HANDLING')?.id ?? ''}`}
          />{' '}
          {phrase('procedures.objectionUnit')}
        </LabelledLine>
        <LabelledLine label={phrase('procedures.afterPublicity')}>
          <span className="sw-second">
            {phrase('procedures.submitFrom', { from: formatDateShort(addDays(round.endsOn, 1)) })}
          </span>
        </LabelledLine>
      </PhoneBlock>
    </PhonePage>
  );
};

/** A posted list: how far it is, who is on it, objections, and taking it down with the photo of the last day. */
export function PublicityRoundScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: PublicityRoundQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ publicityRounds }) => {
        const round = publicityRounds.find((one) => one.id === id);
        return round ? <Page round={round} /> : <NotFound title={phrase('errors.recordNotFound')} />;
      }}
    </QueryGate>
  );
}
