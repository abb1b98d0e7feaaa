import { LOOKBACK_RESULTS } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, type Choice, ChoiceChips, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { AnswerLookbackItem } from '../lookback-writes.ts';

const ANSWERS = ['PASS', 'FAIL', 'FIXED', 'NOT_APPLICABLE'] as const;
type Answer = (typeof ANSWERS)[number];

const choices = ANSWERS.map((value): Choice<Answer> => ({ value, label: LOOKBACK_RESULTS[value] }));

export type AnswerItemProps = {
  readonly caseId: string;
  readonly version: number;
  readonly item: string;
  /** The register decides: only the reason why it cannot be put right now is asked for. */
  readonly isComputed: boolean;
  readonly onAnswered: () => void;
};

/** The village's word on an item: how it is, and where it is not plain, why. */
export function AnswerItem({ caseId, version, item, isComputed, onAnswered }: AnswerItemProps) {
  const [answer, setAnswer] = useState<Answer>(isComputed ? 'FAIL' : 'PASS');
  const [remark, setRemark] = useState('');
  const { state, send } = useWrite(AnswerLookbackItem);
  const error = fieldErrors(state)('remark');
  const save = async (): Promise<void> => {
    const said = remark.trim();
    const variables = { caseId, version, answer: { item, result: answer, ...(said !== '' && { remark: said }) } };
    if (await send(variables)) onAnswered();
  };
  return (
    <div className="sl-told">
      {!isComputed && (
        <ChoiceChips
          label={phrase('lookback.result')}
          choices={choices}
          chosen={[answer]}
          onChange={(next) => setAnswer(next)}
        />
      )}
      <Field
        label={phrase(isComputed ? 'lookback.whyNotNow' : 'lookback.remark')}
        {...(error === undefined ? {} : { error })}
      >
        {(control) => <TextBox {...control} maxLength={400} value={remark} onChange={setRemark} />}
      </Field>
      <Button busy={state.kind === 'busy'} onClick={() => void save()}>
        {phrase('lookback.save')}
      </Button>
      <WriteNotice
        state={withoutFieldErrors(state, (field) => field === 'remark')}
        onRetry={() => void save()}
        onReload={onAnswered}
      />
    </div>
  );
}
