import { beforeAll, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { importCountySmall, truthRows } from '../../testing/county-small.ts';
import { screenRegister } from './screen-register.ts';

const api = await anApi();

beforeAll(() => importCountySmall(api));

it('[SCR-3] the screening of a county lists the households that are known to belong to its classes, with their figures', async () => {
  const lines: string[] = [];
  for await (const { household, screened } of screenRegister(api.services, {
    areaPath: '53/5329/532929/',
    on: '2021-09-30',
  })) {
    const flags = [screened.isBelowLine, screened.isHard];
    const labour = [screened.isWithoutLabour, screened.hasWeakLabour];
    lines.push(
      [
        household.householdNo,
        screened.class,
        ...flags.map(Number),
        Number(screened.netIncomePerCapita),
        ...labour.map(Number),
        screened.workMonths,
        Number(screened.productionNet),
      ].join(' '),
    );
  }
  const truth = truthRows('truth/screening.csv').map((row) =>
    [
      row.householdNo,
      row.class,
      row.incomeBelowLine,
      row.hard,
      Number(row.netIncomePerCapita),
      row.noLabour,
      row.weakLabour,
      row.workMonths,
      Number(row.productionNet),
    ].join(' '),
  );
  expect(lines.toSorted()).toEqual(truth.toSorted());
});
