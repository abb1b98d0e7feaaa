import type { PaperDeclaration } from './paper.ts';
import { type PaperRefusal, paperRefusal } from './paper-refusals.ts';
import { isListKey, isValueKey, type ListKey, PLACEHOLDER_LISTS, placeholderOf } from './placeholders.ts';

/** Braces that were found in a template, in the order of the document. `place` says where, for a person. */
export interface TemplateTag {
  readonly name: string;
  readonly kind: 'value' | 'open' | 'close';
  readonly place: string;
}

const listWithColumn = (name: string): ListKey | undefined =>
  (Object.keys(PLACEHOLDER_LISTS) as ListKey[]).find((list) => Object.hasOwn(PLACEHOLDER_LISTS[list].columns, name));

/** The two tags of a list, as they stand in a template. */
const tagsOf = (list: string) => ({ open: `{#${list}}`, close: `{/${list}}` });

const listNotClosed = ({ name, place }: TemplateTag): PaperRefusal =>
  paperRefusal('PAPER_LIST_NOT_CLOSED', { name, ...tagsOf(name), place });

/** May this paper show this placeholder? Its own finding, or undefined. */
function findingOf(paper: PaperDeclaration, { name, place }: TemplateTag): PaperRefusal | undefined {
  if (!isValueKey(name) && !isListKey(name)) return paperRefusal('PAPER_PLACEHOLDER_UNKNOWN', { name, place });
  const { label, mask } = placeholderOf(name);
  if (paper.mask === 'public' && mask !== 'public') {
    return paperRefusal('PAPER_PLACEHOLDER_NOT_PUBLIC', { name, label, place });
  }
  if (paper.placeholders.includes(name)) return undefined;
  return paperRefusal('PAPER_PLACEHOLDER_FOREIGN', { name, place, paper: paper.title });
}

function findingOfValue(
  paper: PaperDeclaration,
  tag: TemplateTag,
  open: ListKey | undefined,
): PaperRefusal | undefined {
  if (open !== undefined && Object.hasOwn(PLACEHOLDER_LISTS[open].columns, tag.name)) return undefined;
  const list = listWithColumn(tag.name);
  // A name that is a column only must stand in its list; one that is a value too may stand anywhere.
  if (!isValueKey(tag.name) && !isListKey(tag.name) && list !== undefined) {
    return paperRefusal('PAPER_COLUMN_OUTSIDE_LIST', { name: tag.name, ...tagsOf(list), place: tag.place });
  }
  return findingOf(paper, tag);
}

/**
 * What is wrong with the braces of a template (PAP-2, PAP-3, PAP-4), in the order of the document; nothing when it can
 * be used.
 */
export function lintTemplate(paper: PaperDeclaration, tags: readonly TemplateTag[]): readonly PaperRefusal[] {
  const findings: PaperRefusal[] = [];
  let open: TemplateTag | undefined;
  for (const tag of tags) {
    if (tag.kind === 'value') {
      const list = open && isListKey(open.name) ? open.name : undefined;
      const finding = findingOfValue(paper, tag, list);
      if (finding) findings.push(finding);
      continue;
    }
    if (tag.kind === 'close') {
      if (open?.name !== tag.name) {
        findings.push(listNotClosed(tag));
      }
      open = undefined;
      continue;
    }
    if (open) findings.push(listNotClosed(open));
    open = tag;
    const finding = isValueKey(tag.name)
      ? paperRefusal('PAPER_PLACEHOLDER_UNKNOWN', { name: tag.name, place: tag.place })
      : findingOf(paper, tag);
    if (finding) findings.push(finding);
  }
  if (open) findings.push(listNotClosed(open));
  if (!tags.some(({ name }) => name === 'qr')) findings.push(paperRefusal('PAPER_QR_MISSING', { example: '{qr}' }));
  return findings;
}

/** The names that the template of a paper may hold, with what each is: `{headName} 户主姓名`. */
export function knownPlaceholders(
  paper: PaperDeclaration,
): readonly { readonly tag: string; readonly label: string; readonly source: string }[] {
  return paper.placeholders.flatMap((key) => {
    const { label, source } = placeholderOf(key);
    if (!isListKey(key)) return [{ tag: `{${key}}`, label, source }];
    const columns = Object.entries(PLACEHOLDER_LISTS[key].columns);
    return [
      { tag: `{#${key}}…{/${key}}`, label: `${label}（列表，一户或一人一行）`, source },
      ...columns.map(([name, column]) => ({ tag: `{${name}}`, label: `${label}：${column}`, source })),
    ];
  });
}
