import { shanghaiDateOf } from '@shouwang/domain';
import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, Field, formatDateFull, formatYuan, Mark, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { refusalOf } from '../states/find-action.ts';
import { markKindOf } from '../states/mark-kind-of.ts';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { TakeMeasureStep } from './help-writes.ts';
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

const JUDGEMENTS = ['works', 'suffices', 'usable', 'useful'] as const;
type Judgement = (typeof JUDGEMENTS)[number];

/** What a step says besides itself. */
type StepWords = {
  readonly occurredOn?: string;
  readonly text?: string;
  readonly data?: Record<string, boolean | string>;
};

/** Steps that are not taken by one press: they ask for the day, a word, or the four answers. */
const ASKS: Readonly<Record<string, 'day' | 'dayAndText' | 'text' | 'judgement'>> = {
  begin: 'day',
  finish: 'day',
  stop: 'dayAndText',
  deny: 'text',
  judge: 'judgement',
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

const useStep = ({ id, version }: { id: string; version: number }, onTaken: () => void) => {
  const { state, send } = useWrite(TakeMeasureStep);
  const take = async (step: string, more: StepWords): Promise<void> => {
    if (await send({ measureId: id, version, step, ...more })) onTaken();
  };
  return { state, take };
};

const AskedStep = ({
  step,
  label,
  today,
  busy,
  onTake,
  onCancel,
}: {
  readonly step: string;
  readonly label: string;
  readonly today: string;
  readonly busy: boolean;
  readonly onTake: (more: StepWords) => void;
  readonly onCancel: () => void;
}) => {
  const asks = ASKS[step];
  const [day, setDay] = useState(today);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Judgement[]>(JUDGEMENTS);
  const hasDay = asks === 'day' || asks === 'dayAndText';
  const hasText = asks === 'text' || asks === 'dayAndText';
  const word = text.trim();
  const take = (): void => {
    if (asks === 'judgement') {
      const answers = Object.fromEntries(JUDGEMENTS.map((key) => [key, chosen.includes(key)]));
      onTake({ data: word === '' ? answers : { ...answers, remark: word } });
    } else onTake({ ...(hasDay && { occurredOn: day }), ...(hasText && { text: word }) });
  };
  return (
    <div className="sm-asked">
      {hasDay && (
        <Field label={phrase('measures.dayOf', { what: label })} required>
          {(control) => <DayInput {...control} value={day} onChange={setDay} />}
        </Field>
      )}
      {asks === 'judgement' && (
        <ChoiceChips
          label={label}
          choices={JUDGEMENTS.map((value) => ({ value, label: phrase(`measures.${value}`) }))}
          chosen={chosen}
          onChange={(key) => setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
        />
      )}
      {(hasText || asks === 'judgement') && (
        <Field label={phrase(hasText ? 'measures.why' : 'measures.householdSays')} required={hasText}>
          {(control) => <TextBox {...control} maxLength={200} value={text} onChange={setText} />}
        </Field>
      )}
      <div className="sm-steps">
        <Button
          look="filled"
          busy={busy}
          refusal={hasText && word === '' ? phrase('rounds.textMissing') : undefined}
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
  const { state, take } = useStep(measure, onTaken);
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
  const remarks = [
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
            busy={state.kind === 'busy'}
            onTake={(more) => void take(asked.name, more)}
            onCancel={() => setAsking(null)}
          />
        ) : (
          actions.length > 0 && (
            <div className="sm-steps">
              {actions.map((action) => (
                <Button
                  key={action.name}
                  size="small"
                  busy={state.kind === 'busy'}
                  refusal={refusalOf(action)}
                  onClick={() => (ASKS[action.name] ? setAsking(action.name) : void take(action.name, {}))}
                >
                  {action.label}
                </Button>
              ))}
            </div>
          )
        )}
        <WriteNotice state={state} onRetry={() => asking === null && onTaken()} onReload={onTaken} />
      </div>
    </li>
  );
}

/** The day in Shanghai of the server's clock. */
export const todayOf = (now: string): string => shanghaiDateOf(new Date(now));
