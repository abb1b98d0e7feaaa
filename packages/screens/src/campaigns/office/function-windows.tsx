import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, Field, formatDateShort, type MarkKind, Sheet, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../fields/day-input.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { SendRow } from '../../states/send-row.tsx';
import { StepButtons } from '../../states/step-buttons.tsx';
import { useWrite } from '../../states/use-write.ts';
import { RequestWindow, TakeWindowStep } from '../round-writes.ts';
import '../../states/form-grid.css';

const FunctionWindowsQuery = graphql(`
  query FunctionWindows {
    campaignFunctions {
      value
      label
    }
    functionWindows {
      id
      functionLabel
      areaName
      state
      stateLabel
      isOpenNow
      opensOn
      closesOn
      reason
      requestedBy
      decidedBy
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

type Window = ResultOf<typeof FunctionWindowsQuery>['functionWindows'][number];

const markOf = ({ state, isOpenNow }: Window): MarkKind => {
  if (state === 'REQUESTED') return 'todo';
  if (state === 'OPEN') return isOpenNow ? 'doing' : 'idle';
  return state === 'REFUSED' ? 'returned' : 'done';
};

const Steps = ({ window, onTaken }: { readonly window: Window; readonly onTaken: () => void }) => {
  const { state, send } = useWrite(TakeWindowStep);
  const { id, version } = window;
  // A window expires by itself; its refusal to do so earlier is no news.
  const actions = window.actions.filter(({ name, allowed }) => name !== 'expire' && (allowed || name !== 'withdraw'));
  if (actions.length === 0) return null;
  return (
    <StepButtons
      key={version}
      isQuiet
      actions={actions}
      state={state}
      onTake={(step, text) => void send({ windowId: id, version, step, text }).then((sent) => sent && onTaken())}
      onReload={onTaken}
    />
  );
};

const columns = (onTaken: () => void): readonly DataColumn<Window>[] => [
  { key: 'function', title: phrase('rounds.window.function'), value: ({ functionLabel }) => functionLabel, width: 130 },
  { key: 'area', title: phrase('rounds.window.area'), value: ({ areaName }) => areaName, width: 130 },
  {
    key: 'days',
    title: phrase('rounds.window.days'),
    value: ({ opensOn, closesOn }) =>
      phrase('rounds.days', { from: formatDateShort(opensOn), to: formatDateShort(closesOn) }),
    width: 140,
  },
  { key: 'state', title: phrase('rounds.window.state'), value: ({ stateLabel }) => stateLabel, width: 84 },
  { key: 'reason', title: phrase('rounds.window.reason'), value: ({ reason }) => reason },
  {
    key: 'who',
    title: phrase('rounds.window.who'),
    value: ({ requestedBy, decidedBy }) => [...new Set([requestedBy, decidedBy])].filter(Boolean).join('，'),
    kind: 'quiet',
    width: 130,
  },
  {
    key: 'steps',
    title: '',
    value: () => '',
    cell: (window) => <Steps window={window} onTaken={onTaken} />,
    width: 260,
  },
];

type FormProps = FunctionWindowsProps & {
  readonly functions: readonly { readonly value: string; readonly label: string }[];
  readonly onSent: () => void;
};

const RequestForm = ({ functions, today, lockOn, ownAreaCode, onSent }: FormProps) => {
  const [name, setName] = useState(functions[0]?.value ?? '');
  const [opensOn, setOpensOn] = useState(today);
  const [closesOn, setClosesOn] = useState(today <= lockOn ? lockOn : today);
  const [reason, setReason] = useState('');
  const { state, send } = useWrite(RequestWindow);
  const submit = async (): Promise<void> => {
    const sent = await send({ function: name, areaCode: ownAreaCode, opensOn, closesOn, reason: reason.trim() });
    if (sent) onSent();
  };
  return (
    <div className="ss-grid">
      <Field label={phrase('rounds.window.function')} required>
        {({ id, ...control }) => (
          <Select id={id} {...control} value={name} options={[...functions]} onChange={setName} />
        )}
      </Field>
      <Field label={phrase('rounds.window.opensOn')} required>
        {(control) => <DayInput {...control} value={opensOn} onChange={setOpensOn} />}
      </Field>
      <Field label={phrase('rounds.window.closesOn')} required help={phrase('rounds.window.closesOnHelp')}>
        {(control) => <DayInput {...control} value={closesOn} onChange={setClosesOn} />}
      </Field>
      <div className="ss-wide">
        <Field label={phrase('rounds.window.reason')} required>
          {(control) => <TextBox {...control} maxLength={500} value={reason} onChange={setReason} />}
        </Field>
      </div>
      <SendRow
        label={phrase('rounds.window.request')}
        state={state}
        refusal={reason.trim() === '' ? phrase('rounds.window.reasonMissing') : undefined}
        onSend={() => void submit()}
      />
    </div>
  );
};

export type FunctionWindowsProps = {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The last day of entry. */
  readonly lockOn: string;
  /** The area for which the viewer asks; empty for those who never ask. */
  readonly ownAreaCode: string;
};

/** 功能权限: which functions are open where and until when, who asked and who opened; asking for another. */
export function FunctionWindows(props: FunctionWindowsProps) {
  const [result, ask] = useQuery({ query: FunctionWindowsQuery, requestPolicy: 'cache-and-network' });
  const [isAsking, setIsAsking] = useState(false);
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Sheet
      flush
      large
      title={phrase('rounds.windows')}
      note={phrase('rounds.windowsNote')}
      aside={
        props.ownAreaCode !== '' && (
          <Button size="small" look="tinted" onClick={() => setIsAsking(!isAsking)}>
            {phrase(isAsking ? 'rounds.cancel' : 'rounds.window.ask')}
          </Button>
        )
      }
    >
      <QueryGate result={result} retry={reload} rows={4}>
        {({ functionWindows, campaignFunctions }) => (
          <>
            {isAsking && (
              <div className="ss-desk-gap">
                <RequestForm
                  {...props}
                  functions={campaignFunctions}
                  onSent={() => {
                    setIsAsking(false);
                    reload();
                  }}
                />
              </div>
            )}
            <DataTable
              label={phrase('rounds.windows')}
              columns={columns(reload)}
              rows={functionWindows}
              rowKey={({ id }) => id}
              mark={(window) => ({ kind: markOf(window), label: window.stateLabel })}
              rememberAs="function-windows"
              empty={<EmptyState title={phrase('rounds.noWindows')} />}
            />
          </>
        )}
      </QueryGate>
    </Sheet>
  );
}
