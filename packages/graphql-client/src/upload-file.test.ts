import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type UploadError, uploadFile } from './upload-file.ts';

/** Stands in for the browser's request: what was sent, and the moments at which the network answers. */
class FakeRequest {
  static last: FakeRequest;
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  opened = '';
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  constructor() {
    FakeRequest.last = this;
  }
  open(method: string, url: string): void {
    this.opened = `${method} ${url}`;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(): void {}
  abort(): void {
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, body: string): void {
    this.status = status;
    this.responseText = body;
    this.onload?.();
    this.onloadend?.();
  }
}

const scan = new File(['%PDF'], '授权书 2021.pdf', { type: 'application/pdf' });
const failureOf = (upload: Promise<unknown>): Promise<UploadError> =>
  upload.then(
    () => {
      throw new Error('it was stored');
    },
    (error: UploadError) => error,
  );

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest));
afterEach(() => vi.unstubAllGlobals());

describe('an upload', () => {
  test('is the raw file with its name and purpose beside it, and says how far it is', async () => {
    const parts: number[] = [];
    const upload = uploadFile(scan, { purpose: 'evidence', onProgress: (part) => parts.push(part) });
    const { last } = FakeRequest;
    expect(last.opened).toBe('POST /files');
    expect(decodeURIComponent(last.headers['X-File-Name'] ?? '')).toBe('授权书 2021.pdf');
    expect(last.headers['X-File-Name']).toMatch(/^[\x21-\x7e]+$/);
    expect(last.headers['X-Purpose']).toBe('evidence');
    last.upload.onprogress?.({ loaded: 1, total: 4 });
    last.answer(201, '{"id":"f1","sha256":"ab","size":4,"name":"授权书 2021.pdf"}');
    expect(await upload).toEqual({ id: 'f1', sha256: 'ab', size: 4, name: '授权书 2021.pdf' });
    expect(parts).toEqual([0.25]);
  });

  test.each([
    [401, '{"code":"UNAUTHENTICATED","message":"请先登录"}', { kind: 'unauthenticated', message: '请先登录' }],
    [413, '{"code":"FILE_TOO_LARGE","message":"文件太大"}', { kind: 'refused', message: '文件太大' }],
    [500, '{"code":"FAULT","message":"出错了","reference":"3F7A-21"}', { kind: 'fault', reference: '3F7A-21' }],
    [502, '<html>Bad Gateway</html>', { kind: 'fault', message: '' }],
  ])('that the server answers with %i fails with what the server said', async (status, body, expected) => {
    const failure = failureOf(uploadFile(scan, { purpose: 'evidence' }));
    FakeRequest.last.answer(status, body);
    expect(await failure).toMatchObject(expected);
  });

  test('that the network loses may be sent again', async () => {
    const failure = failureOf(uploadFile(scan, { purpose: 'evidence' }));
    FakeRequest.last.onerror?.();
    expect((await failure).kind).toBe('network');
  });

  test('can be stopped, before and on the way', async () => {
    const stop = new AbortController();
    const onTheWay = failureOf(uploadFile(scan, { purpose: 'evidence', signal: stop.signal }));
    stop.abort();
    expect((await onTheWay).kind).toBe('stopped');
    expect((await failureOf(uploadFile(scan, { purpose: 'evidence', signal: stop.signal }))).kind).toBe('stopped');
  });
});
