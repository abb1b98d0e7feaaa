import { HOUSEHOLD_FILE, type IndicatorKey, indicator, templateColumns } from '@shouwang/domain';
import { somePeople } from './people.ts';

const MEMBERS = 3.5;

/** What stands in most cells of a kind; about two in three are filled, as in a county's export. */
const cellText = (key: IndicatorKey, at: number, choices: readonly string[] | undefined): string => {
  if (choices) return choices[at % choices.length] ?? '';
  switch (indicator(key).type) {
    case 'money':
    case 'decimal':
      return at % 3 === 0 ? '' : `${(at * 37) % 90_000}.5`;
    case 'integer':
      return at % 2 === 0 ? '' : String(at % 12);
    case 'month':
      return '202109';
    case 'phone':
      return at % 4 === 0 ? '' : `199${String(at % 100_000_000).padStart(8, '0')}`;
    default:
      return at % 3 === 0 ? '' : `云龙县诺邓镇${at % 97}`;
  }
};

/** Rows of 户信息 with all its columns, of so many people of made-up households; the same seed makes the same rows. */
export function* sheetRows(people: number): Generator<string[]> {
  const columns = templateColumns(HOUSEHOLD_FILE);
  const drawn = somePeople(people, 2021);
  for (let at = 0; at < drawn.length; at += 1) {
    const person = drawn[at];
    const household = Math.floor(at / MEMBERS);
    const own: Partial<Record<IndicatorKey, string>> = {
      householdNo: `5329${String(household).padStart(8, '0')}`,
      personNo: `5329${String(at).padStart(10, '0')}`,
      name: person?.name ?? '',
      idNumber: person?.idNumber ?? '',
      birthDate: (person?.birthDate ?? '').replaceAll('-', ''),
    };
    yield columns.map(({ key, choices }, column) => own[key] ?? cellText(key, household + column, choices));
  }
}
