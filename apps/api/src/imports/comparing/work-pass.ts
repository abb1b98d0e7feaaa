import { workReading } from '@shouwang/domain';
import { compareWork, type ReadWork, spellId } from './compare-work.ts';
import { readExportedValues } from './exported-values.ts';
import type { PassRequest, RegisterPass } from './register-pass.ts';
import { readPersons, readSpells } from './register-view.ts';
import { noWrites } from './register-writes.ts';
import { type RowOutcome, rejectedRow } from './row-outcome.ts';
import { sheetKeys } from './sheet-keys.ts';

const AT_ONCE = 2_000;

/** Goes through 已外出务工信息 (`workSpells`) or 计划外出务工信息 (`workPlans`). */
export const workPass = (
  fileKind: 'workSpells' | 'workPlans',
  { scope, output, choicesOf, isPartial: _, divisions: __, window: ___, ...reader }: PassRequest,
): RegisterPass => {
  const reading = workReading(fileKind);
  const keys = sheetKeys();
  let waiting: ReadWork[] = [];

  const compareWaiting = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    const [first] = rows;
    if (!first) return;
    const found = await readPersons(reader, { personNos: [...new Set(rows.map(({ record }) => record.personNo))] });
    const known = await readSpells(
      reader,
      first.record.kind,
      found.map(({ id }) => id),
    );
    const part = {
      persons: new Map(found.map((person) => [person.facts.personNo ?? '', person])),
      spells: new Map(known.map((spell) => [spellId(spell.personId, spell.spellKey), spell])),
      exported: await readExportedValues(
        reader,
        found.map(({ householdId }) => householdId),
        rows.flatMap(({ stamp }) => stamp ?? []),
      ),
    };
    const writes = noWrites();
    const tools = { scope, choicesOf, workKeys: keys.of(fileKind === 'workSpells' ? 'workSpell' : 'workPlan') };
    await output.outcomes(rows.map((row) => compareWork(row, part, tools, writes)));
    await output.writes(writes);
  };

  return {
    sheet: keys.narrow,
    add: async (rows) => {
      const rejected: RowOutcome[] = [];
      for (const row of rows) {
        const { record, problems } = reading.add(row);
        if (record) waiting.push({ sheet: row.sheet, record, problems, stamp: row.stamp });
        else rejected.push(rejectedRow(row.sheet, row.row, row.facts, problems));
      }
      await output.outcomes(rejected);
      if (waiting.length >= AT_ONCE) await compareWaiting();
    },
    end: compareWaiting,
  };
};
