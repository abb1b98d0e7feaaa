import { randomUUID } from 'node:crypto';
import { aHousehold, nuodeng } from '@shouwang/database/testing';
import { type FormAnswers, type FormQuality, formFindings } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';

const api = await anApi();
const { prisma } = api;

const FORM = `query Form($householdId: ID!) { collectionForm(householdId: $householdId) { version periodEnd isMonitored quality
  rows { id entity values { key text isMasked lockedBy } lastYear { key text } } } }`;

type Value = { readonly key: string; readonly text: string; readonly isMasked: boolean };
type Row = { readonly id: string; readonly entity: string; readonly values: Value[]; readonly lastYear: Value[] };

const textsOf = (values: readonly Value[]) =>
  Object.fromEntries(values.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])));

/** What a device says of the form with these answers, with nothing but what it was sent. */
const whileTyping = async (who: ApiClient, householdId: string, answers: FormAnswers) => {
  const { collectionForm } = await who.ask(FORM, { householdId }).data();
  const rows = collectionForm.rows as Row[];
  const [household, ...members] = rows.map(({ id, entity, values }) => ({
    id,
    entity: entity === 'household' ? ('household' as const) : ('person' as const),
    facts: textsOf(values),
    locked: [],
  }));
  if (!household) throw new Error('A form is about a household');
  const record = {
    household,
    members,
    isMonitored: collectionForm.isMonitored,
    referenceDate: collectionForm.periodEnd,
  };
  const masked = new Set(
    rows.flatMap(({ id, values }) => values.flatMap(({ key, isMasked }) => (isMasked ? [`${id}.${key}`] : []))),
  );
  const lastYear = textsOf(rows[0]?.lastYear ?? []);
  const findings = formFindings({ record, answers, lastYear, masked }, collectionForm.quality as FormQuality);
  return findings.map(({ rule, personId }) => `${rule.id} ${personId ?? householdId}`).toSorted();
};

const SAVE = `mutation Save($input: SaveCollectionInput!) { saveCollection(input: $input) {
  __typename ... on Refused { refusals { code sentence field } } } }`;

const save = async (who: ApiClient, householdId: string, answers: FormAnswers) => {
  const { version } = await prisma.household.findUniqueOrThrow({ where: { id: householdId } });
  const given = Object.entries(answers).flatMap(([rowId, values]) =>
    Object.entries(values).map(([key, text]) => ({ rowId, key, text })),
  );
  const input = { householdId, year: 2021, version, answers: given, parts: [], confirmed: [] };
  await who.ask(SAVE, { input: { ...input, idempotencyKey: randomUUID() } }).data();
};

const unsettled = async (householdId: string) =>
  (await prisma.qualityIssue.findMany({ where: { householdId, state: { in: ['OPEN', 'REOPENED'] } } }))
    .map(({ ruleId, subjectId }) => `${ruleId} ${subjectId}`)
    .toSorted();

describe('[QUA-11] a form that is checked on a device', () => {
  it('finds while typing what the save opens, with masked numbers too', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    const family = await aHousehold()
      .inVillage(nuodeng)
      .monitored()
      .with(2)
      .children()
      .sealedBy(api.services.crypto)
      .in(prisma);
    const [head = '', child = ''] = family.members.map(({ id }) => id);
    // The first save lets the server know what stands of values that a device sees masked.
    await save(clerk, family.id, { [head]: { laborSkill: '普通劳动力' } });
    const rounds: readonly FormAnswers[] = [
      { [child]: { laborSkill: '技能劳动力', schoolStatus: '小学' }, [family.id]: { migrantWage: '60000' } },
      { [child]: { laborSkill: '无劳动力' }, [head]: { workMonths: '14', mobile: '12345' } },
      {
        [head]: { mobile: '13987240009', workMonths: '6', workLocation: '昆明市' },
        [family.id]: { phone: '13987240009' },
      },
    ];
    for (const answers of rounds) {
      const typed = await whileTyping(clerk, family.id, answers);
      await save(clerk, family.id, answers);
      expect(typed).toEqual(await unsettled(family.id));
    }
  });

  it('brings nothing to check it with to whoever only reads it', async () => {
    const family = await aHousehold().inVillage(nuodeng).in(prisma);
    const officer = await api.signedInAs('COUNTY_OFFICER');
    expect((await officer.ask(FORM, { householdId: family.id }).data()).collectionForm.quality).toBeNull();
  });
});
