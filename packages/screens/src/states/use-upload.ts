import { type StoredFile, UploadError, uploadFile } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Where a file is on its way to the server. `part` is from 0 to 1. */
export type FileOnItsWay =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly file: File; readonly part: number }
  | { readonly kind: 'failed'; readonly file: File; readonly sentence: string; readonly canRetry: boolean };

const sentenceOf = ({ kind, message, reference }: UploadError): string => {
  if (kind === 'stopped') return phrase('errors.uploadStopped');
  if (kind === 'refused') return message || phrase('errors.network');
  const sentence = kind === 'network' ? phrase('errors.network') : phrase('errors.fault');
  return reference ? `${sentence}${phrase('errors.reference', { reference })}` : sentence;
};

/**
 * Sends one file at a time, tells how far it is and stops when asked or when the page goes.
 * @param purpose what the server keeps it for
 */
export const useUpload = (purpose: string) => {
  const [state, setState] = useState<FileOnItsWay>({ kind: 'none' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const upload = useCallback(
    async (file: File): Promise<StoredFile | undefined> => {
      const controller = new AbortController();
      abort.current = controller;
      setState({ kind: 'sending', file, part: 0 });
      try {
        const stored = await uploadFile(file, {
          purpose,
          signal: controller.signal,
          onProgress: (part) => setState({ kind: 'sending', file, part }),
        });
        setState({ kind: 'none' });
        return stored;
      } catch (error) {
        if (!(error instanceof UploadError)) throw error;
        setState({ kind: 'failed', file, sentence: sentenceOf(error), canRetry: error.kind !== 'refused' });
        return undefined;
      }
    },
    [purpose],
  );
  const stop = useCallback(() => abort.current?.abort(), []);
  return { state, upload, stop };
};
