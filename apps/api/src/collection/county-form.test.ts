import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();

const FORM =
  'year mayFill mayDefine blocks { key label fields { key name unit type text lastYear provenance { who } } }';
const ANSWER = `__typename ... on CountyForm { ${FORM} } ... on Refused { refusals { code sentence field } }`;

const read = (who: ApiClient, year: number) =>
  who.ask(`query($y: Int!) { countyForm(year: $y) { ${FORM} } }`, { y: year });

const save = (who: ApiClient, year: number, answers: readonly { key: string; text: string }[]) =>
  who.ask(
    `mutation($y: Int!, $a: [CountyAnswerInput!]!, $k: String!) { saveCountyForm(year: $y, answers: $a, idempotencyKey: $k) { ${ANSWER} } }`,
    { y: year, a: answers, k: randomUUID() },
  );

const add = (who: ApiClient, field: Readonly<Record<string, unknown>> = {}) =>
  who.ask(
    `mutation($b: String!, $n: String!, $u: String!, $t: String!, $f: Int!, $k: String!) {
       addCountyField(block: $b, name: $n, unit: $u, type: $t, yearFrom: $f, idempotencyKey: $k) { ${ANSWER} } }`,
    { b: 'industry', n: '冷库容量', u: '吨', t: 'decimal', f: 2021, k: randomUUID(), ...field },
  );

const officer = await api.signedInAs('COUNTY_OFFICER');
const admin = await api.signedInAs('SYS_ADMIN');

// biome-ignore lint/suspicious/noExplicitAny: the shape asked for
const fieldOf = (form: any, key: string) =>
  form.blocks
    .flatMap(({ fields }: { fields: { key: string }[] }) => fields)
    .find((one: { key: string }) => one.key === key);

describe('[COL-8] the county form', () => {
  it('has its four blocks, is filled in by the county officer, and shows last year', async () => {
    const { countyForm } = await read(officer, 2021).data();
    expect(countyForm.blocks.map(({ label }: { label: string }) => label)).toEqual([
      '县域情况',
      '产业信息',
      '教育信息',
      '医疗信息',
    ]);
    const { saveCountyForm } = await save(officer, 2021, [{ key: 'beds', text: '1,284' }]).data();
    expect(fieldOf(saveCountyForm, 'beds')).toMatchObject({ text: '1284', provenance: { who: officer.account?.name } });
    expect(fieldOf((await read(officer, 2022).data()).countyForm, 'beds')).toMatchObject({
      text: '',
      lastYear: '1284',
    });
  });

  it('keeps every value that was ever filled in', async () => {
    await save(officer, 2023, [{ key: 'gdp', text: '500' }]).data();
    await save(officer, 2023, [{ key: 'gdp', text: '510' }]).data();
    await save(officer, 2023, [{ key: 'gdp', text: '510' }]).data();
    expect(await api.prisma.countyFormValue.count({ where: { fieldKey: 'gdp', year: 2023 } })).toBe(2);
  });

  it('gets a new field by its definition alone', async () => {
    const { addCountyField } = await add(admin).data();
    const added = addCountyField.blocks[1].fields.at(-1);
    expect(added).toMatchObject({ name: '冷库容量', unit: '吨', type: 'decimal' });
    const { saveCountyForm } = await save(officer, 2021, [{ key: added.key, text: '320.5' }]).data();
    expect(fieldOf(saveCountyForm, added.key).text).toBe('320.5');
    await add(admin).expectRefused('COUNTY_FIELD_NAME_TAKEN');
  });

  it.each([
    [{ n: ' ' }, 'COUNTY_FIELD_NAME_MISSING'],
    [{ f: 21 }, 'COUNTY_FIELD_YEARS'],
    [{ b: 'weather' }, 'INPUT_INVALID'],
    [{ t: 'blob' }, 'INPUT_INVALID'],
  ] as const)('refuses the definition %o', async (field, code) => {
    await add(admin, field).expectRefused(code);
  });

  it('refuses what it cannot read, and fields that are not of the year', async () => {
    await save(officer, 2021, [{ key: 'beds', text: '很多' }]).expectRefused('COUNTY_VALUE_UNREADABLE');
    await save(officer, 2020, [{ key: 'beds', text: '1' }]).expectRefused('COUNTY_VALUE_UNREADABLE');
  });

  it('is defined by the administrator and filled in by the county officer, read by approver and supervisor, unknown to others', async () => {
    await add(officer, { n: '另一个' }).expectRefused('FORBIDDEN');
    await save(admin, 2021, [{ key: 'beds', text: '1' }]).expectRefused('FORBIDDEN');
    for (const role of ['COUNTY_APPROVER', 'SUPERVISOR'] as const) {
      const reader = await api.signedInAs(role);
      expect((await read(reader, 2021).data()).countyForm).toMatchObject({ mayFill: false, mayDefine: false });
      await save(reader, 2021, [{ key: 'beds', text: '1' }]).expectRefused('FORBIDDEN');
    }
    for (const role of ['VILLAGE_CLERK', 'TOWNSHIP_OFFICER', 'DEPARTMENT_LIAISON', 'INSPECTOR'] as const) {
      const stranger = await api.signedInAs(role);
      expect((await read(stranger, 2021).data()).countyForm).toBeNull();
      await save(stranger, 2021, [{ key: 'beds', text: '1' }]).expectRefused('NOT_FOUND');
    }
  });
});
