import { aHousehold, jiuzhou, nuodeng, nuodengTownship } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { recheckRegister } from './recheck-register.ts';

const api = await anApi();
const [family, far] = await Promise.all([
  aHousehold().inVillage(nuodeng).headedBy('杨国华').with(1).children().in(api.prisma),
  aHousehold().inVillage(jiuzhou).headedBy('李四').in(api.prisma),
]);
await recheckRegister(inlineWork(operatorContext(api.services, 'COUNTY_OFFICER')), { areaPath: '53/5329/532929/' });
const officer = await api.signedInAs('COUNTY_OFFICER');

const LIST = `query L($filter: QualityIssueFilter) { qualityIssues(filter: $filter, first: 100) { totalCount
  counts { key count } rules { key count }
  edges { node { id ruleId severity householdId headName personName department said place { part rowId key } } } } }`;

type Node = {
  id: string;
  ruleId: string;
  headName: string | null;
  personName: string | null;
  householdId: string | null;
  department: string | null;
};

const list = async (filter: object = {}, who = officer) => {
  const { qualityIssues } = await who.ask(LIST, { filter }).data();
  return { ...qualityIssues, nodes: qualityIssues.edges.map(({ node }: { node: Node }) => node) as Node[] };
};

describe('[QUA-10] the list of issues', () => {
  it('has figures that are the lengths of their lists', async () => {
    const { counts, rules } = await list();
    for (const { key, count } of counts) expect([key, (await list({ bucket: key })).totalCount]).toEqual([key, count]);
    for (const { key, count } of rules.slice(0, 5)) expect((await list({ ruleId: key })).totalCount).toBe(count);
  });

  it('has a board whose figures are lists too, for the county by township and for a township by village', async () => {
    const board = async (who = officer) =>
      (await who.ask('{ qualityBoard { areas { areaCode open errors overdue } weeks { opened closed } } }').data())
        .qualityBoard;
    const { areas, weeks } = await board();
    for (const { areaCode, open, errors } of areas) {
      expect((await list({ areaCode, bucket: 'open' })).totalCount).toBe(open);
      expect((await list({ areaCode, bucket: 'errors' })).totalCount).toBe(errors);
    }
    expect(weeks).toHaveLength(8);
    expect(weeks.at(-1).opened).toBe((await list()).totalCount);
    const township = await board(await api.signedInAs('TOWNSHIP_OFFICER', { in: nuodengTownship }));
    expect(township.areas.map(({ areaCode }: { areaCode: string }) => areaCode)).toContain('532929101205');
  });

  it('shows a department what it answers for, with masked names and no household', async () => {
    const { nodes }: { nodes: readonly Node[] } = await list({}, await api.signedInAs('DEPARTMENT_LIAISON'));
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every((node) => node.department === 'MEDICAL_INSURANCE')).toBe(true);
    expect(nodes.every(({ householdId }) => householdId === null)).toBe(true);
    expect(nodes.map(({ headName }) => headName)).toContain('杨*');
    expect(JSON.stringify(nodes)).not.toContain('杨国华');
  });

  it('puts a household on one card, and says where the form asks the value', async () => {
    const clerk = await api.signedInAs('VILLAGE_CLERK');
    const { qualityCards } = await clerk
      .ask(
        '{ qualityCards(first: 10) { hasMore cards { householdId headName issues { id ruleId place { part rowId key } } } } }',
      )
      .data();
    const [card] = qualityCards.cards.filter(({ householdId }: { householdId: string }) => householdId === family.id);
    expect(card.headName).toBe('杨国华');
    expect(card.issues.length).toBe((await list({ householdId: family.id })).totalCount);
    expect(qualityCards.cards.map(({ householdId }: { householdId: string }) => householdId)).not.toContain(far.id);
    const skill = card.issues.find(({ ruleId }: { ruleId: string }) => ruleId === 'DQ-L-001');
    expect(skill.place).toEqual({ part: 'work', rowId: expect.any(String), key: 'laborSkill' });
  });

  it('opens one issue with the others of its household beside it', async () => {
    const [first] = (await list({ householdId: family.id })).nodes;
    const { qualityIssue } = await officer
      .ask('query Q($id: ID!) { qualityIssue(id: $id) { id headName beside { id } } }', { id: first?.id })
      .data();
    expect(qualityIssue.beside.length + 1).toBe((await list({ householdId: family.id })).totalCount);
    expect((await officer.ask('{ qualityIssue(id: "nonsense") { id } }').data()).qualityIssue).toBeNull();
  });
});

describe('到户到人具体问题清单', () => {
  const EXPORT = `mutation E($filter: QualityIssueFilter, $purpose: String!) { exportQualityIssues(filter: $filter, purpose: $purpose) {
    ... on ExportFile { url name rowCount } ... on Refused { refusals { code } } } }`;

  it('has the rows of the list, a name by county and time, and a purpose', async () => {
    const { exportQualityIssues } = await officer
      .ask(EXPORT, { filter: { bucket: 'errors' }, purpose: '县里开会' })
      .data();
    expect(exportQualityIssues.name).toBe('云龙县_到户到人具体问题清单_20211020_1000.xlsx');
    expect(exportQualityIssues.rowCount).toBe((await list({ bucket: 'errors' })).totalCount);
    expect((await officer.fetch(exportQualityIssues.url)).status).toBe(200);
    await officer.ask(EXPORT, { purpose: ' ' }).expectRefused('PURPOSE_MISSING');
    await officer.ask(EXPORT, { purpose: '看', filter: { ruleId: 'DQ-X-999' } }).expectRefused('NOTHING_TO_EXPORT');
    await (await api.signedInAs('VILLAGE_CLERK')).ask(EXPORT, { purpose: '看' }).expectRefused('FORBIDDEN');
  });
});
