import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RequestSplitter } from './request-splitter.ts';

const STARTUP = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);

function frame(type: string, body = ''): Buffer {
  const text = Buffer.from(body, 'utf8');
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(4 + text.length, 1);
  return Buffer.concat([head, text]);
}

/** Types and bodies of the frames in a request. */
function framesOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const frames: string[] = [];
  for (let at = 0; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at + 1);
    frames.push(String.fromCharCode(buffer.readUInt8(at)) + buffer.toString('utf8', at + 5, at + 1 + length));
    at += 1 + length;
  }
  return frames;
}

function split(chunks: readonly Uint8Array[]) {
  const splitter = new RequestSplitter();
  return chunks.flatMap((chunk) => splitter.push(chunk));
}

const EXTENDED = ['P', 'B', 'D', 'E', 'S'].map((type) => frame(type, `${type} 诺邓`));
const CONVERSATION = Buffer.concat([
  STARTUP,
  frame('Q', 'SELECT 1\0'),
  ...EXTENDED,
  frame('Q', 'COMMIT\0'),
  frame('X'),
]);

test('a conversation is cut at every point into the same requests', () => {
  const whole = split([CONVERSATION]);
  expect(whole.map((request) => request.kind)).toEqual(['connect', 'run', 'run', 'run', 'terminate']);
  fc.assert(
    fc.property(fc.array(fc.nat(CONVERSATION.length)), (cuts) => {
      const points = [0, ...cuts.sort((a, b) => a - b), CONVERSATION.length];
      const chunks = points.slice(1).map((end, index) => CONVERSATION.subarray(points[index], end));
      expect(split(chunks)).toEqual(whole);
    }),
  );
});

test('the messages of one extended query are one request, up to its Sync', () => {
  const [, request] = split([STARTUP, ...EXTENDED]);
  expect(request?.kind).toBe('run');
  if (request?.kind !== 'run') return;
  expect(framesOf(request.bytes).map((text) => text[0])).toEqual(['P', 'B', 'D', 'E', 'f', 'S']);
});

test('nothing is handed over before the request is complete', () => {
  const splitter = new RequestSplitter();
  expect(splitter.push(STARTUP)).toHaveLength(1);
  for (const message of EXTENDED.slice(0, -1)) expect(splitter.push(message)).toEqual([]);
  expect(splitter.push(frame('S'))).toHaveLength(1);
});

test('a refusal of COPY follows every statement, and COPY data never reaches the database', () => {
  const [, query, ...rest] = split([
    STARTUP,
    frame('Q', 'COPY t FROM STDIN\0'),
    frame('d', 'row'),
    frame('c'),
    frame('f'),
  ]);
  expect(rest).toEqual([]);
  expect(query?.kind === 'run' && framesOf(query.bytes)).toEqual([
    'QCOPY t FROM STDIN\0',
    expect.stringContaining('fCOPY FROM STDIN is not possible'),
  ]);
});
