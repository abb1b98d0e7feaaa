import './upload-tile.css';
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

/** Where a file stands. `sending` is from 0 to 1. */
export type UploadState =
  | { is: 'missing' }
  | { is: 'sending'; progress: number }
  | { is: 'stored' }
  | { is: 'failed'; reason: string };

export interface UploadTileProps {
  /** Which paper or picture: `期满近景`. */
  label: string;
  state: UploadState;
  /** Under the label of a stored file: who and how. */
  note?: ReactNode;
  /** `photo` takes a picture on the spot where the device can; `file` picks one. */
  look?: 'photo' | 'file';
  /** Kinds of files allowed, as in `<input accept>`. */
  accept?: string;
  onPick: (file: File) => void;
}

const ICONS = { photo: 'camera', file: 'file' } as const;

/** A place for one file: dashed while missing, filling while sent, ticked when stored, and it says why when not. */
export function UploadTile({ label, state, note, look = 'photo', accept = 'image/*', onPick }: UploadTileProps) {
  const id = useId();
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file may be picked again after a failure.
    event.target.value = '';
    if (file) onPick(file);
  };
  return (
    <label className={`sw-upload sw-upload-${look} sw-upload-${state.is}`} htmlFor={id}>
      {state.is === 'stored' && look === 'photo' ? <Mark kind="done" label={null} /> : null}
      {state.is === 'failed' ? <Mark kind="overdue" label={null} /> : null}
      {state.is === 'missing' || (state.is === 'stored' && look === 'file') ? <Icon name={ICONS[look]} /> : null}
      {state.is === 'sending' && <Mark kind="doing" label={null} />}
      <span className="sw-upload-words">
        <span>{label}</span>
        {note && state.is !== 'sending' && state.is !== 'failed' && <span className="sw-note">{note}</span>}
        {state.is === 'sending' && (
          <span className="sw-note" role="status">
            {words.upload.sending(Math.floor(state.progress * 100))}
          </span>
        )}
        {state.is === 'failed' && (
          <span className="sw-note sw-tone-overdue" role="alert">
            {state.reason}，{words.upload.retry}
          </span>
        )}
      </span>
      {state.is === 'sending' && (
        <span className="sw-upload-bar" aria-hidden="true" style={{ width: `${state.progress * 100}%` }} />
      )}
      <input
        id={id}
        className="sw-hidden-text"
        type="file"
        accept={accept}
        capture={look === 'photo' ? 'environment' : undefined}
        disabled={state.is === 'sending'}
        onChange={pick}
      />
    </label>
  );
}
