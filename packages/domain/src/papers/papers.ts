import type { HouseholdTemplate } from '../procedures/case-records.ts';
import { EXIT_PAPERS } from './exit-papers.ts';
import { IDENTIFICATION_PAPERS, ofOneCase } from './identification-papers.ts';
import type { PaperDeclaration } from './paper.ts';

/** 一户一档 (E.1): the cover of a household's papers with their index; it lies on top. */
export const ARCHIVE_COVER = ofOneCase({
  key: 'archiveCover',
  title: '监测对象一户一档',
  signers: [],
  steps: ['open'],
  kind: 'archiveCover',
  copies: 1,
  placeholders: ['index'],
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['户主姓名', '{headName}', '户编号', '{householdNo}'],
        ['住址', '{township}{village}{group}', '家庭人口', '{memberCount}'],
        ['办理事项', '{procedure}', '资料编号', '{caseNo}'],
        ['监测对象类别', '{category}', '风险类型', '{risks}'],
      ],
    },
    { kind: 'heading', text: '资料目录' },
    {
      kind: 'list',
      list: 'index',
      columns: [
        { heading: '序号', field: 'no', width: 10 },
        { heading: '资料名称', field: 'title', width: 50 },
        { heading: '日期', field: 'on', width: 25 },
        { heading: '份数', field: 'count', width: 15 },
      ],
    },
  ],
});

/** Every paper that the county makes (DOMAIN E.1), in the order of the procedure. */
export const PAPERS: readonly PaperDeclaration[] = [ARCHIVE_COVER, ...IDENTIFICATION_PAPERS, ...EXIT_PAPERS];

/** @returns undefined for a key that names no paper */
export function findPaper(key: string): PaperDeclaration | undefined {
  return PAPERS.find((paper) => paper.key === key);
}

/**
 * The step under which a paper of a procedure is filed: the one that asks for its kind of evidence, else the first of
 * its steps that the procedure has.
 * @returns undefined for a procedure that has no such paper
 */
export function stepOfPaper({ steps, kind }: PaperDeclaration, template: HouseholdTemplate): string | undefined {
  const there = [template.opening, ...template.steps].filter(({ key }) => steps.includes(key));
  const asks = there.find(({ evidence = [] }) => evidence.some((requirement) => requirement.kind === kind));
  return asks?.key ?? there.toSorted((one, other) => steps.indexOf(one.key) - steps.indexOf(other.key))[0]?.key;
}

/** The papers of a procedure, in the order in which its steps come. */
export function papersOf(template: HouseholdTemplate): readonly PaperDeclaration[] {
  return PAPERS.filter((paper) => stepOfPaper(paper, template) !== undefined);
}
