import { createHash } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../../testing/an-api.ts';
import { visible } from '../visible.ts';
import type { FilePurpose } from './file-purpose.ts';
import { mediaTypeOf } from './media-type.ts';
import { safeFileName } from './store-file.ts';

const MEGABYTE = 1_048_576;

/** Photos of a household's area: read by whoever may read a household there. */
const photo: FilePurpose = {
  name: 'photo',
  largest: MEGABYTE,
  mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'],
  isReadLogged: true,
  mayUpload: ({ signedIn }) => signedIn?.role === 'VILLAGE_CLERK',
  mayRead: async (context, file) =>
    (await context.prisma.storedFile.count({ where: { AND: [visible(context, 'StoredFile'), { id: file.id }] } })) > 0,
};

const sheet: FilePurpose = { ...photo, name: 'sheet', mediaTypes: 'any', isReadLogged: false };

const api = await anApi({ filePurposes: [photo, sheet] });
const clerk = await api.signedInAs('VILLAGE_CLERK');
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2_000, 7)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const filesFolder = join(api.services.environment.dataFolder, 'files');

const uploaded = async (bytes: Uint8Array | string = png, name = '入户照片.png', purpose = 'photo') =>
  (await (await clerk.upload(bytes, { name, purpose })).json()) as { id: string; sha256: string; name: string };

describe('an upload', () => {
  it('answers when the bytes are on disk, with their SHA-256', async () => {
    const response = await clerk.upload(png, { name: '入户照片.png', purpose: 'photo' });
    expect(response.status).toBe(201);
    const file = (await response.json()) as { id: string; sha256: string };
    expect(file).toMatchObject({ sha256: sha256(png), size: png.length, name: '入户照片.png', mediaType: 'image/png' });
    expect(readdirSync(join(filesFolder, file.sha256.slice(0, 2)))).toEqual([file.sha256]);
    expect(readdirSync(join(filesFolder, 'incoming'))).toEqual([]);
    expect(await api.prisma.auditEntry.count({ where: { objectId: file.id, action: 'file.upload' } })).toBe(1);
  });

  it.each([
    [
      'without a session',
      401,
      'UNAUTHENTICATED',
      () => api.anonymous().upload(png, { name: 'a.png', purpose: 'photo' }),
    ],
    ['for a purpose that does not exist', 403, 'FORBIDDEN', () => clerk.upload(png, { name: 'a.png', purpose: 'x' })],
    [
      'by a role that sends no such files',
      403,
      'FORBIDDEN',
      async () => (await api.signedInAs('SUPERVISOR')).upload(png, { name: 'a.png', purpose: 'photo' }),
    ],
    ['of nothing', 422, 'FILE_EMPTY', () => clerk.upload('', { name: 'a.png', purpose: 'photo' })],
    [
      'of more than the purpose allows',
      413,
      'FILE_TOO_LARGE',
      () => clerk.upload(Buffer.concat([png, Buffer.alloc(MEGABYTE)]), { name: 'a.png', purpose: 'photo' }),
    ],
    [
      'of a drawing with scripts, whatever it is called',
      422,
      'FILE_TYPE_NOT_TAKEN',
      () => clerk.upload('<svg onload="alert(1)"/>', { name: 'a.png', purpose: 'photo' }),
    ],
    [
      'of a page called a photo',
      422,
      'FILE_TYPE_NOT_TAKEN',
      () => clerk.upload('<!doctype html><script>', { name: 'a.jpg', purpose: 'photo' }),
    ],
  ] as const)('%s is refused with %i %s, and leaves nothing behind', async (_what, status, code, send) => {
    const before = await api.prisma.storedFile.count();
    const response = await send();
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
    expect(readdirSync(join(filesFolder, 'incoming'))).toEqual([]);
    expect(await api.prisma.storedFile.count()).toBe(before);
  });

  it('that breaks off leaves nothing behind', async () => {
    const hangUp = new AbortController();
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(png);
        setTimeout(() => hangUp.abort(), 50);
      },
    });
    const headers = { 'x-purpose': 'photo', 'x-file-name': 'a.png' };
    const sent = clerk.fetch('/files', { method: 'POST', headers, body, duplex: 'half', signal: hangUp.signal });
    await expect(sent).rejects.toThrow();
    await expect.poll(() => readdirSync(join(filesFolder, 'incoming'))).toEqual([]);
  });
});

describe('a stored file', () => {
  it('comes back byte for byte, as a download that no browser interprets', async () => {
    const { id } = await uploaded();
    const response = await clerk.fetch(`/files/${id}`);
    expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(sha256(png));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('入户照片.png')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is shown in place only when it is a photo or a PDF', async () => {
    const shown = await clerk.fetch(`/files/${(await uploaded()).id}?inline=1`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline/u);
    const page = await uploaded('<script>alert(1)</script>', 'a.html', 'sheet');
    const downloaded = await clerk.fetch(`/files/${page.id}?inline=1`);
    expect(downloaded.headers.get('content-type')).toBe('application/octet-stream');
    expect(downloaded.headers.get('content-disposition')).toMatch(/^attachment/u);
  });

  it('is asked for again each time, and sent again only when it must be', async () => {
    const { id, sha256: hash } = await uploaded();
    const again = () => clerk.fetch(`/files/${id}`, { headers: { 'if-none-match': `"${hash}"` } });
    expect((await again()).status).toBe(304);
  });

  it('that is logged leaves an entry at every reading', async () => {
    const { id } = await uploaded();
    await clerk.fetch(`/files/${id}`);
    await clerk.fetch(`/files/${id}`);
    expect(await api.prisma.auditEntry.count({ where: { objectId: id, action: 'file.read' } })).toBe(2);
  });

  it('of somebody else is answered, byte for byte, like one that does not exist', async () => {
    const { id } = await uploaded();
    const other = await api.signedInAs('VILLAGE_CLERK');
    const ids = [id, '019a0000-0000-7000-8000-000000000000', 'no-id', '..%2f..%2fkeys.json'];
    const answers = await Promise.all(
      ids.map(async (one) => {
        const response = await other.fetch(`/files/${one}`);
        return `${response.status} ${await response.text()}`;
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['404 {"code":"NOT_FOUND","message":"没有这一条，或不在您管的范围。"}']));
  });

  it('is not given to a session that has ended, nor to one without', async () => {
    const { id } = await uploaded();
    const leaver = await api.signedInTo(clerk.account ?? (await api.anAccount('VILLAGE_CLERK')));
    expect((await leaver.fetch(`/files/${id}`)).status).toBe(200);
    await leaver.ask('mutation SignOut { signOut { ok } }').data();
    expect((await leaver.fetch(`/files/${id}`)).status).toBe(401);
    expect((await api.anonymous().fetch(`/files/${id}`)).status).toBe(401);
  });
});

describe('the sweeper', () => {
  it('removes what no row names after a day, and nothing else', async () => {
    const { files } = api.services;
    const kept = await uploaded(Buffer.concat([png, Buffer.from('kept')]));
    const orphan = await files.receive(
      (async function* () {
        yield Buffer.from('nobody names me');
      })(),
      MEGABYTE,
    );
    const isNamed = async (hash: string) => hash === kept.sha256 || hash === sha256(png);
    expect(await files.sweep(isNamed)).toBe(0);
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    for (const hash of [kept.sha256, orphan.sha256]) utimesSync(files.pathOf(hash), yesterday, yesterday);
    expect(await files.sweep(isNamed)).toBe(1);
    expect(readdirSync(join(filesFolder, kept.sha256.slice(0, 2)))).toContain(kept.sha256);
  });
});

describe('the type of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\x00\x00\x00\x00WEBP', 'image/webp'],
    ['%PDF-1.7', 'application/pdf'],
    ['PK\x03\x04', 'application/zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    ['姓名,身份证号', 'text/plain'],
    ['\xff\xfe\x60\x4f', 'text/plain'],
    ['<svg xmlns="x"/>', 'text/markup'],
    ['  <?xml version="1.0"?>', 'text/markup'],
    ['\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00', 'text/markup'],
    ['\x00\x01\x02', 'application/octet-stream'],
  ])('of %j is %s, whatever its name', (head, type) => {
    expect(mediaTypeOf(Buffer.from(head, head.includes('姓') ? 'utf8' : 'latin1'))).toBe(type);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\户信息.xlsx', '户信息.xlsx'],
    ['a\u0000b\r\n.png', 'ab.png'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['', '未命名文件'],
    ['...///', '未命名文件'],
  ])('%j becomes %s', (given, name) => {
    expect(safeFileName(given)).toBe(name);
  });

  it('never leads anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeFileName(given);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must be gone
        expect(name).not.toMatch(/[\\/\u0000-\u001f]/u);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
