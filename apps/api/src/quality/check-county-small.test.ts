import { CHECKED_RULES, idKey, type QualityViolation } from '@shouwang/domain';
import { beforeAll, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { importCountySmall, truthRows, WORK_AND_VILLAGES } from '../../testing/county-small.ts';
import { checkRegister } from './check-register.ts';

const api = await anApi();

beforeAll(() => importCountySmall(api, WORK_AND_VILLAGES));

it('[QUA-3] the check of a county finds what is known to be wrong in it, in every row', async () => {
  const found: QualityViolation[] = [];
  const checked = await checkRegister(api.services, {
    areaPath: '53/5329/532929/',
    year: 2021,
    on: '2021-09-30',
    onViolations: (violations) => {
      found.push(...violations);
    },
  });
  const lines = found.map(({ rule, householdNo, personNo, idNumber }) =>
    [rule.id, householdNo, personNo, idKey(idNumber)].join(' '),
  );
  const truth = truthRows('truth/quality.csv').map((row) =>
    [row.ruleId, row.householdNo, row.personNo, row.idKey].join(' '),
  );
  expect(checked.households).toBe(1_200);
  expect(lines.toSorted()).toEqual(truth.toSorted());
  expect(new Set(truth.map((line) => line.split(' ')[0])).size).toBeLessThan(CHECKED_RULES.length);
});
