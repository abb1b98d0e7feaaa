import { findCurrentTemplate } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  CaseHeader,
  formatDateFull,
  formatDateShort,
  NotFound,
  StatusWord,
  Timeline,
} from '@shouwang/ui';
import { ActionBar, FormHead, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { FoldSection } from '../../households/phone/fold-section.tsx';
import { CaseRow, CaseRowCase } from '../../procedures/phone/case-row.tsx';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useSubmission } from '../../sync/use-submission.ts';
import { clueMark } from '../clue-mark.ts';
import { ClueReasonRow, ClueReasonRowReason } from './clue-reason-row.tsx';

const ClueQuery = graphql(
  `
    query PhoneClue($id: ID!) {
      clue(id: $id) {
        id
        clueNo
        householdId
        headName
        areaName
        state
        procedureToOpen
        stateLabel
        sourceLabel
        isUrgent
        dueOn
        isOverdue
        version
        category
        risks
        reasons {
          id
          verification
          actions {
            name
            label
            allowed
            refusals {
              sentence
            }
          }
          ...ClueReasonRow_ClueReason
        }
        events {
          id
          label
          at
          actorName
          text
        }
        procedureCases {
          id
          ...CaseRow_ProcedureCase
        }
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
  `,
  [ClueReasonRowReason, CaseRowCase],
);

type Clue = NonNullable<ResultOf<typeof ClueQuery>['clue']>;

const Head = ({ clue }: { readonly clue: Clue }) => (
  <CaseHeader
    name={clue.headName}
    glyphs={householdGlyphs(clue.category, clue.risks)}
    statusAtEnd
    status={<StatusWord kind={clueMark(clue)}>{clue.stateLabel}</StatusWord>}
    facts={[
      { key: 'no', value: clue.clueNo },
      { key: 'area', value: useLocalPlace()(clue.areaName) },
      { key: 'source', value: clue.sourceLabel },
      ...(clue.isUrgent ? [{ key: 'urgent', value: phrase('clues.urgent') }] : []),
      ...(clue.dueOn
        ? [{ key: 'due', value: phrase('clues.verifyUntil', { date: formatDateShort(clue.dueOn) }) }]
        : []),
      ...(clue.householdId
        ? [
            {
              key: 'household',
              value: <AppLink href={`/households/${clue.householdId}`}>{phrase('clues.seeHousehold')}</AppLink>,
            },
          ]
        : []),
    ]}
  />
);

const Reasons = ({ clue }: { readonly clue: Clue }) => {
  const [, navigate] = useLocation();
  const firstOpen = clue.reasons.find(({ verification }) => verification === null)?.id;
  return (
    <PhoneBlock>
      <FormHead
        title={phrase('clues.reasons')}
        aside={phrase('clues.reasonsVerified', {
          done: clue.reasons.filter(({ verification }) => verification !== null).length,
          total: clue.reasons.length,
        })}
      />
      <ul>
        {clue.reasons.map((reason) => {
          const verify = findAction(reason.actions, 'verifyReason');
          return (
            <ClueReasonRow
              key={reason.id}
              reason={reason}
              isFirst={reason.id === firstOpen}
              onVerify={verify?.allowed ? () => navigate(`/clues/${clue.id}/reasons/${reason.id}`) : undefined}
            />
          );
        })}
      </ul>
    </PhoneBlock>
  );
};

const needsCase = (clue: Clue): boolean =>
  clue.householdId !== null &&
  clue.procedureCases.length === 0 &&
  clue.reasons.some(({ verification }) => verification === 'CONFIRMED_RISK');

const newCasePath = ({ id, householdId, headName }: Clue, procedure: string): string =>
  `/cases/new?householdId=${householdId}&name=${encodeURIComponent(headName)}&clueId=${id}&procedure=${procedure}`;

const Foot = ({ clue, onChanged }: { readonly clue: Clue; readonly onChanged: () => void }) => {
  const procedure = clue.procedureToOpen ?? 'ADMISSION';
  const start = findAction(clue.actions, 'startVerification');
  const close = findAction(clue.actions, 'closeWithoutRisk') ?? findAction(clue.actions, 'close');
  const { state, send } = useSubmission(
    { key: `clue:${clue.id}:start`, title: clue.headName, task: phrase('clues.start'), path: `/clues/${clue.id}` },
    onChanged,
  );
  const closing = close && (
    <Button
      size="main"
      wide={!needsCase(clue)}
      {...(close.allowed ? { href: `/clues/${clue.id}/close` } : { refusal: refusalOf(close) })}
    >
      {close.label}
    </Button>
  );
  if (start) {
    return (
      <SubmitBar
        state={state}
        label={phrase('clues.start')}
        refusal={refusalOf(start)}
        onSubmit={() => void send('StartVerification', { id: clue.id, version: clue.version })}
        onTakeMine={onChanged}
      />
    );
  }
  if (needsCase(clue)) {
    return (
      <ActionBar
        actions={
          <>
            {closing}
            <Button size="main" look="filled" wide href={newCasePath(clue, procedure)}>
              {findCurrentTemplate(procedure)?.opening.label}
            </Button>
          </>
        }
      />
    );
  }
  return closing ? <ActionBar actions={closing} /> : null;
};

/** A clue card: why it is there, what each reason turned out to be, and what comes of it. */
export function ClueScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: ClueQuery, variables: { id } });
  const back = useBack('/');
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const clue = result.data?.clue;
  return (
    <PhonePage
      title={phrase('clues.title')}
      onBack={back}
      foot={clue && clue.state !== 'CLOSED' && <Foot clue={clue} onChanged={refresh} />}
    >
      <QueryGate result={result} retry={refresh} rows={6}>
        {({ clue }) =>
          clue ? (
            <>
              <PhoneBlock>
                <Head clue={clue} />
              </PhoneBlock>
              <Reasons clue={clue} />
              {clue.procedureCases.length > 0 && (
                <PhoneBlock>
                  <FormHead title={phrase('households.procedureCases')} />
                  <ul>
                    {clue.procedureCases.map((procedureCase) => (
                      <CaseRow key={procedureCase.id} procedureCase={procedureCase} names="procedure" />
                    ))}
                  </ul>
                </PhoneBlock>
              )}
              <PhoneBlock>
                <FoldSection label={phrase('households.timeline')} value={clue.events.length}>
                  <Timeline
                    items={clue.events.map((event) => ({
                      key: event.id,
                      mark: 'done',
                      date: formatDateFull(event.at),
                      title: event.label,
                      note: [event.actorName, event.text].filter(Boolean).join('，'),
                    }))}
                  />
                </FoldSection>
              </PhoneBlock>
            </>
          ) : (
            <PhoneBlock>
              <NotFound title={phrase('errors.recordNotFound')} />
            </PhoneBlock>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
