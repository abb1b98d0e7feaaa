import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { type ChangeEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import './file-drop.css';

export type FileDropProps = {
  /** What is wanted here: `把住院费用累计的文件拖到这里`. */
  readonly title: string;
  /** Which files are taken and what need not be done to them. */
  readonly children: ReactNode;
  /** Kinds of files, as in `<input accept>`. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
};

/** A place on a desk to drop one file, with a button for who does not drag. */
export function FileDrop({ title, children, accept, onPick }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onPick(file);
  };
  const pick = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file may be picked again after it was put right.
    event.target.value = '';
    if (file) onPick(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's short way; the button inside does the same
    <div
      className={isOver ? 'ss-drop ss-drop-over' : 'ss-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <b>{title}</b>
      <Button look="filled" icon="upload" onClick={() => input.current?.click()}>
        {phrase('datasets.pickFile')}
      </Button>
      <p className="sw-note">{children}</p>
      <input
        ref={input}
        className="ss-drop-input"
        type="file"
        accept={accept}
        aria-label={phrase('datasets.pickFile')}
        tabIndex={-1}
        onChange={pick}
      />
    </div>
  );
}
