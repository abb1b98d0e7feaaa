import { insertRows, newId, type Prisma } from '@shouwang/database';
import { type IndicatorKey, indicator, isIndicatorKey, maskedText } from '@shouwang/domain';
import { readDivisions } from '../../areas/read-divisions.ts';
import { isIdentity } from '../../households/sealed-text.ts';
import type { Work } from '../../platform/jobs/inline-work.ts';
import type { RegisterWrites } from '../comparing/register-writes.ts';
import type { RowOutcome } from '../comparing/row-outcome.ts';
import { goThrough } from '../go-through.ts';
import type { RegisterSheet } from '../reading/register-sheet.ts';

/** What is not equal in both books about one person. */
export type LineKind = 'MISSING_THERE' | 'MISSING_HERE' | 'DIFFERENT';

/** A field with both values; identity numbers and telephones masked. */
export type LineField = {
  readonly key: string;
  readonly label: string;
  readonly ours: string;
  readonly theirs: string;
};

type NewLine = {
  readonly kind: LineKind;
  readonly areaPath: string;
  readonly householdId?: string;
  readonly personId?: string;
  readonly householdNo: string | undefined;
  readonly personNo: string | undefined;
  readonly name: string;
  readonly rowNumber?: number;
  readonly fields: readonly LineField[];
};

const COLUMNS = {
  id: 'uuid',
  reconciliationId: 'uuid',
  areaPath: 'text',
  kind: 'text',
  householdId: 'uuid',
  personId: 'uuid',
  householdNo: 'text',
  personNo: 'text',
  name: 'text',
  rowNumber: 'int4',
  fields: 'jsonb',
} as const;

const PEOPLE_AT_ONCE = 5_000;

const storedText = (key: string, text: string): string => (isIdentity(key) ? maskedText(key, text) : text);

/** The values that differ; who else lives in a household is not a field, and is found when the register is gone through. */
const fieldsOf = ({ changes }: RowOutcome): LineField[] =>
  changes.flatMap(({ key, before, after }) =>
    isIndicatorKey(key)
      ? [
          {
            key,
            label: indicator(key as IndicatorKey).label,
            ours: storedText(key, before),
            theirs: storedText(key, after),
          },
        ]
      : [],
  );

/** The people who ought to stand in an export of this kind. */
export const peopleOf = (kind: string, areaPath: string): Prisma.PersonWhereInput => ({
  isActiveMember: true,
  areaPath: { startsWith: areaPath },
  household: {
    status: 'ACTIVE',
    ...(kind === 'monitoredHouseholds' && { monitoringCases: { some: { status: { not: 'REMOVED' } } } }),
  },
});

export type BooksRequest = {
  readonly id: string;
  readonly path: string;
  readonly sheet: RegisterSheet;
  readonly areaPath: string;
  readonly window: number;
};

/** Where the new people and cases of a part of the file would lie. */
const areasOf = ({ newPersons, newCases }: RegisterWrites): Map<string, string> =>
  new Map([
    ...newPersons.map(({ facts, areaPath }) => [`person ${facts.personNo ?? ''}`, areaPath] as const),
    ...newCases.map(({ caseNo, areaPath }) => [`household ${caseNo.replace(/-\d+$/u, '')}`, areaPath] as const),
  ]);

/**
 * Lays an export of the national system beside the register and keeps a line for every person who is not equal in both
 * (XLS-10). Nothing of the register is written.
 * @returns how many rows were read and how many of them could not be compared
 */
export const compareBooks = async (work: Work, { id, path, sheet, areaPath, window }: BooksRequest) => {
  // Compared as an import is: across areas, so that somebody who moved is not taken for somebody new.
  const { prisma } = work.context.services.database;
  const seen = new Set<string>();
  const counts = { readRows: 0, rejectedRows: 0 };
  let waiting: RowOutcome[] = [];

  const keep = async (lines: readonly NewLine[]): Promise<void> => {
    if (lines.length === 0) return;
    const rows = lines.map((line) => ({ ...line, id: newId(), reconciliationId: id }));
    await work.inTransaction((db) => insertRows(db, 'ReconciliationLine', COLUMNS, rows));
  };

  const missingHere = (outcome: RowOutcome, areas: ReadonlyMap<string, string>): NewLine => ({
    kind: 'MISSING_HERE',
    areaPath:
      areas.get(`person ${outcome.personNo ?? ''}`) ?? areas.get(`household ${outcome.householdNo ?? ''}`) ?? areaPath,
    householdNo: outcome.householdNo,
    personNo: outcome.personNo,
    name: outcome.name ?? '',
    rowNumber: outcome.rowNumber,
    fields: [],
  });

  const different = async (outcomes: readonly RowOutcome[]): Promise<NewLine[]> => {
    const changed = outcomes
      .map((outcome) => ({ outcome, fields: fieldsOf(outcome) }))
      .filter(({ fields }) => fields.length > 0);
    const personNos = changed.flatMap(({ outcome }) => outcome.personNo ?? []);
    const people = await prisma.person.findMany({
      where: { personNo: { in: personNos } },
      select: { id: true, personNo: true, householdId: true, areaPath: true, name: true },
    });
    const byNo = new Map(people.map((person) => [person.personNo, person]));
    return changed.flatMap(({ outcome, fields }): NewLine[] => {
      const person = byNo.get(outcome.personNo ?? null);
      if (!person) return [];
      const { householdNo, personNo, rowNumber } = outcome;
      const place = { areaPath: person.areaPath, householdId: person.householdId, personId: person.id };
      return [{ kind: 'DIFFERENT', ...place, householdNo, personNo, name: person.name, rowNumber, fields }];
    });
  };

  /** The outcomes of a part come before what they mean for the register, which tells where new people would lie. */
  const settle = async (writes: RegisterWrites | undefined): Promise<void> => {
    const outcomes = waiting;
    waiting = [];
    const areas = writes ? areasOf(writes) : new Map<string, string>();
    await keep([
      ...outcomes.filter(({ outcome }) => outcome === 'NEW').map((outcome) => missingHere(outcome, areas)),
      ...(await different(outcomes.filter(({ outcome }) => outcome === 'CHANGED'))),
    ]);
  };

  const refusal = await goThrough(work, {
    path,
    sheet,
    db: prisma,
    divisions: await readDivisions(prisma),
    window,
    output: {
      outcomes: async (outcomes) => {
        for (const outcome of outcomes) {
          counts.readRows += 1;
          if (outcome.outcome === 'REJECTED') counts.rejectedRows += 1;
          if (outcome.personNo) seen.add(outcome.personNo);
        }
        waiting.push(...outcomes.filter(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED'));
      },
      writes: settle,
    },
  });
  if (refusal) return { refusal, counts };
  await settle(undefined);

  let last: string | undefined;
  for (;;) {
    work.signal.throwIfAborted();
    const people = await prisma.person.findMany({
      where: { AND: [peopleOf(sheet.file.kind, areaPath), last ? { id: { gt: last } } : {}] },
      orderBy: { id: 'asc' },
      take: PEOPLE_AT_ONCE,
      select: {
        id: true,
        personNo: true,
        householdId: true,
        areaPath: true,
        name: true,
        household: { select: { householdNo: true } },
      },
    });
    await keep(
      people
        .filter(({ personNo }) => personNo === null || !seen.has(personNo))
        .map(({ household, personNo, householdId, ...person }) => ({
          kind: 'MISSING_THERE',
          areaPath: person.areaPath,
          householdId,
          personId: person.id,
          householdNo: household.householdNo ?? undefined,
          personNo: personNo ?? undefined,
          name: person.name,
          fields: [],
        })),
    );
    last = people.at(-1)?.id;
    if (people.length < PEOPLE_AT_ONCE) return { refusal: undefined, counts };
  }
};
