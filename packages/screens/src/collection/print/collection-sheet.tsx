import {
  campaignIncomePeriod,
  HOUSEHOLD_FORM,
  type IndicatorKey,
  indicator,
  keysOf,
  partsOf,
  STATEMENT_BLOCKS,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { CollectionForm, CollectionRow } from '../collection-form.ts';
import './collection-sheet.css';

/** Columns for members on one sheet of paper; a larger family goes on with another pair of pages. */
const PEOPLE_PER_SHEET = 6;

const PERSON_KEYS: readonly IndicatorKey[] = HOUSEHOLD_FORM.flatMap((part) => keysOf(part, 'person'));
const HOUSEHOLD_KEYS: readonly IndicatorKey[] = [
  ...(['householdNo', 'householdType', 'villageGroup', 'declaredMemberCount', 'memberCountForIncome'] as const),
  ...HOUSEHOLD_FORM.filter(({ key }) => key !== 'income')
    .flatMap((part) => keysOf(part, 'household'))
    .filter((key) => indicator(key).entry === 'collected'),
];

const BESIDE = ['netIncome', 'netIncomePerCapita', 'claimIncome', 'compliantOutOfPocket', 'incomeReference'] as const;

const textOf = (row: CollectionRow | undefined, key: string): string =>
  row?.values.find((value) => value.key === key)?.text ?? '';

/** A value with the department and the day of its source: what stands so on paper is not asked. */
const Value = ({ row, name }: { readonly row: CollectionRow | undefined; readonly name: string }) => {
  const value = row?.values.find(({ key }) => key === name);
  if (!value) return null;
  const { text, lockedBy, statement } = value;
  if (lockedBy === null) return <>{text}</>;
  return (
    <>
      {text}
      <small className="sp-source">{[lockedBy, statement?.effectiveOn].filter(Boolean).join('·')}</small>
    </>
  );
};

const labelOf = (key: IndicatorKey): string => {
  const { label, unit } = indicator(key);
  return unit && unit !== '元' && !label.includes(unit) ? `${label}（${unit}）` : label;
};

type SheetProps = {
  /** Absent for a blank form. */
  readonly form: CollectionForm | null;
  readonly year: number;
  readonly printedAt: string;
  readonly printedBy: string;
};

const Foot = ({
  page,
  pages,
  printedAt,
  printedBy,
  form,
}: SheetProps & { readonly page: number; readonly pages: number }) => (
  <footer className="sp-foot">
    <span>{phrase('collection.print.page', { page, pages })}</span>
    <span>{[form?.headName, form?.householdNo].filter(Boolean).join('　')}</span>
    <span>{phrase('collection.print.at', { at: printedAt, who: printedBy })}</span>
  </footer>
);

const Head = ({ form, year }: Pick<SheetProps, 'form' | 'year'>) => (
  <header className="sp-head">
    <h1>{phrase('collection.print.title')}</h1>
    <p>
      {[
        form?.areaName ?? '　　　　乡（镇）　　　　村　　　　组',
        phrase('collection.print.household', { name: form?.headName ?? '　　　　' }),
        phrase('collection.print.year', { year: String(year) }),
      ].join('　')}
    </p>
  </header>
);

const Members = ({ people }: { readonly people: readonly (CollectionRow | undefined)[] }) => (
  <table className="sp-members">
    <tbody>
      {PERSON_KEYS.map((key) => (
        <tr key={key}>
          <th scope="row">{labelOf(key)}</th>
          {people.map((person, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an empty column has no name but its place
            <td key={at}>
              <Value row={person} name={key} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const HouseholdFacts = ({ household }: { readonly household: CollectionRow | undefined }) => {
  const half = Math.ceil(HOUSEHOLD_KEYS.length / 2);
  return (
    <table className="sp-household">
      <tbody>
        {HOUSEHOLD_KEYS.slice(0, half).map((key, at) => {
          const other = HOUSEHOLD_KEYS[half + at];
          return (
            <tr key={key}>
              <th scope="row">{labelOf(key)}</th>
              <td>
                <Value row={household} name={key} />
              </td>
              <th scope="row">{other && labelOf(other)}</th>
              <td>{other && <Value row={household} name={other} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Statement = ({ household }: { readonly household: CollectionRow | undefined }) => (
  <table className="sp-income">
    <tbody>
      {STATEMENT_BLOCKS.flatMap(({ total, lines }) => {
        const keys = lines.flatMap((line) => [line, ...partsOf(line)]);
        return keys.map((key, at) => (
          <tr key={key}>
            {at === 0 && (
              <th scope="rowgroup" rowSpan={keys.length}>
                {indicator(total).label}
                <br />
                <b>{textOf(household, total)}</b>
              </th>
            )}
            <th scope="row" className={lines.includes(key) ? undefined : 'sp-part'}>
              {indicator(key).label}
            </th>
            <td>
              <Value row={household} name={key} />
            </td>
          </tr>
        ));
      })}
      {BESIDE.map((key) => (
        <tr key={key}>
          <th scope="row" colSpan={2}>
            {labelOf(key)}
          </th>
          <td>
            <Value row={household} name={key} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Signatures = () => (
  <div className="sp-sign">
    <span>
      {phrase('collection.print.signature')}
      <i />
      {phrase('collection.print.signatureDay')}
    </span>
    <span>
      {phrase('collection.print.collector')}
      <i />
      {phrase('collection.print.collectorPhone')}
      <i />
    </span>
  </div>
);

const groupsOf = (form: CollectionForm | null): readonly (readonly (CollectionRow | undefined)[])[] => {
  const people = form?.rows.filter(({ entity }) => entity === 'person') ?? [];
  const sheets = Math.max(1, Math.ceil(people.length / PEOPLE_PER_SHEET));
  return Array.from({ length: sheets }, (_, sheet) =>
    Array.from({ length: PEOPLE_PER_SHEET }, (_person, at) => people[sheet * PEOPLE_PER_SHEET + at]),
  );
};

/** How many pages a household takes: its members first, then the household and its statement. */
export const pagesOf = (form: CollectionForm | null): number => groupsOf(form).length + 1;

/**
 * 《户年度基础信息采集表》 (DOMAIN E.1): A4 across, two pages for a family of up to six, made from the catalogue, filled in
 * or blank, with the household's signature.
 */
export function CollectionSheet(props: SheetProps) {
  const { form, year } = props;
  const household = form?.rows.find(({ entity }) => entity === 'household');
  const groups = groupsOf(form);
  const pages = groups.length + 1;
  const period = form ? { start: form.periodStart, end: form.periodEnd } : campaignIncomePeriod(year);
  return (
    <>
      {groups.map((people, at) => (
        <article key={people[0]?.id ?? at} className="sp-page">
          <Head form={form} year={year} />
          <h2>{phrase('collection.print.members')}</h2>
          <Members people={people} />
          <Foot {...props} page={at + 1} pages={pages} />
        </article>
      ))}
      <article className="sp-page">
        <Head form={form} year={year} />
        <div className="sp-halves">
          <section>
            <h2>{phrase('collection.print.householdPart')}</h2>
            <HouseholdFacts household={household} />
          </section>
          <section>
            <h2>{phrase('collection.print.income', period)}</h2>
            <Statement household={household} />
          </section>
        </div>
        <Signatures />
        <Foot {...props} page={pages} pages={pages} />
      </article>
    </>
  );
}
