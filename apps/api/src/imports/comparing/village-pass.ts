import { type Facts, villageReading } from '@shouwang/domain';
import { compareVillage, type ReadVillage } from './compare-village.ts';
import { readExportedValues } from './exported-values.ts';
import type { PassRequest, RegisterPass } from './register-pass.ts';
import { noWrites } from './register-writes.ts';
import { type RowOutcome, rejectedRow } from './row-outcome.ts';
import { sheetKeys } from './sheet-keys.ts';

/** Goes through 行政村信息. */
export const villagePass = ({ db, crypto, divisions, scope, output, choicesOf }: PassRequest): RegisterPass => {
  const reading = villageReading(divisions);
  const keys = sheetKeys();
  const waiting: ReadVillage[] = [];

  return {
    sheet: keys.narrow,
    add: async (rows) => {
      const rejected: RowOutcome[] = [];
      for (const row of rows) {
        const { record, problems } = reading.add(row);
        if (record) waiting.push({ sheet: row.sheet, name: row.facts.village, record, problems, stamp: row.stamp });
        else rejected.push(rejectedRow(row.sheet, row.row, row.facts, problems));
      }
      await output.outcomes(rejected);
    },
    end: async () => {
      const villages = await db.area.findMany({
        where: { code: { in: waiting.map(({ record }) => record.areaCode) } },
        select: { code: true, version: true, facts: true },
      });
      const forms = new Map(
        villages.map(({ code, version, facts }) => [code, { id: code, version, facts: facts as Facts }]),
      );
      // The forms of villages have no history: a form of another version is unknown.
      const exported = await readExportedValues({ db, crypto }, [], []);
      const writes = noWrites();
      const tools = { scope, villageKeys: keys.of('village'), exported, choicesOf };
      await output.outcomes(waiting.map((village) => compareVillage(village, forms, tools, writes)));
      await output.writes(writes);
    },
  };
};
