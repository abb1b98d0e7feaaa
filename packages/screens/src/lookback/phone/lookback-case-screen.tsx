import { graphql, type ResultOf, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound, StatusWord } from '@shouwang/ui';
import { ActionBar, FormHead, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useState } from 'react';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { type BatchRefusal, BatchRefusals } from '../batch-refusals.tsx';
import { ItemList, ItemListItem } from '../item-list.tsx';
import { TakeLookbackSteps } from '../lookback-writes.ts';
import { AnswerItem } from './answer-item.tsx';
import '../../states/form-grid.css';
import '../lookback.css';

const LookbackCaseQuery = graphql(
  `
    query LookbackCase($id: ID!) {
      lookbackCase(id: $id) {
        id
        version
        householdId
        headName
        state
        stateLabel
        mark
        returnText
        items {
          key
          result
          isComputed
          fixes {
            key
            label
            procedure
          }
          ...ItemList_LookbackItem
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
  [ItemListItem],
);

type Case = NonNullable<ResultOf<typeof LookbackCaseQuery>['lookbackCase']>;
type Fix = Case['items'][number]['fixes'][number];

/** Where a finding is put right: a procedure of its own, the help, the yearly form, or the meeting of the village. */
const fixPath = ({ key, procedure }: Fix, { householdId, headName }: Case): string => {
  if (procedure) {
    const search = new URLSearchParams({ procedure, householdId, headName });
    return `/cases/new?${search}`;
  }
  if (key === 'HELP') return `/households/${householdId}/help`;
  return key === 'FORM' ? `/collection/${householdId}` : '/lookback/backfill';
};

type ActsProps = {
  readonly of: Case;
  readonly item: Case['items'][number];
  readonly onAnswered: () => void;
};

const Acts = ({ of, item, onAnswered }: ActsProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const { underWay } = readFragment(ItemListItem, item);
  const mayAnswer = of.actions.some(({ name, allowed }) => name === 'answer' && allowed);
  const isFinding = item.result === 'FAIL';
  if (!mayAnswer || (item.isComputed && !isFinding)) return null;
  if (isOpen || item.result === 'OPEN') {
    return (
      <AnswerItem
        caseId={of.id}
        version={of.version}
        item={item.key}
        isComputed={item.isComputed}
        onAnswered={() => {
          setIsOpen(false);
          onAnswered();
        }}
      />
    );
  }
  return (
    <div className="ss-steps">
      {isFinding &&
        underWay.length === 0 &&
        item.fixes.map((fix) => (
          <Button key={fix.key} size="small" look="tinted" href={fixPath(fix, of)}>
            {fix.label}
          </Button>
        ))}
      <Button size="small" onClick={() => setIsOpen(true)}>
        {phrase(item.isComputed ? 'lookback.whyNotNow' : 'lookback.changeAnswer')}
      </Button>
    </div>
  );
};

const Page = ({ of, onChanged }: { readonly of: Case; readonly onChanged: () => void }) => {
  const back = useBack('/lookback');
  const { state, send } = useWrite(TakeLookbackSteps);
  const [refusals, setRefusals] = useState<readonly BatchRefusal[]>([]);
  const finish = findAction(of.actions, 'finish');
  const take = async (): Promise<void> => {
    const answer = await send({ step: 'finish', text: null, cases: [{ caseId: of.id, version: of.version }] });
    setRefusals(answer?.refusals ?? []);
    if (answer && answer.refusals.length === 0) onChanged();
  };
  return (
    <PhonePage
      title={of.headName}
      onBack={back}
      foot={
        finish && (
          <ActionBar
            actions={
              <Button
                look="filled"
                size="main"
                wide
                busy={state.kind === 'busy'}
                refusal={refusalOf(finish)}
                onClick={() => void take()}
              >
                {finish.label}
              </Button>
            }
          >
            <BatchRefusals refusals={refusals} />
            <WriteNotice state={state} onRetry={() => void take()} onReload={onChanged} />
          </ActionBar>
        )
      }
    >
      <PhoneBlock>
        <FormHead
          title={phrase('lookback.checklist')}
          aside={<StatusWord kind={of.mark === 'closed' ? 'done' : markKindOf(of.mark)}>{of.stateLabel}</StatusWord>}
        />
        <div className="sl-pad">
          {of.returnText && <p role="status">{phrase('lookback.returned', { text: of.returnText })}</p>}
          <ItemList
            items={of.items}
            acts={(key) => {
              const item = of.items.find((one) => one.key === key);
              return item && <Acts of={of} item={item} onAnswered={onChanged} />;
            }}
          />
        </div>
      </PhoneBlock>
    </PhonePage>
  );
};

const Missing = () => (
  <PhonePage title={phrase('lookback.title')} onBack={useBack('/lookback')}>
    <NotFound />
  </PhonePage>
);

/** The checklist of one case: what the register says, what the village answers, how a finding is put right. */
export function LookbackCaseScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({
    query: LookbackCaseQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ lookbackCase }) => (lookbackCase === null ? <Missing /> : <Page of={lookbackCase} onChanged={reload} />)}
    </QueryGate>
  );
}
