import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 600;
const HEIGHT = 840;
const PAPER = 0xfd;
const INK = 0x55;

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

/** Grey rows of a page with a heading and ruled lines of different lengths, so that no two pictures look alike. */
const page = (seed: number): Buffer => {
  const stride = WIDTH + 1;
  const pixels = Buffer.alloc(stride * HEIGHT, PAPER);
  const bar = (top: number, height: number, left: number, right: number, shade: number) => {
    for (let y = top; y < top + height; y += 1) pixels.fill(shade, y * stride + 1 + left, y * stride + 1 + right);
  };
  for (let y = 0; y < HEIGHT; y += 1) pixels[y * stride] = 0;
  bar(70, 22, 190, 410, INK);
  for (let line = 0; line < 13; line += 1) {
    const top = 150 + line * 44;
    bar(top, 2, 60, WIDTH - 60, 0xcc);
    bar(top - 18, 10, 60, 150 + ((seed * 37 + line * 53) % 330), 0x99);
  }
  bar(HEIGHT - 110, 60, WIDTH - 180, WIDTH - 80, 0xe4);
  return pixels;
};

/** A scanned-looking page as a PNG, for the evidence of the demonstration: a picture of a form, not of a person. */
export const demoPicture = (seed: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(page(seed))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
