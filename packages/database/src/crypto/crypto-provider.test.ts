import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, createCryptoProvider, SealBrokenError } from './crypto-provider.ts';
import { idKeyOf, openIdNumber, sealIdNumber } from './id-number.ts';
import { generateKeyRingText, KeyRingError, parseKeyRing } from './key-ring.ts';

/** Bytes 0 … 31 and 32 … 63. The expected values were computed with another implementation (Python, cryptography). */
const KNOWN_KEYS = JSON.stringify({
  sealing: [{ id: 'k1', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' }],
  index: 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8',
});
const known = createCryptoProvider(parseKeyRing(KNOWN_KEYS));
const PERSON = '018f0000-0000-7000-8000-000000000001';
const ID_NUMBER = '53299919750812101X';
const SEALED = 'v1.k1.ZGVmZ2hpamtsbW5v.fSjsX0DQZ6cJV2_Q61dbzXOa.17y3K0Cxj8sCBUEICWxm7Q';

const crypto = createCryptoProvider(parseKeyRing(generateKeyRingText()));
const cell: Cell = { table: 'Household', column: 'phoneSealed', rowId: PERSON };

describe('sealing', () => {
  test('gives known answers', () => {
    expect(openIdNumber(known, SEALED, PERSON)).toBe(ID_NUMBER);
    expect(idKeyOf(known, ID_NUMBER)).toBe('X19LbbXDSGmbU3gKlleWL7ilx4Jce_0YA7BZABXmlfs');
  });

  test('any text opens in its own cell, and its parts are v1, key id, iv, ciphertext and tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = known.seal(text, cell);
        expect(known.open(sealed, cell)).toBe(text);
        const [version, id, iv = '', ciphertext = '', tag = ''] = sealed.split('.');
        expect([version, id]).toEqual(['v1', 'k1']);
        expect(Buffer.from(iv, 'base64url')).toHaveLength(12);
        expect(Buffer.from(ciphertext, 'base64url')).toHaveLength(Buffer.byteLength(text));
        expect(Buffer.from(tag, 'base64url')).toHaveLength(16);
      }),
    );
  });

  test('the same text never gives the same sealed value twice', () => {
    const sealed = Array.from({ length: 5_000 }, () => sealIdNumber(crypto, ID_NUMBER, PERSON));
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  test.each<[string, Cell]>([
    ['another row', { ...cell, rowId: '018f0000-0000-7000-8000-000000000002' }],
    ['another column', { ...cell, column: 'mobileSealed' }],
    ['another table', { ...cell, table: 'Person' }],
  ])('a value copied into %s does not open', (_, elsewhere) => {
    expect(() => crypto.open(crypto.seal('13800000000', cell), elsewhere)).toThrow(SealBrokenError);
  });

  test('a value of which one character was changed does not open', () => {
    for (let at = 0; at < SEALED.length; at += 1) {
      const other = SEALED[at] === 'A' ? 'B' : 'A';
      const changed = SEALED.slice(0, at) + other + SEALED.slice(at + 1);
      // The last character of a base64url part may carry bits that mean nothing: then the value is the same.
      const means = (text: string) =>
        text
          .split('.')
          .map((part, index) => (index < 2 ? part : Buffer.from(part, 'base64url').toString('hex')))
          .join('.');
      if (means(changed) === means(SEALED)) continue;
      expect(() => openIdNumber(known, changed, PERSON), changed).toThrow(SealBrokenError);
    }
  });

  test.each(['', 'v1', SEALED.replace('v1', 'v2'), `${SEALED}.`, ID_NUMBER, SEALED.split('.').slice(0, 4).join('.')])(
    '%j is no sealed value',
    (text) => {
      expect(() => openIdNumber(known, text, PERSON)).toThrow(SealBrokenError);
    },
  );

  test('a shortened tag does not open', () => {
    const [version, id, iv, ciphertext, tag = ''] = SEALED.split('.');
    const short = [
      version,
      id,
      iv,
      ciphertext,
      Buffer.from(tag, 'base64url').subarray(0, 12).toString('base64url'),
    ].join('.');
    expect(() => openIdNumber(known, short, PERSON)).toThrow(SealBrokenError);
  });

  test('an error never repeats the value', () => {
    const failure = () => crypto.open(known.seal(ID_NUMBER, cell), cell);
    expect(failure).toThrow(SealBrokenError);
    expect(failure).not.toThrow(ID_NUMBER);
  });

  test('after a change of keys old values still open, and new ones are sealed with the newest key', () => {
    const parsed = JSON.parse(KNOWN_KEYS);
    parsed.sealing.unshift({ id: 'k2', key: Buffer.alloc(32, 7).toString('base64url') });
    const rotated = createCryptoProvider(parseKeyRing(JSON.stringify(parsed)));
    expect(openIdNumber(rotated, SEALED, PERSON)).toBe(ID_NUMBER);
    expect(sealIdNumber(rotated, ID_NUMBER, PERSON)).toMatch(/^v1\.k2\./);
  });
});

describe('the key by which a person is found', () => {
  test('is the same for an identity number, its lower-case x and the disability number made from it', () => {
    const key = idKeyOf(crypto, ID_NUMBER);
    expect(idKeyOf(crypto, ID_NUMBER.toLowerCase())).toBe(key);
    expect(idKeyOf(crypto, `${ID_NUMBER}43`)).toBe(key);
    expect(idKeyOf(crypto, `${ID_NUMBER}43B1`)).toBe(key);
  });

  test('differs between people, purposes and counties', () => {
    const other = createCryptoProvider(parseKeyRing(generateKeyRingText()));
    const keys = [
      idKeyOf(crypto, ID_NUMBER),
      idKeyOf(crypto, '532999197508121028'),
      idKeyOf(other, ID_NUMBER),
      crypto.blindIndex('phone', ID_NUMBER),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('keys', () => {
  const key = Buffer.alloc(32, 1).toString('base64url');

  test.each<[string, string]>([
    ['no JSON', 'secret'],
    ['no sealing keys', JSON.stringify({ sealing: [], index: key })],
    ['a short key', JSON.stringify({ sealing: [{ id: 'a', key: 'AAAA' }], index: key })],
    ['no index key', JSON.stringify({ sealing: [{ id: 'a', key }] })],
    ['a key id with a dot', JSON.stringify({ sealing: [{ id: 'a.b', key }], index: key })],
    [
      'one key id twice',
      JSON.stringify({
        sealing: [
          { id: 'a', key },
          { id: 'a', key },
        ],
        index: key,
      }),
    ],
  ])('with %s are refused', (_, text) => {
    expect(() => parseKeyRing(text)).toThrow(KeyRingError);
  });
});
