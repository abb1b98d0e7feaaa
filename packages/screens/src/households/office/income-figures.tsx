import { phrase } from '@shouwang/phrases';
import { Figure, formatCount, Sheet } from '@shouwang/ui';
import type { ReactNode } from 'react';

type Value = { readonly key: string; readonly text: string };

const parts = [
  ['wageIncome', phrase('register.wage')],
  ['productionIncome', phrase('register.production')],
  ['propertyIncome', phrase('register.property')],
  ['transferIncome', phrase('register.transfer')],
  ['productionExpense', phrase('register.expense')],
] as const;

export type IncomeFiguresProps = {
  /** Values of the household's income sections. */
  readonly values: readonly Value[];
  readonly perHead: string | null;
  readonly line: string;
  readonly aside?: ReactNode;
};

/** The year's income in six figures: per head against the line first, then what it is made of. */
export function IncomeFigures({ values, perHead, line, aside }: IncomeFiguresProps) {
  const find = (wanted: string): string | undefined => values.find(({ key }) => key === wanted)?.text;
  if (perHead === null) return null;
  const gap = Number(perHead) - Number(line);
  const period = [find('incomePeriodStart'), find('incomePeriodEnd')].filter(Boolean).join(' 至 ');
  const amount = formatCount(Math.abs(gap), undefined, 2);
  return (
    <Sheet title={phrase('register.income')} note={period} aside={aside}>
      <dl className="so-figures">
        <div>
          <dd className={gap < 0 ? 'sw-tone-todo' : undefined}>
            <Figure value={Number(perHead)} decimals={2} />
          </dd>
          <dt>{phrase(gap < 0 ? 'register.perHeadBelow' : 'register.perHeadAbove', { gap: amount })}</dt>
        </div>
        {parts.map(([key, label]) => {
          const text = find(key);
          return text === undefined ? null : (
            <div key={key}>
              <dd>
                <Figure value={Number(text)} decimals={2} />
              </dd>
              <dt>{label}</dt>
            </div>
          );
        })}
      </dl>
    </Sheet>
  );
}
