import { createCryptoProvider } from '../src/crypto/crypto-provider.ts';
import { parseKeyRing } from '../src/crypto/key-ring.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');

/** Fixed keys in the text form of a key ring, for servers under test. */
export const TEST_KEY_RING_TEXT = JSON.stringify({ sealing: [{ id: 'test', key: key(1) }], index: key(2) });

/** Seals and finds with fixed keys: what one test process sealed another one opens. */
export const testCrypto = createCryptoProvider(parseKeyRing(TEST_KEY_RING_TEXT));
