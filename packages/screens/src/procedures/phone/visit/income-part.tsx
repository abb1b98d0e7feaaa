import { indicator } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, formatDateShort, formatYuan, Provenance } from '@shouwang/ui';
import { FoldRow, FormHead, NumberField, PhoneBlock } from '@shouwang/ui/phone';
import { useState } from 'react';
import { Inset } from '../../../layout/phone/inset.tsx';
import { BESIDE_INCOME, type IncomeBlockState, type IncomeLineState, incomeBlocks } from '../../visit/income-lines.ts';
import type { VisitPartProps } from './visit-part-props.ts';

const jumpQuestion = (amount: number, before: number): string =>
  phrase(amount < before ? 'visit.lessThanLastYear' : 'visit.moreThanLastYear', {
    difference: formatYuan(Math.abs(amount - before)),
  });

const Line = ({ line, draft, change, lastYear }: { readonly line: IncomeLineState } & VisitPartProps) => {
  const { key, label, amount, before, asksJump } = line;
  const source = lastYear.sources[key];
  const set = (value: number | null): void => {
    const { [key]: _, ...others } = draft.amounts;
    change({
      amounts: value === null ? others : { ...others, [key]: value },
      // A new figure is a new question.
      confirmedJumps: draft.confirmedJumps.filter((confirmed) => confirmed !== key),
    });
  };
  return (
    <NumberField
      label={label}
      unit="元"
      decimals={2}
      value={amount}
      onChange={set}
      source={
        source && before !== null ? (
          <Provenance who={source.who} when={formatDateShort(source.at)} from={source.source} />
        ) : undefined
      }
      {...(before === null ? {} : { last: before })}
      {...(before !== null && amount === null ? { onUnchanged: () => set(before) } : {})}
      {...(asksJump && amount !== null && before !== null
        ? {
            jump: {
              question: jumpQuestion(amount, before),
              onConfirm: () => change({ confirmedJumps: [...draft.confirmedJumps, key] }),
            },
          }
        : {})}
    />
  );
};

const OpenBlock = ({ block, ...part }: { readonly block: IncomeBlockState } & VisitPartProps) => {
  const unanswered = block.lines.filter(({ amount, before }) => amount === null && before !== null);
  const allUnchanged = (): void =>
    part.change({
      amounts: {
        ...part.draft.amounts,
        ...Object.fromEntries(unanswered.map(({ key, before }) => [key, before ?? 0])),
      },
    });
  return (
    <PhoneBlock>
      <FormHead title={block.label} aside={formatYuan(block.sign * block.total)} />
      {unanswered.length > 1 && (
        <Inset>
          <Button look="tinted" onClick={allUnchanged}>
            {phrase('visit.allUnchanged')}
          </Button>
        </Inset>
      )}
      {block.lines.map((line) => (
        <Line key={line.key} line={line} {...part} />
      ))}
    </PhoneBlock>
  );
};

/** 收入支出: five blocks, one open at a time, each line with last year's value and one press for 未变化. */
export function IncomePart(props: VisitPartProps) {
  const { draft, change, lastYear, errorOf } = props;
  const blocks = incomeBlocks(draft, lastYear.amounts);
  const [openKey, setOpenKey] = useState<string>(blocks.find(({ isComplete }) => !isComplete)?.key ?? 'beside');
  const open = blocks.find(({ key }) => key === openKey);
  return (
    <>
      {open && <OpenBlock key={open.key} block={open} {...props} />}
      <PhoneBlock>
        {blocks
          .filter(({ key }) => key !== openKey)
          .map(({ key, label, sign, total, isComplete, lines }) => (
            <FoldRow
              key={key}
              mark={isComplete ? 'done' : lines.some(({ amount, before }) => amount ?? before) ? 'todo' : 'idle'}
              label={label}
              value={formatYuan(sign * total)}
              onOpen={() => setOpenKey(key)}
            />
          ))}
      </PhoneBlock>
      <PhoneBlock>
        <FormHead title={phrase('visit.besideIncome')} />
        {BESIDE_INCOME.map((key) => (
          <NumberField
            key={key}
            label={indicator(key).label}
            help={phrase(`visit.help.${key}`)}
            unit="元"
            decimals={2}
            value={draft.amounts[key] ?? null}
            onChange={(value) => {
              const { [key]: _, ...others } = draft.amounts;
              change({ amounts: value === null ? others : { ...others, [key]: value } });
            }}
            error={errorOf(`income.${key}`)}
          />
        ))}
      </PhoneBlock>
    </>
  );
}
