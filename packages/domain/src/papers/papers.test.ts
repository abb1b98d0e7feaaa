import { describe, expect, test } from 'vitest';
import { findCurrentTemplate, PROCEDURE_TEMPLATES } from '../procedures/procedure-templates.ts';
import { knownPlaceholders, lintTemplate, type TemplateTag } from './lint-template.ts';
import type { PaperBlock, PaperDeclaration } from './paper.ts';
import { paperCodeFrom, qrTextOf, readPaperCode, spacedPaperCode } from './paper-code.ts';
import {
  committeeOnPaper,
  type PaperOccasion,
  type PaperSubject,
  paperValues,
  villageOnPaper,
} from './paper-values.ts';
import { findPaper, PAPERS, papersOf, stepOfPaper } from './papers.ts';
import { isListKey, isValueKey, PLACEHOLDER_LISTS, placeholderOf } from './placeholders.ts';
import { unprintableIn, unprintableOnPaper } from './printable.ts';

const paperOf = (key: string): PaperDeclaration => {
  const paper = findPaper(key);
  if (!paper) throw new Error(`No paper ${key}`);
  return paper;
};

const textsOf = (block: PaperBlock): readonly string[] => {
  if (block.kind === 'facts') return block.rows.flat();
  if (block.kind === 'list') return block.columns.map(({ heading }) => heading);
  if (block.kind === 'signatures') return block.lines;
  return block.kind === 'opinion' ? [block.label, block.text, block.signature] : [block.text];
};

const namesIn = (paper: PaperDeclaration): readonly string[] =>
  paper.blocks.flatMap(textsOf).flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''));

const subject = (over: Partial<PaperSubject> = {}): PaperSubject => ({
  caseNo: '2021-101205-0007',
  procedure: 'ADMISSION',
  procedureLabel: '新增监测对象识别',
  group: '河东组',
  headName: '杨玉梅',
  memberCount: 3,
  householdNo: '',
  householdType: '一般农户',
  headId: '532***********1234',
  phone: '138****5678',
  category: '突发严重困难户',
  riskTypes: ['ILLNESS'],
  members: [
    { name: '杨玉梅', relation: '户主', idNumber: '532***********1234', gender: '女', birthDate: '', labour: '' },
  ],
  comparisons: [],
  measures: [],
  index: [],
  records: { apply: { reason: '户主患病' } },
  days: { apply: '2021-10-20' },
  words: {},
  ...over,
});

const OCCASION: PaperOccasion = {
  county: '云龙县',
  township: '诺邓镇',
  village: '诺邓村委会',
  madeOn: '2021-10-20',
  madeBy: '字树林',
  code: '0123456789ABCDEFGHJK',
  publicity: { startsOn: '2021-10-21', endsOn: '2021-10-25', days: 5 },
};

describe('[PAP-1] every paper is a declaration', () => {
  test.each(PAPERS.map((paper) => [paper.key, paper] as const))('%s names what it shows', (_key, paper) => {
    for (const name of namesIn(paper)) expect(paper.placeholders).toContain(name);
    for (const block of paper.blocks) {
      if (block.kind !== 'list') continue;
      expect(paper.placeholders).toContain(block.list);
      const columns = Object.keys(PLACEHOLDER_LISTS[block.list].columns);
      for (const { field } of block.columns) if (field) expect(columns).toContain(field);
    }
    expect(paper.placeholders).toContain('qr');
  });

  test('keys are used once, and each belongs to a procedure', () => {
    expect(new Set(PAPERS.map(({ key }) => key)).size).toBe(PAPERS.length);
    for (const paper of PAPERS) {
      expect(PROCEDURE_TEMPLATES.some((template) => stepOfPaper(paper, template) !== undefined)).toBe(true);
    }
  });

  test('a paper is filed under the step that asks for it', () => {
    const [admission, elimination] = ['ADMISSION', 'ELIMINATION'].map((key) => findCurrentTemplate(key));
    if (!admission || !elimination) throw new Error('Both procedures are there');
    expect(stepOfPaper(paperOf('authorization'), admission)).toBe('apply');
    expect(stepOfPaper(paperOf('publicityNotice'), admission)).toBe('publish');
    expect(stepOfPaper(paperOf('approvalForm'), elimination)).toBe('approveElimination');
    expect(stepOfPaper(paperOf('application'), elimination)).toBeUndefined();
    expect(papersOf(elimination).map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'effectReview',
        'measuresForm',
        'exitVisitForm',
        'consent',
        'reviewMinutes',
        'announcement',
      ]),
    );
  });
});

describe('[PAP-2] a template is checked before it is used', () => {
  const QR: TemplateTag = { name: 'qr', kind: 'value', place: '页脚' };
  const codes = (paper: string, ...tags: TemplateTag[]) =>
    lintTemplate(paperOf(paper), [...tags, QR]).map(({ code, params }) => [code, params]);
  const value = (name: string): TemplateTag => ({ name, kind: 'value', place: '第 3 段' });

  test('what no paper has is named with its place', () => {
    expect(codes('application', value('headNane'))).toEqual([
      ['PAPER_PLACEHOLDER_UNKNOWN', { name: 'headNane', place: '第 3 段' }],
    ]);
    expect(codes('application', value('toString'))).toHaveLength(1);
  });

  test('what another paper has is said so', () => {
    expect(codes('application', value('batchNo'))).toEqual([
      ['PAPER_PLACEHOLDER_FOREIGN', { name: 'batchNo', place: '第 3 段', paper: '纳入监测对象申请书' }],
    ]);
  });

  test('[PAP-3] a public paper takes nothing but public values', () => {
    expect(codes('publicityNotice', value('headId'))[0]?.[0]).toBe('PAPER_PLACEHOLDER_NOT_PUBLIC');
    for (const { key, placeholders } of PAPERS.filter(({ mask }) => mask === 'public')) {
      for (const name of placeholders) expect([key, name, placeholderOf(name).mask]).toEqual([key, name, 'public']);
    }
  });

  test('columns stand in their list, which is closed', () => {
    const open: TemplateTag = { name: 'members', kind: 'open', place: '表 1' };
    const close: TemplateTag = { name: 'members', kind: 'close', place: '表 1' };
    expect(codes('application', open, value('relation'), close)).toEqual([]);
    expect(codes('application', value('relation'))[0]?.[0]).toBe('PAPER_COLUMN_OUTSIDE_LIST');
    expect(codes('application', open, value('relation'))[0]?.[0]).toBe('PAPER_LIST_NOT_CLOSED');
    expect(codes('application', close)[0]?.[0]).toBe('PAPER_LIST_NOT_CLOSED');
    expect(codes('application', open, open, close)[0]?.[0]).toBe('PAPER_LIST_NOT_CLOSED');
    expect(
      codes('application', { name: 'headName', kind: 'open', place: '表 1' }, { ...close, name: 'headName' })[0]?.[0],
    ).toBe('PAPER_PLACEHOLDER_UNKNOWN');
  });

  test('[PAP-4] the picture for filing must be there', () => {
    expect(lintTemplate(paperOf('application'), [])).toEqual([
      { code: 'PAPER_QR_MISSING', params: { example: '{qr}' } },
    ]);
  });

  test('the known placeholders are listed in Chinese', () => {
    const known = knownPlaceholders(paperOf('application'));
    expect(known).toContainEqual({ tag: '{headName}', label: '户主姓名', source: '农户登记' });
    expect(known).toContainEqual({ tag: '{relation}', label: '家庭成员：与户主关系', source: '农户登记' });
  });
});

describe('[PAP-3] what a paper says', () => {
  test('is exactly what it declares; what is not known is left for the pen', () => {
    for (const paper of PAPERS) {
      const values = paperValues(paper, [subject()], OCCASION);
      const made = new Set(Object.keys(values));
      for (const key of paper.placeholders)
        if (key !== 'qr') expect([paper.key, key, made.has(key)]).toEqual([paper.key, key, true]);
      for (const key of made) expect(isValueKey(key) || isListKey(key)).toBe(true);
    }
    const application = paperValues(paperOf('application'), [subject({ records: {}, days: {} })], OCCASION);
    expect(application).toMatchObject({ applyReason: '', appliedOn: '　　　　年　　月　　日', village: '诺邓村' });
  });

  test('a notice lists its households without any number of a person', () => {
    const notice = paperValues(paperOf('publicityNotice'), [subject(), subject({ headName: '字国才' })], OCCASION);
    expect(notice.publicHouseholds).toEqual([
      { no: '1', name: '杨玉梅', group: '河东组', people: '3', category: '突发严重困难户', risks: '因病' },
      { no: '2', name: '字国才', group: '河东组', people: '3', category: '突发严重困难户', risks: '因病' },
    ]);
    expect(notice).toMatchObject({ days: '5', startsOn: '2021年10月21日', publicMatter: '拟将以下农户纳入监测对象' });
    expect(JSON.stringify(notice)).not.toMatch(/532\*|138\*|2021-101205/u);
  });

  test('a publicity that has begun says its own days', () => {
    const records = { publish: { firstDay: '2021-10-18', lastDay: '2021-10-24', days: 7, place: '村委会' } };
    const notice = paperValues(paperOf('publicityNotice'), [subject({ records })], OCCASION);
    expect(notice).toMatchObject({ startsOn: '2021年10月18日', endsOn: '2021年10月24日', days: '7' });
  });

  test('a village and its committee have their names', () => {
    expect(
      ['诺邓村委会', '果郎村民委员会', '东城社区居委会', ''].map((name) => [
        villageOnPaper(name),
        committeeOnPaper(name),
      ]),
    ).toEqual([
      ['诺邓村', '诺邓村民委员会'],
      ['果郎村', '果郎村民委员会'],
      ['东城社区', '东城社区居民委员会'],
      ['', ''],
    ]);
  });

  test('a draft of any shape makes no noise', () => {
    const records = {
      apply: 'x',
      visit: { visitors: [{ name: 3 }, null], income: [], fourSecurities: null },
      review: 7,
    };
    for (const paper of PAPERS) expect(() => paperValues(paper, [subject({ records })], OCCASION)).not.toThrow();
  });
});

describe('[PAP-5] what the fonts cannot print', () => {
  test('common and rare characters of the mandatory level are printed, rarer ones are not', () => {
    expect(unprintableIn('杨玉梅·阿苏拉 䶮 （A4）—“1 284”元，□')).toEqual([]);
    expect(unprintableIn('𠅤氏')).toEqual(['𠅤']);
    expect(unprintableIn('\u{E863}')).toHaveLength(1);
    expect(unprintableIn('张〓')).toEqual(['〓']);
    expect(unprintableIn('李\uFFFD\u0007')).toHaveLength(2);
    expect(unprintableIn('😀')).toEqual(['😀']);
  });

  test('the refusal names the character, the place and the person', () => {
    const members = [{ name: '杨𠅤', relation: '之子', idNumber: '', gender: '', birthDate: '', labour: '' }];
    const values = paperValues(paperOf('application'), [subject({ members })], OCCASION);
    expect(unprintableOnPaper(values, '杨玉梅')).toEqual([
      {
        code: 'PAPER_CHARACTER_UNPRINTABLE',
        params: { character: '𠅤', codePoint: 'U+20164', where: '姓名', person: '杨𠅤' },
      },
    ]);
  });
});

describe('[PAP-6] the code of a paper', () => {
  const code = paperCodeFrom(Uint8Array.from({ length: 20 }, (_, at) => at * 13));

  test('is read from the picture, and from what somebody typed', () => {
    expect(code).toHaveLength(20);
    expect(readPaperCode(qrTextOf(code))).toBe(code);
    expect(readPaperCode(` ${spacedPaperCode(code).toLowerCase()} `)).toBe(code);
    expect(readPaperCode('O'.repeat(10) + 'l'.repeat(10))).toBe('0'.repeat(10) + '1'.repeat(10));
  });

  test('anything else is no code', () => {
    for (const text of ['', 'https://example.com', '5329291012050000', `${code}0`, code.slice(1), '张'.repeat(20)]) {
      expect(readPaperCode(text)).toBeUndefined();
    }
  });
});
