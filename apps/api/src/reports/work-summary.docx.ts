import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { repositoryRoot } from '../platform/repository-root.ts';

// From the root, because the built server is one file elsewhere.
const TEMPLATE = join(repositoryRoot, 'apps/api/src/reports/templates/work-summary.docx');

/** What the template's braces take. A section's text is split into paragraphs. */
export type WorkSummaryText = {
  readonly title: string;
  readonly area: string;
  readonly date: string;
  readonly sections: readonly { readonly number: string; readonly heading: string; readonly text: string }[];
};

const paragraphsOf = (text: string): { line: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line }));

/** Fills the committed Word template: the township goes on writing in it with WPS. */
export const workSummaryDocx = async ({ sections, ...head }: WorkSummaryText): Promise<Buffer> =>
  new TemplateHandler().process(await readFile(TEMPLATE), {
    ...head,
    sections: sections.map(({ text, ...section }) => ({ ...section, paragraphs: paragraphsOf(text) })),
  });
