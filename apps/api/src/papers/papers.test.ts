import { aHousehold, nuodeng, yongan } from '@shouwang/database/testing';
import { findPaper, PAPERS, type PaperDeclaration, qrTextOf, readPaperCode } from '@shouwang/domain';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  bringTo,
  type CaseUnderTest,
  freshKey,
  onAnotherDay,
  openedCase,
  type Staff,
  staffOf,
} from '../../testing/a-case.ts';
import { PICTURE } from '../../testing/a-photo.ts';
import { anApi, TEST_NOW } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import {
  casePapers,
  filePaper,
  makePaper,
  orderBatch,
  readPaper,
  sent,
  sentId,
  uploadTemplate,
} from '../../testing/paper-acts.ts';
import { wordsOfDocx } from '../../testing/words-of-docx.ts';
import { defaultTemplate } from './default-template.ts';
import { checkTemplate } from './upload-template.ts';

const api = await anApi();
let staff: Staff;
let elsewhere: ApiClient;
let inspector: ApiClient;

beforeAll(async () => {
  staff = await staffOf(api);
  elsewhere = await api.signedInAs('VILLAGE_CLERK', { in: yongan });
  inspector = await api.signedInAs('SUPERVISOR');
});

beforeEach(() => onAnotherDay(api, TEST_NOW.toISOString()));

const declared = (key: string): PaperDeclaration => {
  const paper = findPaper(key);
  if (!paper) throw new Error(`No paper ${key}`);
  return paper;
};

const photo = (who: ApiClient): Promise<string> => sentId(who, PICTURE, '盖章页.png', 'evidence');
const made = async (who: ApiClient, paper: string, one: CaseUnderTest) =>
  (await makePaper(who, paper, [one.id]).data()).makePaper;

/** A template of a paper with some words changed in it. */
const edited = async (key: string, change: (texts: string) => string): Promise<Buffer> => {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(await defaultTemplate(declared(key)));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  zip.file('word/document.xml', change(xml));
  return zip.generateAsync({ type: 'nodebuffer' });
};

describe('[PAP-2] the templates that ship', () => {
  test.each(PAPERS.map((paper) => [paper.title, paper] as const))('%s passes its own check', async (_title, paper) => {
    await expect(checkTemplate(paper, await defaultTemplate(paper))).resolves.toBeUndefined();
  });
});

describe('[PAP-7] a paper', () => {
  test('is made from what is on record, and recorded with who, when, template and hash', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    expect(paper).toMatchObject({ title: '纳入监测对象申请书', templateNumber: 0, filedAt: null });
    expect(paper.madeBy).toBe(staff.clerk.account?.name);
    expect(paper.values).toMatchObject({
      headName: one.household.headName,
      village: '诺邓村',
      appliedOn: '　　　　年　　月　　日',
    });
    expect(paper.valuesSha256).toMatch(/^[0-9a-f]{64}$/u);
    const words = await wordsOfDocx(Buffer.from(await (await staff.clerk.fetch(paper.file.url)).arrayBuffer()));
    expect(words).toContain(one.household.headName);
    expect(words).not.toMatch(/[{}]/u);
    const [entry] = await api.prisma.auditEntry.findMany({ where: { objectId: paper.id } });
    expect(entry).toMatchObject({ action: 'paper.make', objectType: 'Paper' });
  });

  test('no number of a person stands on it in full', async () => {
    const one = await openedCase(api, staff.clerk);
    const { values } = await made(staff.clerk, 'authorization', one);
    expect(JSON.stringify(values)).not.toMatch(/\d{17}/u);
    expect(values.members[0].idNumber).toContain('*');
  });

  test('sent twice it is one paper', async () => {
    const one = await openedCase(api, staff.clerk);
    const key = freshKey();
    const [first, again] = [
      await makePaper(staff.clerk, 'application', [one.id], { key }).data(),
      await makePaper(staff.clerk, 'application', [one.id], { key }).data(),
    ];
    expect(again.makePaper.id).toBe(first.makePaper.id);
  });

  test('every paper of an admission can be made at every stage; the case lists them', async () => {
    const one = await openedCase(api, staff.clerk);
    const offers = await casePapers(staff.officer, one.id);
    expect(offers.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining([
        'application',
        'authorization',
        'visitForm',
        'publicityNotice',
        'announcement',
        'approvalForm',
      ]),
    );
    for (const { key } of offers) expect((await made(staff.officer, key, one)).paper).toBe(key);
    await bringTo(one, staff, 'MONITORED');
    for (const { key } of offers) expect((await made(staff.officer, key, one)).paper).toBe(key);
    const [approval] = (await casePapers(staff.officer, one.id)).filter(
      ({ key }: { key: string }) => key === 'approvalForm',
    );
    expect(approval.made[0].values).toMatchObject({ countyDay: '2021年10月26日', reviewedOn: '2021年10月20日' });
    expect(approval.made).toHaveLength(2);
  });

  test('[PAP-5] a name that the fonts do not have is refused with the character and the person', async () => {
    const household = await aHousehold().inVillage(nuodeng).headedBy('杨𠅤').in(api.prisma);
    const one = await openedCase(api, staff.clerk, { household });
    const { sentence } = await makePaper(staff.clerk, 'application', [one.id]).expectRefused(
      'PAPER_CHARACTER_UNPRINTABLE',
    );
    expect(sentence).toContain('𠅤');
    expect(sentence).toContain('杨𠅤');
    expect(await api.prisma.paper.count({ where: { items: { some: { caseId: one.id } } } })).toBe(0);
  });

  test('[PAP-3] a notice lists the households of one village and procedure, masked by rule', async () => {
    const [one, two] = [await openedCase(api, staff.clerk), await openedCase(api, staff.clerk)];
    const { makePaper: notice } = await makePaper(staff.clerk, 'publicityNotice', [one.id, two.id], {
      postedOn: '2021-10-21',
    }).data();
    expect(notice.values.publicHouseholds).toHaveLength(2);
    expect(notice.values).toMatchObject({ startsOn: '2021年10月22日', days: expect.any(String) });
    expect(Object.keys(notice.values)).not.toContain('headId');
    const far = await aHousehold().inVillage(yongan).in(api.prisma);
    const other = await openedCase(api, elsewhere, { household: far });
    await makePaper(staff.officer, 'publicityNotice', [one.id, other.id]).expectRefused('PAPER_CASES_MIXED');
    await makePaper(staff.clerk, 'application', [one.id, two.id]).expectRefused('PAPER_OF_ONE_CASE');
    await makePaper(staff.clerk, 'publicityNotice', []).expectRefused('PAPER_WITHOUT_CASES');
    await makePaper(staff.clerk, 'consent', [one.id]).expectRefused('PAPER_NOT_OF_PROCEDURE');
    await makePaper(staff.clerk, 'diploma', [one.id]).expectRefused('INPUT_INVALID');
  });

  test('is nobody else’s', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    await makePaper(elsewhere, 'application', [one.id]).expectRefused('NOT_FOUND');
    await makePaper(inspector, 'application', [one.id]).expectRefused('FORBIDDEN');
    await makePaper(staff.clerk, 'application', ['no-id']).expectRefused('NOT_FOUND');
    expect(await casePapers(elsewhere, one.id)).toBeNull();
    expect((await readPaper(elsewhere, paper.id).data()).paper).toBeNull();
    expect((await elsewhere.fetch(paper.file.url)).status).toBe(404);
    expect((await inspector.fetch(paper.file.url)).status).toBe(200);
    const liaison = await api.signedInAs('DEPARTMENT_LIAISON');
    expect((await readPaper(liaison, paper.id).data()).paper).toBeNull();
  });

  test('what a comparison found comes to paper only for whoever may see it', async () => {
    const one = await openedCase(api, staff.clerk);
    await makePaper(staff.clerk, 'comparisonResult', [one.id]).expectRefused('FORBIDDEN');
    const paper = await made(staff.officer, 'comparisonResult', one);
    expect((await readPaper(staff.clerk, paper.id).data()).paper).toMatchObject({ values: null, file: null });
    expect((await staff.clerk.fetch(paper.file.url)).status).toBe(404);
    expect((await readPaper(staff.township, paper.id).data()).paper.values).not.toBeNull();
  });
});

describe('[PAP-8] a stamped page', () => {
  test('is filed by its code as evidence of the step, once', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    const { version } = await one.read(staff.clerk);
    const { filePaper: filed } = await filePaper(staff.clerk, qrTextOf(readPaperCode(paper.code) ?? ''), [
      await photo(staff.clerk),
    ]).data();
    expect(filed).toMatchObject({ filedBy: staff.clerk.account?.name, filedPages: 1 });
    const evidence = await api.prisma.evidence.findMany({ where: { caseId: one.id } });
    expect(evidence).toMatchObject([{ step: 'apply', kind: 'application' }]);
    const after = await one.read(staff.clerk);
    expect(after.version).toBe(version + 1);
    expect(after.requiredEvidence).toContainEqual({ kind: 'application', min: 1, have: 1 });
    const { sentence } = await filePaper(staff.lead, paper.code, [await photo(staff.lead)]).expectRefused(
      'PAPER_FILED_ALREADY',
    );
    expect(sentence).toContain(staff.clerk.account?.name);
  });

  test('of a list goes to every household on it', async () => {
    const [one, two] = [await openedCase(api, staff.clerk), await openedCase(api, staff.clerk)];
    const { makePaper: notice } = await makePaper(staff.clerk, 'publicityNotice', [one.id, two.id]).data();
    await filePaper(staff.clerk, notice.code, [await photo(staff.clerk), await photo(staff.clerk)]).data();
    for (const { id } of [one, two]) {
      const evidence = await api.prisma.evidence.findMany({ where: { caseId: id } });
      expect(evidence).toHaveLength(2);
      expect(evidence).toMatchObject([{ step: 'publish', kind: 'publicityNotice' }, { step: 'publish' }]);
    }
  });

  test('with a wrong code, of another area, without the right or without a page is refused', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    const page = await photo(staff.clerk);
    await filePaper(staff.clerk, 'https://example.com', [page]).expectRefused('PAPER_CODE_UNREADABLE');
    await filePaper(staff.clerk, '0'.repeat(20), [page]).expectRefused('PAPER_CODE_UNKNOWN');
    await filePaper(elsewhere, paper.code, [await photo(elsewhere)]).expectRefused('PAPER_CODE_UNKNOWN');
    await filePaper(staff.approver, paper.code, [page]).expectRefused('FORBIDDEN');
    await filePaper(inspector, paper.code, [page]).expectRefused('FORBIDDEN');
    await filePaper(staff.clerk, paper.code, []).expectRefused('PAPER_WITHOUT_PAGES');
    await filePaper(staff.lead, paper.code, [page]).expectRefused('EVIDENCE_FILE_UNKNOWN');
    await filePaper(
      staff.clerk,
      paper.code,
      Array.from({ length: 21 }, () => freshKey()),
    ).expectRefused('PAPER_TOO_MANY_PAGES');
    expect(await api.prisma.evidence.count({ where: { caseId: one.id } })).toBe(0);
    expect((await readPaper(staff.clerk, paper.id).data()).paper.filedAt).toBeNull();
  });

  test('two who file it at once: one wins, and the case has it once', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    const pages = [await photo(staff.clerk), await photo(staff.lead)] as const;
    const answers = await Promise.all([
      filePaper(staff.clerk, paper.code, [pages[0]]),
      filePaper(staff.lead, paper.code, [pages[1]]),
    ]);
    const kinds = answers.map(({ data }) => data.filePaper.__typename);
    expect(kinds.filter((kind) => kind === 'Paper')).toHaveLength(1);
    expect(await api.prisma.evidence.count({ where: { caseId: one.id } })).toBe(1);
  });

  test('of a case that is over is not filed', async () => {
    const one = await openedCase(api, staff.clerk);
    const paper = await made(staff.clerk, 'application', one);
    await one.done(staff.clerk, 'withdraw', { text: '农户撤回' });
    await filePaper(staff.clerk, paper.code, [await photo(staff.clerk)]).expectRefused('CASE_CLOSED');
  });
});

describe('[PAP-10] papers by village, and everything of one household', () => {
  const namesIn = async (who: ApiClient, jobId: string): Promise<{ names: string[]; job: Record<string, unknown> }> => {
    await api.services.jobs.idle();
    const { job } = await who
      .ask(`query ($id: ID!) { job(id: $id) { status failure result done resultFile { url name } } }`, { id: jobId })
      .data();
    if (!job.resultFile) return { names: [], job };
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(await (await who.fetch(job.resultFile.url)).arrayBuffer());
    return {
      names: Object.values(zip.files)
        .filter(({ dir }) => !dir)
        .map(({ name }) => name),
      job,
    };
  };

  test('every running case of the village has its folder; what cannot be made is listed', async () => {
    const rare = await aHousehold().inVillage(yongan).headedBy('李𠅤').in(api.prisma);
    const usual = await aHousehold().inVillage(yongan).headedBy('李大山').in(api.prisma);
    for (const household of [rare, usual]) await openedCase(api, elsewhere, { household });
    const { orderPaperBatch: ordered } = await orderBatch(staff.township, { areaCode: yongan.code }, [
      'application',
      'visitForm',
      'consent',
    ]).data();
    const { names, job } = await namesIn(staff.township, ordered.id);
    expect(job).toMatchObject({ status: 'DONE', failure: null });
    expect(names.filter((name) => name.startsWith('李大山'))).toEqual([
      expect.stringMatching(/^李大山_[\d-]+\/01_纳入监测对象申请书\.docx$/u),
      expect.stringMatching(/\/02_入户核查表\.docx$/u),
    ]);
    expect(names).toContain('没有做成的文书.txt');
    expect((await staff.clerk.fetch((job.resultFile as { url: string }).url)).status).toBe(404);
  });

  test('a household’s archive begins with its cover and index', async () => {
    const one = await openedCase(api, staff.clerk);
    await bringTo(one, staff, 'APPLIED');
    const { orderPaperBatch: ordered } = await orderBatch(
      staff.clerk,
      { caseId: one.id },
      PAPERS.map(({ key }) => key),
    ).data();
    const { names } = await namesIn(staff.clerk, ordered.id);
    expect(names[0]).toMatch(/01_监测对象一户一档\.docx$/u);
    // What the comparison found is not for the village clerk.
    expect(names.join()).not.toContain('比对结果');
    const cover = await api.prisma.paper.findFirstOrThrow({
      where: { paper: 'archiveCover', items: { some: { caseId: one.id } } },
    });
    expect((cover.values as { index: unknown[] }).index).toHaveLength(2);
  });

  test('taken up again after a crash no paper is made twice', async () => {
    const one = await openedCase(api, staff.clerk);
    const { orderPaperBatch: ordered } = await orderBatch(staff.clerk, { caseId: one.id }, ['application']).data();
    await api.services.jobs.idle();
    await api.prisma.job.update({
      where: { id: ordered.id },
      data: { status: 'QUEUED', finishedAt: null, resultFileId: null, leasedUntil: null },
    });
    api.services.jobs.wake();
    const { names } = await namesIn(staff.clerk, ordered.id);
    expect(names).toHaveLength(1);
    expect(await api.prisma.paper.count({ where: { items: { some: { caseId: one.id } } } })).toBe(1);
  });

  test('of another area, of nobody or of nothing is refused', async () => {
    const one = await openedCase(api, staff.clerk);
    await orderBatch(elsewhere, { areaCode: nuodeng.code }, ['application']).expectRefused('NOT_FOUND');
    await orderBatch(elsewhere, { caseId: one.id }, ['application']).expectRefused('NOT_FOUND');
    await orderBatch(inspector, { caseId: one.id }, ['application']).expectRefused('FORBIDDEN');
    await orderBatch(staff.clerk, { caseId: one.id }, []).expectRefused('PAPER_BATCH_EMPTY');
    await orderBatch(staff.clerk, { caseId: one.id }, ['diploma']).expectRefused('INPUT_INVALID');
    await orderBatch(staff.clerk, {}, ['application']).expectRefused('NOT_FOUND');
  });
});

describe('[PAP-9] a template of the county', () => {
  const template = (bytes: Buffer) => sentId(staff.officer, bytes, '申请书.docx', 'paperTemplate');
  const rightly = (words: string) => edited('application', (xml) => xml.replace('申请纳入', words));

  test('takes the place of the present one from its day on; older papers keep theirs', async () => {
    const one = await openedCase(api, staff.clerk);
    const before = await made(staff.clerk, 'application', one);
    const { uploadPaperTemplate: kind } = await uploadTemplate(
      staff.officer,
      'application',
      await template(await rightly('现申请纳入')),
      { validFrom: '2021-10-22' },
    ).data();
    expect(kind).toMatchObject({ versionInForce: 0, versions: [{ number: 1, validFrom: '2021-10-22' }] });
    expect((await made(staff.clerk, 'application', one)).templateNumber).toBe(0);
    await onAnotherDay(api, '2021-10-22T09:00:00+08:00');
    const after = await made(staff.clerk, 'application', one);
    expect(after.templateNumber).toBe(1);
    expect(await wordsOfDocx(Buffer.from(await (await staff.clerk.fetch(after.file.url)).arrayBuffer()))).toContain(
      '现申请纳入',
    );
    expect((await readPaper(staff.clerk, before.id).data()).paper.templateNumber).toBe(0);
    const [version] = kind.versions;
    expect((await staff.clerk.fetch(version.file.url)).status).toBe(200);
  });

  test('[PAP-2] with a wrong name is refused with the name and the place', async () => {
    const wrong = await edited('application', (xml) => xml.replace('{applyReason}', '{applyReson} {batchNo}'));
    const { sentence } = await uploadTemplate(staff.officer, 'application', await template(wrong)).expectRefused(
      'PAPER_PLACEHOLDER_UNKNOWN',
    );
    expect(sentence).toContain('applyReson');
    expect(sentence).toMatch(/正文第 \d+ 段/u);
    await uploadTemplate(staff.officer, 'application', await template(wrong)).expectRefused(
      'PAPER_PLACEHOLDER_FOREIGN',
    );
    const unpaired = await edited('application', (xml) => xml.replace('{applyReason}', '{applyReason'));
    await uploadTemplate(staff.officer, 'application', await template(unpaired)).expectRefused('PAPER_BRACE_UNPAIRED');
    const told = await edited('publicityNotice', (xml) => xml.replace('{publicMatter}', '{publicMatter}{headId}'));
    const id = await sentId(staff.officer, told, '公示.docx', 'paperTemplate');
    await uploadTemplate(staff.officer, 'publicityNotice', id).expectRefused('PAPER_PLACEHOLDER_NOT_PUBLIC');
  });

  test('that is no clean Word document is refused', async () => {
    const { default: JSZip } = await import('jszip');
    const zipOf = async (name: string, text: string): Promise<Buffer> => {
      const zip = await JSZip.loadAsync(await defaultTemplate(declared('application')));
      zip.file(name, text);
      return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
    const refused = async (bytes: Buffer, code: Parameters<ReturnType<typeof uploadTemplate>['expectRefused']>[0]) =>
      uploadTemplate(staff.officer, 'application', await template(bytes)).expectRefused(code);
    await refused(await zipOf('word/vbaProject.bin', 'x'), 'PAPER_TEMPLATE_MACRO');
    await refused(
      await zipOf(
        'word/_rels/document.xml.rels',
        '<Relationship Type="x/image" Target="http://a/b" TargetMode="External"/>',
      ),
      'PAPER_TEMPLATE_EXTERNAL',
    );
    await refused(await zipOf('word/bomb.xml', 'a'.repeat(45 * 1024 * 1024)), 'PAPER_TEMPLATE_TOO_LARGE');
    await refused(await zipOf('word/x.xml', '<!DOCTYPE a>'), 'PAPER_TEMPLATE_UNREADABLE');
    const empty = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' });
    await refused(empty, 'PAPER_TEMPLATE_UNREADABLE');
    await refused(Buffer.concat([empty.subarray(0, 20), Buffer.from('torn')]), 'PAPER_TEMPLATE_UNREADABLE');
    expect((await sent(staff.officer, PICTURE, 'a.docx', 'paperTemplate')).status).toBe(422);
  });

  test('is the county officer’s alone, with a day to come and a word', async () => {
    const bytes = await rightly('现申请纳入');
    expect((await sent(staff.clerk, bytes, 'a.docx', 'paperTemplate')).status).toBe(403);
    const id = await template(bytes);
    await uploadTemplate(staff.township, 'application', id).expectRefused('FORBIDDEN');
    await uploadTemplate(staff.approver, 'application', id).expectRefused('FORBIDDEN');
    await uploadTemplate(staff.officer, 'application', id, { validFrom: '2021-10-19' }).expectRefused(
      'PAPER_TEMPLATE_DAY_PAST',
    );
    await uploadTemplate(staff.officer, 'application', id, { note: ' ' }).expectRefused('PAPER_TEMPLATE_NOTE_MISSING');
    const kinds = '{ paperKinds { key mayEdit placeholders { tag } } }';
    expect((await staff.clerk.ask(kinds).data()).paperKinds[0].mayEdit).toBe(false);
    expect((await inspector.ask(kinds).data()).paperKinds).toEqual([]);
    const download = `mutation { downloadPaperTemplate(paper: "application") { ... on File { url name } ... on Refused { refusals { code sentence } } } }`;
    const { downloadPaperTemplate: file } = await staff.officer.ask(download).data();
    expect((await staff.officer.fetch(file.url)).status).toBe(200);
    await inspector.ask(download).expectRefused('NOT_FOUND');
  });
});
