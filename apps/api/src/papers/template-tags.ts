import type { TemplateTag } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { type Tag, TagDisposition, TagPlacement, TemplateHandler, type XmlNode, xml } from 'easy-template-x';

const KINDS: Readonly<Record<string, TemplateTag['kind']>> = {
  [TagDisposition.Open]: 'open',
  [TagDisposition.Close]: 'close',
  [TagDisposition.SelfClosed]: 'value',
};

/** How much of a paragraph is quoted, so that it is found in WPS. */
const QUOTED = 16;

const above = (node: XmlNode, name: string): XmlNode | undefined => xml.query.findParentByName(node, name) ?? undefined;

const ordinalIn = (root: XmlNode, node: XmlNode, name: string): number => {
  const all = xml.query.descendants(root, 100, ({ nodeName }) => nodeName === name);
  return all.indexOf(node) + 1;
};

const textIn = (node: XmlNode): string =>
  xml.query
    .descendants(node, 100, (one) => xml.query.isTextNode(one))
    .map((one) => ('textContent' in one ? one.textContent : ''))
    .join('');

const rootOf = (node: XmlNode): XmlNode => {
  let root = node;
  while (root.parentNode) root = root.parentNode;
  return root;
};

const PARTS: Readonly<Record<string, string>> = {
  'w:hdr': phrase('papers.place.header'),
  'w:ftr': phrase('papers.place.footer'),
};

/** Where braces stand, as somebody finds it in WPS: 正文第 2 个表格第 3 行“户主姓名…”. */
const placeOf = (node: XmlNode): string => {
  const root = rootOf(node);
  const part = PARTS[root.nodeName] ?? phrase('papers.place.body');
  const paragraph = above(node, 'w:p');
  const row = above(node, 'w:tr');
  const table = above(node, 'w:tbl');
  const quoted = textIn(row ?? paragraph ?? node).slice(0, QUOTED);
  if (table && row) {
    return phrase('papers.place.row', {
      part,
      table: ordinalIn(root, table, 'w:tbl'),
      row: ordinalIn(table, row, 'w:tr'),
      quoted,
    });
  }
  return phrase('papers.place.paragraph', { part, n: paragraph ? ordinalIn(root, paragraph, 'w:p') : 1, quoted });
};

const tagOf = (tag: Tag): TemplateTag => ({
  name: tag.name,
  kind: KINDS[tag.disposition] ?? 'value',
  place: placeOf(tag.placement === TagPlacement.TextNode ? tag.xmlTextNode : tag.xmlNode),
});

/**
 * The braces of a Word template in the order of the document, header and footer included.
 * @throws the library's own error when braces do not close, or when it is no Word document
 */
export const templateTags = async (docx: Buffer): Promise<readonly TemplateTag[]> => {
  const tags = await new TemplateHandler().parseTags(docx);
  return tags.map(tagOf);
};
