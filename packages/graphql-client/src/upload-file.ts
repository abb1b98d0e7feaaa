/** A file that the server has stored for good: its SHA-256 is over the bytes as they were sent. */
export type StoredFile = {
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly name: string;
};

/** What the file is for; the server decides by it who may see the file and which kinds and sizes it takes. */
export type UploadOptions = {
  readonly purpose: string;
  /** Part sent so far, 0 … 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
};

/** Why a file was not stored. `message` is the server's own sentence when it gave one. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly kind: 'network' | 'stopped' | 'refused' | 'unauthenticated' | 'fault';
  readonly reference: string | undefined;

  constructor(kind: UploadError['kind'], message = '', reference?: string) {
    super(message);
    this.kind = kind;
    this.reference = reference;
  }
}

const kindOfStatus = (status: number): UploadError['kind'] => {
  if (status === 401) return 'unauthenticated';
  return status >= 400 && status < 500 ? 'refused' : 'fault';
};

const readJson = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A proxy's HTML page instead of our answer: the status alone tells what happened.
    return {};
  }
};

/**
 * Sends one file as the raw body of `POST /files`, with progress, which `fetch` cannot report.
 * @throws UploadError when the file was not stored; it may be sent again, the same bytes are recognised
 */
export const uploadFile = (file: File, { purpose, onProgress, signal }: UploadOptions): Promise<StoredFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('POST', '/files');
    // Header values are bytes: a Chinese name travels percent-encoded.
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('X-Purpose', purpose);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new UploadError('network'));
    request.onabort = () => reject(new UploadError('stopped'));
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    request.onload = () => {
      const answer = readJson(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer as StoredFile);
        return;
      }
      reject(new UploadError(kindOfStatus(request.status), String(answer.message ?? ''), answer.reference as string));
    };
    if (signal?.aborted) {
      reject(new UploadError('stopped'));
      return;
    }
    signal?.addEventListener('abort', stop);
    request.send(file);
  });
