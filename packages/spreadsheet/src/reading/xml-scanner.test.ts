import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { xmlName } from './xml-names.ts';
import { XmlScanner } from './xml-scanner.ts';

const NAMES = ['a', 'bb', 'ccc', 'dddd', 'longer'];
const NAME_OF = new Map(NAMES.map((name) => [xmlName(name), name]));

/** What a reader of the part hears, with adjoining texts joined; undefined when the part is refused. */
type Heard = string[] | undefined;

function joinTexts(events: readonly string[]): string[] {
  const joined: string[] = [];
  for (const event of events) {
    if (event.startsWith('text ') && joined.at(-1)?.startsWith('text ')) joined[joined.length - 1] += event.slice(5);
    else if (event !== 'text ') joined.push(event);
  }
  return joined;
}

function scan(xml: string, pieces: readonly number[]): Heard {
  const heard: string[] = [];
  const scanner = new XmlScanner({
    onOpen: (name, at) => {
      heard.push(`open ${NAME_OF.get(name)} ${['x', 'y'].map((key) => at.attribute(key) ?? '-').join('|')}`);
    },
    onText: (at) => heard.push(`text ${at.text()}`),
    onClose: (name) => heard.push(`close ${NAME_OF.get(name)}`),
  });
  const bytes = Buffer.from(xml);
  try {
    for (let from = 0, piece = 0; from < bytes.length; piece++) {
      const length = pieces[piece % pieces.length] ?? 1;
      scanner.push(bytes.subarray(from, from + length));
      from += length;
    }
    scanner.finish();
    return joinTexts(heard);
  } catch {
    return undefined;
  }
}

/** The same through a full XML parser. */
function parse(xml: string): Heard {
  const heard: string[] = [];
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', ({ name, attributes }) => {
    const byLocal = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
    heard.push(`open ${local(name)} ${['x', 'y'].map((key) => byLocal[key] ?? '-').join('|')}`);
  });
  let depth = 0;
  parser.on('opentagstart', () => {
    depth++;
  });
  parser.on('closetag', ({ name }) => {
    heard.push(`close ${local(name)}`);
    depth--;
  });
  const onText = (text: string) => depth > 0 && heard.push(`text ${text}`);
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    parser.write(xml).close();
    return joinTexts(heard);
  } catch {
    return undefined;
  }
}

const text = fc.constantFrom('', 'x', '云', ' ', '&amp;', '&#65;', '&#x4e91;', 'a&lt;b', '😀', '\n', "'", '"', '>');
const value = fc.constantFrom('', '1', 'a b', '云', '&quot;', '&amp;', '>', '/', '=');
const filler = fc.constantFrom('', '<!-- <a> -->', '<?pi <b> ?>', '<![CDATA[<&>]]>', '<![CDATA[]]>');
const attribute = fc.tuple(fc.constantFrom('', ' ', '\n'), value, fc.constantFrom('"', "'"));

const element: fc.Memo<string> = fc.memo((depth) =>
  fc
    .tuple(
      fc.constantFrom(...NAMES, 'x:a', 'x:longer'),
      fc.option(attribute),
      fc.option(attribute),
      fc.array(depth > 1 ? fc.oneof(text, filler, element(depth - 1)) : fc.oneof(text, filler), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, x, y, content, isSelfClosing]) => {
      const attributes = [
        ['x', x],
        ['q:y', y],
      ] as const;
      const written = attributes.flatMap(([key, one]) =>
        one ? [` ${key}${one[0]}=${one[0]}${one[2]}${one[1]}${one[2]}`] : [],
      );
      const inside = content.join('');
      if (isSelfClosing && inside === '') return `<${name}${written.join('')}/>`;
      return `<${name}${written.join('')} >${inside}</${name} >`;
    }),
);

const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });

describe('the scanner of XML parts', () => {
  it('hears what a full XML parser hears, however the bytes are cut', () => {
    fc.assert(
      fc.property(element(3), pieces, (body, lengths) => {
        const xml = `<?xml version="1.0" encoding="UTF-8"?>\r\n${body}\n`;
        expect(scan(xml, lengths)).toEqual(parse(xml));
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses whatever a full XML parser refuses after one character is lost', () => {
    fc.assert(
      fc.property(element(3), fc.nat(), pieces, (body, position, lengths) => {
        const characters = [...body];
        characters.splice(position % characters.length, 1);
        const xml = characters.join('');
        if (parse(xml) === undefined && !isLeniency(xml)) expect(scan(xml, lengths)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['a bare ampersand', '<a>&</a>'],
    ['the character zero', '<a>&#0;</a>'],
    ['two roots', '<a/><a/>'],
    ['no root', '<?xml version="1.0"?>'],
    ['text outside the root', '<a/>x'],
    ['an open element', '<a><bb></a>'],
    ['an element cut off', '<a><bb'],
    ['a value without quotes', '<a x=1/>'],
  ])('refuses %s', (_, xml) => {
    expect(scan(xml, [1000])).toBeUndefined();
    expect(scan(xml, [1])).toBeUndefined();
  });

  it('refuses bytes that are no UTF-8', () => {
    const scanner = new XmlScanner({ onOpen: () => {} });
    expect(() => scanner.push(Buffer.from('<a>\xd5\xc5</a>', 'latin1'))).toThrow('FILE_CORRUPT');
  });

  it('refuses a stretch of text that no cell can hold before it fills the memory', () => {
    const scanner = new XmlScanner({ onOpen: () => {} });
    scanner.push(Buffer.from('<a>'));
    const piece = Buffer.alloc(300_000, 'x');
    expect(() => {
      for (let i = 0; i < 10; i++) scanner.push(piece);
    }).toThrow('TOO_LARGE');
  });
});

/**
 * What the scanner lets pass although XML forbids it: prefixes that do not fit, odd processing instructions, `]]>` in
 * text, attributes without a space between them or given twice.
 */
function isLeniency(xml: string): boolean {
  const hasOddAttributes = /["'][^\s>/?"'<]/.test(xml) || /<[^>]*\sx[^>]*\sx/.test(xml);
  const mended = xml
    .replace(/<\?.*?\?>/gs, '')
    .replace(/(<\/?|\s)\w*:/g, '$1')
    .replace(/(<!\[CDATA\[.*?)?\]\]>/gs, (mark, section?: string) => (section ? mark : ''));
  return hasOddAttributes || parse(mended) !== undefined;
}
