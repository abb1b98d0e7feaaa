import { aHousehold, nuodeng } from '@shouwang/database/testing';
import { describe, expect, it } from 'vitest';
import { freshKey } from '../../testing/a-case.ts';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { recheckRegister } from './recheck-register.ts';

const api = await anApi();
const { prisma } = api;
const [officer, approver, township, clerk] = await Promise.all([
  api.signedInAs('COUNTY_OFFICER'),
  api.signedInAs('COUNTY_APPROVER'),
  api.signedInAs('TOWNSHIP_OFFICER'),
  api.signedInAs('VILLAGE_CLERK'),
]);

const recheck = () =>
  recheckRegister(inlineWork(operatorContext(api.services, 'COUNTY_OFFICER')), { areaPath: '53/5329/532929/' });

const IMPORT = `mutation I($fileId: ID!, $source: String!, $name: String!, $feedbackOn: Date!, $columns: JSON, $rules: JSON, $key: String!) {
  importFeedback(fileId: $fileId, source: $source, name: $name, feedbackOn: $feedbackOn, columns: $columns, rules: $rules, idempotencyKey: $key) {
    ... on FeedbackBatch { id read found unfound rejected lines(first: 50) { edges { node { row outcome text sentence ruleTitle headName areaName issueId itemId } } } }
    ... on Refused { refusals { code field sentence } } } }`;
const PREVIEW = `mutation P($fileId: ID!, $columns: JSON) { previewFeedback(fileId: $fileId, columns: $columns) {
  ... on FeedbackPreview { lineCount columns { header key } texts { text count isRemembered ruleId suggestions { id } } }
  ... on Refused { refusals { code sentence } } } }`;

const upload = async (who: ApiClient, csv: string): Promise<string> => {
  const response = await who.upload(`\uFEFF${csv}`, { name: '省级反馈.csv', purpose: 'feedback' });
  return ((await response.json()) as { id: string }).id;
};

const MEANT = { source: 'PROVINCE', name: '第三批', feedbackOn: '2021-10-20' };
const importing = (who: ApiClient, fileId: string, more: object = {}) =>
  who.ask(IMPORT, { fileId, ...MEANT, key: freshKey(), ...more });
const imported = async (csv: string, more: object = {}) =>
  (await importing(officer, await upload(officer, csv), more).data()).importFeedback;

type Line = { readonly node: { readonly outcome: string; readonly sentence: string | null; readonly row: number } };

/** A household with issues that our rules have seen the day before the feedback. */
const aSeenHousehold = async () => {
  const family = await aHousehold().inVillage(nuodeng).in(prisma);
  await recheck();
  await prisma.qualityIssue.updateMany({
    where: { householdId: family.id },
    data: { firstSeenAt: new Date('2021-10-01T02:00:00Z') },
  });
  return family;
};

describe('the feedback of the upper level', () => {
  it('[QUA-13] [QUA-15] counts what was found before, what was not, and what is rejected', async () => {
    const family = await aSeenHousehold();
    const csv = [
      '县,村,户编号,姓名,问题描述,整改期限',
      `云龙县,诺邓村,${family.householdNo},某某,文化程度为空,`,
      `云龙县,诺邓村,${family.householdNo},某某,户内户主不止一人,2021-11-30`,
      `云龙县,诺邓村,${family.householdNo},某某,户内照片模糊,2021-11-20`,
      `云龙县,诺邓村,${family.householdNo},某某,户内照片 模糊。,`,
      '云龙县,诺邓村,99999999999,某某,文化程度为空,',
      `云龙县,诺邓村,${family.householdNo},某某,,`,
      `云龙县,诺邓村,${family.householdNo},某某,危房未改造,下个月`,
      '云龙县,诺邓村,,某某,文化程度为空,',
    ].join('\n');
    const batch = await imported(csv, {
      rules: [
        { text: '文化程度为空', ruleId: 'DQ-E-002' },
        { text: '户内户主不止一人', ruleId: 'DQ-H-002' },
        { text: '户内照片模糊', ruleId: null },
      ],
    });
    expect(batch).toMatchObject({ read: 8, found: 1, unfound: 2, rejected: 5 });
    expect(batch.lines.edges[0].node.areaName).toContain('诺邓');
    const outcomes = batch.lines.edges.map(({ node }: Line) => [node.row, node.outcome]);
    expect(outcomes.slice(0, 3)).toEqual([
      [2, 'FOUND'],
      [3, 'UNFOUND'],
      [4, 'UNFOUND'],
    ]);
    expect(batch.lines.edges.slice(3).map(({ node }: Line) => node.sentence)).toEqual([
      expect.stringContaining('第 4 行'),
      expect.stringContaining('99999999999'),
      expect.stringContaining('“问题描述”空着'),
      expect.stringContaining('“整改期限”写的“下个月”不是日期'),
      expect.stringContaining('“户编号”和“证件号码”都空着'),
    ]);
    const opened = await prisma.qualityIssue.findFirstOrThrow({
      where: { ruleId: 'DQ-H-002', householdId: family.id },
    });
    expect(opened).toMatchObject({ state: 'OPEN', reportedBy: '省级反馈 2021-10-20 第三批' });
    expect(opened.dueOn?.toISOString().slice(0, 10)).toBe('2021-11-30');
    // [QUA-16] a rule of ours closes by recheck
    await recheck();
    expect((await prisma.qualityIssue.findUniqueOrThrow({ where: { id: opened.id } })).state).toBe('CLOSED');
  });

  it('[QUA-16] the same workbook again is the import that is there, and changes nothing', async () => {
    const family = await aSeenHousehold();
    const csv = `户编号,问题描述\n${family.householdNo},院坝积水\n`;
    const first = await imported(csv);
    const [issues, items] = [await prisma.qualityIssue.count(), await prisma.rectificationItem.count()];
    expect((await imported(csv, { name: '另一批' })).id).toBe(first.id);
    expect(await prisma.feedbackBatch.count({ where: { id: first.id, name: '第三批' } })).toBe(1);
    expect([await prisma.qualityIssue.count(), await prisma.rectificationItem.count()]).toEqual([issues, items]);
    // The same problem in a later workbook waits for the same answer.
    await imported(`户编号,问题描述\n${family.householdNo},院坝积水\n\n`);
    expect(await prisma.rectificationItem.count()).toBe(items);
  });

  it('[QUA-16] what no rule of ours knows is answered with what proves it', async () => {
    const family = await aSeenHousehold();
    const batch = await imported(`户编号,问题描述\n${family.householdNo},门牌号与系统不符\n`);
    const { itemId } = batch.lines.edges[0].node;
    const item = await prisma.rectificationItem.findUniqueOrThrow({ where: { id: itemId } });
    expect(item).toMatchObject({ kind: 'UPPER_FEEDBACK', state: 'OPEN' });
    expect(item.dueOn).not.toBeNull();
    const fix = (document: string | null) =>
      clerk.ask(
        `mutation F($id: ID!, $version: Int!, $document: String, $key: String!) {
          fixRectificationItem(id: $id, version: $version, response: "已换门牌", document: $document, idempotencyKey: $key) {
            ... on RectificationItem { state } ... on Refused { refusals { code } } ... on Conflict { currentVersion } } }`,
        { id: itemId, version: item.version, document, key: freshKey() },
      );
    await fix(null).expectRefused('FEEDBACK_DOCUMENT_MISSING');
    expect((await fix('门牌照片').data()).fixRectificationItem).toEqual({ state: 'FIXED' });
    expect((await fix('门牌照片').data()).fixRectificationItem).toEqual({ currentVersion: expect.any(Number) });
  });

  it('[QUA-14] suggests rules by their words and remembers the choice for the county', async () => {
    const family = await aSeenHousehold();
    const preview = async (csv: string) =>
      (await officer.ask(PREVIEW, { fileId: await upload(officer, csv) }).data()).previewFeedback;
    const csv = `户编号,规则名称\n${family.householdNo},DQ-E-002 学历缺失\n`;
    expect((await preview(csv)).texts).toEqual([
      { text: 'DQ-E-002 学历缺失', count: 1, isRemembered: false, ruleId: null, suggestions: [{ id: 'DQ-E-002' }] },
    ]);
    await imported(csv, { rules: [{ text: 'DQ-E-002 学历缺失', ruleId: 'DQ-E-002' }] });
    expect((await preview(csv)).texts).toMatchObject([{ isRemembered: true, ruleId: 'DQ-E-002' }]);
    await importing(officer, await upload(officer, `户编号,问题\n${family.householdNo},甲\n`), {
      rules: [{ text: '甲', ruleId: 'DQ-X-999' }],
    }).expectRefused('FEEDBACK_RULE_UNKNOWN');
  });

  it('[QUA-13] asks what the columns are when they have other names', async () => {
    const family = await aSeenHousehold();
    const fileId = await upload(officer, `农户代码,毛病\n${family.householdNo},厕所未改\n`);
    const { previewFeedback } = await officer.ask(PREVIEW, { fileId }).data();
    expect(previewFeedback).toMatchObject({ lineCount: 0, columns: [{ header: '农户代码' }, { header: '毛病' }] });
    await importing(officer, fileId).expectRefused('COLUMN_REQUIRED');
    const columns = [
      { header: '农户代码', key: 'householdNo' },
      { header: '毛病', key: 'text' },
    ];
    await importing(officer, fileId, { columns: [columns[1], { header: '农户代码', key: 'text' }] }).expectRefused(
      'COLUMN_TWICE',
    );
    expect((await importing(officer, fileId, { columns }).data()).importFeedback).toMatchObject({
      read: 1,
      unfound: 1,
    });
  });

  it('[QUA-13] is the county officer’s, with a day that has been, of a file of the own', async () => {
    const fileId = await upload(officer, '户编号,问题\n1,甲\n');
    await importing(approver, fileId).expectRefused('FORBIDDEN');
    await importing(township, fileId).expectRefused('NOT_FOUND');
    await importing(officer, fileId, { feedbackOn: '2021-10-21' }).expectRefused('FEEDBACK_DAY_AHEAD');
    const other = await api.signedInAs('COUNTY_OFFICER');
    await importing(other, fileId).expectRefused('FEEDBACK_FILE_UNKNOWN');
    expect((await township.upload('户编号,问题\n', { name: 'a.csv', purpose: 'feedback' })).ok).toBe(false);
    const key = freshKey();
    await importing(officer, fileId, { key }).data();
    await importing(officer, fileId, { key, name: '第四批' }).expectRefused('IDEMPOTENCY_KEY_REUSED');
  });
});
