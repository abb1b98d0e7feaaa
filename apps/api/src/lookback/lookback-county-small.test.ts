import { beforeAll, expect, it } from 'vitest';
import { countyRows } from '../../testing/a-register-file.ts';
import { anApi } from '../../testing/an-api.ts';
import { importCountySmall } from '../../testing/county-small.ts';
import { openLookback, readMatrix } from '../../testing/lookback-acts.ts';

const api = await anApi();

beforeAll(() => importCountySmall(api));

/** Papers that are asked of everybody, and of those marked as eliminated besides. */
const OF_ALL = 7;
const OF_ELIMINATED = 3;

it('[LBK-1] [LBK-10] the matrix of a county is what its files say, counted without us', async () => {
  const officer = await api.signedInAs('COUNTY_OFFICER');
  // By household: the month of 识别 and whether the risk is marked as eliminated, straight from the sheet.
  const rows = await countyRows('monitoredHouseholds');
  const cases = new Map(rows.map((row) => [row.户编号, row]));
  const since2019 = [...cases.values()].filter((row) => String(row.识别监测时间) >= '201901');
  const eliminated = since2019.filter((row) => row.风险是否已消除 === '是');
  expect(eliminated.length).toBeGreaterThan(0);

  const { openLookback: lookback } = await openLookback(officer, '532929').data();
  expect(lookback.caseCount).toBe(since2019.length);
  const matrix = await readMatrix(officer, lookback.id);
  const { columns } = matrix;
  expect(columns).toHaveLength(OF_ALL + OF_ELIMINATED);
  for (const { paper, there, backfilled, empty, notDue } of columns) {
    const isOfElimination = paper.includes('ELIMINATION');
    const asked = isOfElimination ? eliminated.length : since2019.length;
    expect([paper, there, backfilled, empty, notDue]).toEqual([paper, 0, 0, asked, since2019.length - asked]);
  }
  const tasks = columns.reduce((sum: number, { empty }: { empty: number }) => sum + empty, 0);
  expect(tasks).toBe(since2019.length * OF_ALL + eliminated.length * OF_ELIMINATED);

  const VILLAGES = 'query V($id: ID!) { lookback(id: $id) { villages { areaName total } } }';
  const { villages } = (await officer.ask(VILLAGES, { id: lookback.id }).data()).lookback;
  const counted = new Map<string, number>();
  for (const { 乡: township = '', 村: village = '' } of since2019) {
    const name = `${township} ${village}`;
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  const shown = villages.map(({ areaName, total }: { areaName: string; total: number }) => [areaName, total]);
  expect(shown.toSorted()).toEqual([...counted].toSorted());
});
