import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { refuse, TableRefusedError } from './table-refusal.ts';

/** What a reader of one XML part listens to. Names come without their namespace prefix. */
export interface XmlListener {
  onOpen(name: string, attributes: Readonly<Record<string, string>>): void;
  onText?(text: string): void;
  onClose?(name: string): void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Parses one XML part of a workbook while it is inflated. A DOCTYPE has no place in a workbook and is the door for
 * entities that read files or explode: it is refused, as is everything that is not well-formed UTF-8 XML.
 */
export async function readXml(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  afterChunk?: (bytes: number) => void | Promise<void>,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => refuse({ code: 'FILE_CORRUPT' }));
  parser.on('opentag', (tag: SaxesTagPlain) => listener.onOpen(localName(tag.name), tag.attributes));
  if (listener.onText) {
    const onText = listener.onText.bind(listener);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  if (listener.onClose) {
    const onClose = listener.onClose.bind(listener);
    parser.on('closetag', (tag: SaxesTagPlain) => onClose(localName(tag.name)));
  }

  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) {
    parse(() => parser.write(decoder.decode(chunk, { stream: true })));
    await afterChunk?.(chunk.length);
  }
  parse(() => parser.write(decoder.decode()).close());
}

function parse(step: () => unknown): void {
  try {
    step();
  } catch (cause) {
    if (cause instanceof TableRefusedError) throw cause;
    refuse({ code: 'FILE_CORRUPT' }, cause);
  }
}
