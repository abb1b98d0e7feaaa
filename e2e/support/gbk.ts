const decoder = new TextDecoder('gbk');

/** Every character that GBK writes with two bytes, found by asking the decoder. */
const twoBytes = new Map<string, readonly [number, number]>();
for (let high = 0x81; high <= 0xfe; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    if (low === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(high, low));
    if ([...character].length === 1 && character !== '\ufffd') twoBytes.set(character, [high, low]);
  }
}

/** A text in the encoding of the offices' CSV files; what GBK lacks becomes `?`, as their systems write it. */
export const gbkOf = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : (twoBytes.get(character) ?? [0x3f]);
    }),
  );
