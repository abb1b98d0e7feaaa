import { ASSISTANCE_MEASURE, JUDGEMENTS, type Judgement } from '@shouwang/domain';
import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, formatDateFull, formatYuan, Mark, NumberBox, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { refusalOf } from '../states/find-action.ts';
import { markKindOf } from '../states/mark-kind-of.ts';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { TakeMeasureStep } from './help-writes.ts';
import '../states/form-grid.css';
import './measures.css';

export const MeasureRowMeasure = graphql(`
  fragment MeasureRow_AssistanceMeasure on AssistanceMeasure {
    id
    version
    mark
    groupLabel
    option
    remark
    beneficiary
    departmentLabel
    startsOn
    begunOn
    endsOn
    amount
    recordedAmount
    stateLabel
    stopReason
    departmentText
    judgements
    judgedRemark
    verifiedBy
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

/** What a step asks for beside the press, from its declaration; the four answers have words of their own here. */
const asksOf = (step: string) => {
  const declared = ASSISTANCE_MEASURE.steps.find(({ key }) => key === step);
  return {
    day: declared?.asksDay ?? false,
    text: declared?.asksText ?? false,
    judgement: step === 'judge',
    amount: step === 'verify',
  };
};

const wordAskedBy = ({ text, judgement, amount }: ReturnType<typeof asksOf>) => {
  if (text) return 'measures.why';
  if (judgement) return 'measures.householdSays';
  return amount ? 'measures.verifiedRemark' : undefined;
};

const isOnePress = (step: string): boolean => !Object.values(asksOf(step)).includes(true);

/** What a step says besides itself. */
type StepWords = {
  readonly occurredOn?: string;
  readonly text?: string;
  readonly data?: Record<string, boolean | number | string>;
};

const judgedText = (judgements: readonly boolean[]): string =>
  JUDGEMENTS.map((key, at) => phrase(judgements[at] ? `measures.${key}` : `measures.not.${key}`)).join('、');

type RowProps = {
  readonly measure: FragmentOf<typeof MeasureRowMeasure>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly onTaken: () => void;
  /** Who stands behind the measure, where rows of several households stand together. */
  readonly of?: string;
};

const AskedStep = ({
  step,
  label,
  today,
  recorded,
  busy,
  onTake,
  onCancel,
}: {
  readonly step: string;
  readonly label: string;
  readonly today: string;
  /** Yuan. */
  readonly recorded: number | null;
  readonly busy: boolean;
  readonly onTake: (more: StepWords) => void;
  readonly onCancel: () => void;
}) => {
  const asks = asksOf(step);
  const [day, setDay] = useState(today);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Judgement[]>(JUDGEMENTS);
  const [amount, setAmount] = useState(recorded);
  const word = text.trim();
  const remark: Record<string, string> = word === '' ? {} : { remark: word };
  const given: Record<string, number> = amount === null ? {} : { amount };
  const wordAsked = wordAskedBy(asks);
  const take = (): void => {
    if (asks.judgement) {
      const answers = Object.fromEntries(JUDGEMENTS.map((key) => [key, chosen.includes(key)]));
      onTake({ data: { ...answers, ...remark } });
    } else if (asks.amount) onTake({ data: { ...given, ...remark } });
    else onTake({ ...(asks.day && { occurredOn: day }), ...(asks.text && { text: word }) });
  };
  return (
    <div className="ss-grid">
      {asks.day && (
        <Field label={phrase('measures.dayOf', { what: label })} required>
          {(control) => <DayInput {...control} value={day} onChange={setDay} />}
        </Field>
      )}
      {asks.judgement && (
        <ChoiceChips
          label={label}
          choices={JUDGEMENTS.map((value) => ({ value, label: phrase(`measures.${value}`) }))}
          chosen={chosen}
          onChange={(key) => setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
        />
      )}
      {asks.amount && (
        <Field label={phrase('measures.verifiedAmount')}>
          {(control) => <NumberBox {...control} unit="元" decimals={2} value={amount} onChange={setAmount} />}
        </Field>
      )}
      {wordAsked !== undefined && (
        <Field label={phrase(wordAsked)} required={asks.text}>
          {(control) => <TextBox {...control} maxLength={200} value={text} onChange={setText} />}
        </Field>
      )}
      <div className="ss-wide ss-steps">
        <Button
          look="filled"
          busy={busy}
          refusal={asks.text && word === '' ? phrase('rounds.textMissing') : undefined}
          onClick={take}
        >
          {label}
        </Button>
        <Button onClick={onCancel}>{phrase('rounds.cancel')}</Button>
      </div>
    </div>
  );
};

/** One measure of help with what can be done about it now. */
export function MeasureRow({ measure: masked, today, onTaken, of }: RowProps) {
  const measure = readFragment(MeasureRowMeasure, masked);
  const [asking, setAsking] = useState<string | null>(null);
  const { state, send } = useWrite(TakeMeasureStep);
  const [last, setLast] = useState<() => void>(() => () => {});
  const take = async (step: string, words: StepWords): Promise<void> => {
    setLast(() => () => void take(step, words));
    if (await send({ measureId: measure.id, version: measure.version, step, ...words })) {
      setAsking(null);
      onTaken();
    }
  };
  const actions = measure.actions.filter(({ name }) => name !== 'edit');
  const asked = actions.find(({ name }) => name === asking);
  const days = [measure.begunOn ?? measure.startsOn, measure.endsOn].filter((day) => day !== null).map(formatDateFull);
  const facts = [
    measure.groupLabel,
    measure.beneficiary,
    measure.departmentLabel,
    days.join('–'),
    measure.amount !== null && formatYuan(Number(measure.amount)),
  ].filter(Boolean);
  // The department's figure counts; the recorded one stays readable beside it.
  const isOtherAmount = measure.recordedAmount !== null && Number(measure.recordedAmount) !== Number(measure.amount);
  const remarks = [
    isOtherAmount && phrase('measures.recordedAmount', { amount: formatYuan(Number(measure.recordedAmount)) }),
    measure.remark,
    measure.judgements && judgedText(measure.judgements),
    measure.judgedRemark,
    measure.verifiedBy && phrase('measures.verifiedBy', { who: measure.verifiedBy }),
    measure.stopReason,
    measure.departmentText,
  ].filter(Boolean);
  return (
    <li className="sm-row">
      <Mark kind={markKindOf(measure.mark)} />
      <div className="sm-row-body">
        <p className="sm-row-title">
          <b>{[of, measure.option].filter(Boolean).join('：')}</b>
          <span>{measure.stateLabel}</span>
        </p>
        <p className="sw-note">{facts.join('·')}</p>
        {remarks.length > 0 && <p className="sw-second">{remarks.join('；')}</p>}
        {asked ? (
          <AskedStep
            step={asked.name}
            label={asked.label}
            today={today}
            recorded={measure.amount === null ? null : Number(measure.amount)}
            busy={state.kind === 'busy'}
            onTake={(more) => void take(asked.name, more)}
            onCancel={() => setAsking(null)}
          />
        ) : (
          actions.length > 0 && (
            <div className="ss-steps">
              {actions.map((action) => (
                <Button
                  key={action.name}
                  size="small"
                  busy={state.kind === 'busy'}
                  refusal={refusalOf(action)}
                  onClick={() => (isOnePress(action.name) ? void take(action.name, {}) : setAsking(action.name))}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          )
        )}
        <WriteNotice state={state} onRetry={last} onReload={onTaken} />
      </div>
    </li>
  );
}
