import { type FragmentOf, graphql, readFragment, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Field, formatDateFull, Mark, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { PickInput } from '../fields/pick-input.tsx';
import { QueryGate } from '../states/query-gate.tsx';
import { SendRow } from '../states/send-row.tsx';
import { StepButtons } from '../states/step-buttons.tsx';
import { useWrite } from '../states/use-write.ts';
import { PairHelper, RecordVisit, TakePairingStep } from './help-writes.ts';
import './measures.css';

export const HelperPartPairing = graphql(`
  fragment HelperPart_Pairing on Pairing {
    id
    version
    state
    stateLabel
    helperId
    helperName
    helperUnit
    helperPhoneMasked
    startsOn
    endsOn
    endReason
    actions {
      name
      label
      allowed
      refusals {
        sentence
      }
    }
  }
`);

const KnownHelpersQuery = graphql(`
  query KnownHelpers {
    helpers {
      id
      name
      unit
    }
  }
`);

/** One pairing of a household with a helper. */
export function PairingRow({
  pairing: masked,
  today,
  onTaken,
}: {
  readonly pairing: FragmentOf<typeof HelperPartPairing>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onTaken: () => void;
}) {
  const pairing = readFragment(HelperPartPairing, masked);
  const { state, send } = useWrite(TakePairingStep);
  const take = async (step: string, text: string | null): Promise<void> => {
    const { id, version } = pairing;
    const occurredOn = step === 'discard' ? null : today;
    if (await send({ pairingId: id, version, step, occurredOn, text })) onTaken();
  };
  const days = [pairing.startsOn, pairing.endsOn].filter((day) => day !== null).map(formatDateFull);
  return (
    <li className="sm-row">
      <Mark kind={pairing.state === 'ACTIVE' ? 'done' : 'idle'} />
      <div className="sm-row-body">
        <p className="sm-row-title">
          <b>{pairing.helperName}</b>
          <span>{pairing.stateLabel}</span>
        </p>
        <p className="sw-note">
          {[pairing.helperUnit, pairing.helperPhoneMasked, days.join('–'), pairing.endReason].filter(Boolean).join('·')}
        </p>
        {pairing.actions.length > 0 && (
          <StepButtons
            isQuiet
            actions={pairing.actions}
            state={state}
            onTake={(step, text) => void take(step, text)}
            onReload={onTaken}
          />
        )}
      </div>
    </li>
  );
}

type PartProps = {
  readonly householdId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onSent: () => void;
};

/** 安排帮扶责任人: somebody who helps already, or somebody new. */
export function PairForm({ householdId, today, onSent }: PartProps) {
  const [result, ask] = useQuery({ query: KnownHelpersQuery });
  const [helperId, setHelperId] = useState('');
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [phone, setPhone] = useState('');
  const [on, setOn] = useState(today);
  const { state, send } = useWrite(PairHelper);
  const submit = async (): Promise<void> => {
    const who = helperId === '' ? { helper: { name, unit, phone } } : { helperId };
    if (await send({ householdId, ...who, on })) onSent();
  };
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={3}>
      {({ helpers }) => (
        <div className="ss-grid">
          <Field label={phrase('measures.helper')} required>
            {(control) => (
              <PickInput
                {...control}
                value={helperId}
                none={phrase('measures.helperNew')}
                choices={helpers.map((helper) => ({ value: helper.id, label: `${helper.name}（${helper.unit}）` }))}
                onChange={setHelperId}
              />
            )}
          </Field>
          {helperId === '' && (
            <>
              <Field label={phrase('measures.helperName')} required>
                {(control) => <TextBox {...control} maxLength={30} value={name} onChange={setName} />}
              </Field>
              <Field label={phrase('measures.helperUnit')} required>
                {(control) => <TextBox {...control} maxLength={60} value={unit} onChange={setUnit} />}
              </Field>
              <Field label={phrase('measures.helperPhone')} required>
                {(control) => <TextBox {...control} inputMode="tel" maxLength={15} value={phone} onChange={setPhone} />}
              </Field>
            </>
          )}
          <Field label={phrase('measures.pairOn')} required>
            {(control) => <DayInput {...control} value={on} onChange={setOn} />}
          </Field>
          <SendRow label={phrase('measures.save')} state={state} onSend={() => void submit()} />
        </div>
      )}
    </QueryGate>
  );
}

/** 记走访: who went, when, what was learned. */
export function VisitForm({
  householdId,
  today,
  helpers,
  onSent,
}: PartProps & { readonly helpers: readonly { readonly value: string; readonly label: string }[] }) {
  const [helperId, setHelperId] = useState(helpers.length === 1 ? (helpers[0]?.value ?? '') : '');
  const [visitedOn, setVisitedOn] = useState(today);
  const [text, setText] = useState('');
  const { state, send } = useWrite(RecordVisit);
  const submit = async (): Promise<void> => {
    if (await send({ householdId, visit: { helperId, visitedOn, text: text.trim() } })) onSent();
  };
  return (
    <div className="ss-grid">
      <Field label={phrase('measures.visit.who')} required>
        {(control) => <PickInput {...control} value={helperId} choices={helpers} onChange={setHelperId} />}
      </Field>
      <Field label={phrase('measures.visit.on')} required>
        {(control) => <DayInput {...control} value={visitedOn} onChange={setVisitedOn} />}
      </Field>
      <div className="ss-wide">
        <Field label={phrase('measures.visit.text')} required>
          {(control) => <TextBox {...control} long maxLength={500} value={text} onChange={setText} />}
        </Field>
      </div>
      <SendRow
        label={phrase('measures.save')}
        state={state}
        refusal={text.trim() === '' ? phrase('rounds.textMissing') : undefined}
        onSend={() => void submit()}
      />
    </div>
  );
}
