import { ROLE_NAMES, type Role } from '@shouwang/domain';
import { MASKS } from '@shouwang/permissions';
import { beforeAll, describe, expect, test } from 'vitest';
import { bringTo, type CaseUnderTest, openedCase, type Staff, staffOf } from '../../testing/a-case.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const FACTS = 'query Facts($id: ID!) { procedureCase(id: $id) { facts evidence { file { id } } } }';
const DETAIL = '小型轿车一辆，登记在本人名下';

let staff: Staff;
let one: CaseUnderTest;
let scanId: string;

beforeAll(async () => {
  api.clock.set(TEST_NOW);
  staff = await staffOf(api);
  one = await openedCase(api, staff.clerk);
  await bringTo(one, staff, 'CHECKING');
  const results = one.household.members.flatMap(({ id }, at) =>
    ['vehicles', 'businesses', 'real-estate'].map((source) =>
      at === 0 && source === 'vehicles'
        ? { personId: id, source, outcome: 'HIT', detail: DETAIL }
        : { personId: id, source, outcome: 'NO_HIT' },
    ),
  );
  scanId = await one.attach(staff.officer, 'recordComparison', 'comparisonResult');
  expect(await one.done(staff.officer, 'recordComparison', { data: { results } })).toBe('VERIFY_HITS');
});

const clientOf = async (role: Role): Promise<ApiClient> => {
  const known: Partial<Record<Role, ApiClient>> = {
    VILLAGE_CLERK: staff.clerk,
    VILLAGE_LEAD: staff.lead,
    TOWNSHIP_OFFICER: staff.township,
    COUNTY_OFFICER: staff.officer,
    COUNTY_APPROVER: staff.approver,
  };
  return known[role] ?? api.signedInAs(role);
};

describe('what a comparison found (A.2)', () => {
  test.each(ROLE_NAMES)('%s reads it as far as the role may see assets, and the scan likewise', async (role) => {
    const who = await clientOf(role);
    const { procedureCase } = await who.ask(FACTS, { id: one.id }).data();
    if (procedureCase === null) return;
    const text = JSON.stringify(procedureCase.facts);
    const isHidden = MASKS[role].asset === 'hidden';
    expect(text.includes(DETAIL)).toBe(!isHidden);
    expect(text).toContain('"HIT"');
    expect((await who.fetch(`/files/${scanId}`)).status).toBe(isHidden ? 404 : 200);
  });

  test('somebody who may not read the case at all reads nothing of it', async () => {
    for (const role of ['DEPARTMENT_LIAISON', 'SYS_ADMIN'] as const) {
      const { procedureCase } = await (await clientOf(role)).ask(FACTS, { id: one.id }).data();
      expect(procedureCase).toBeNull();
    }
  });
});
