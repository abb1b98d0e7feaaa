import { phrase } from '@shouwang/phrases';
import { Button, Mark, Sheet } from '@shouwang/ui';
import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import './comparison.css';

/** A column of the file and what it was taken for. */
export type FileColumn = {
  readonly position: number;
  readonly header: string;
  readonly key: string | null;
  readonly label: string | null;
  readonly isRequired: boolean;
};

export type ColumnPanelProps = {
  readonly columns: readonly FileColumn[];
  /** What a column can be taken for; empty when it cannot be corrected. */
  readonly choices: readonly { readonly key: string; readonly label: string; readonly isRequired: boolean }[];
  /** How the file was read: where the heads stand, its encoding. */
  readonly note: string;
  /** Opened at once, because the file cannot be read before it is put right. */
  readonly startsOpen: boolean;
  /** Why nothing can be corrected now; undefined when it can. */
  readonly refusal: string | undefined;
  readonly busy: boolean;
  /** Only what was changed: `null` for a column that is not used. */
  readonly onCorrect: (columns: { position: number; key: string | null }[]) => void;
  readonly children?: ReactNode;
};

const UNUSED = '';

const Recognised = ({ label }: { readonly label: string | null }) =>
  label === null ? (
    <span className="ss-columns-known ss-columns-unused">
      <Mark kind="idle" label={null} />
      {phrase('datasets.columnUnused')}
    </span>
  ) : (
    <span className="ss-columns-known">
      <Mark kind="done" label={null} />
      {label}
    </span>
  );

/** 认列: each column of the file and what it was taken for; corrected by choosing, and remembered for the next file. */
export function ColumnPanel(props: ColumnPanelProps) {
  const { columns, choices, note, startsOpen, refusal, busy, onCorrect, children } = props;
  const [isOpen, setIsOpen] = useState(startsOpen);
  const [changes, setChanges] = useState<ReadonlyMap<number, string | null>>(new Map());
  const keyOf = ({ position, key }: FileColumn): string | null =>
    changes.has(position) ? (changes.get(position) ?? null) : key;
  const missing = choices.filter(
    ({ key, isRequired }) => isRequired && !columns.some((column) => keyOf(column) === key),
  );
  const choose = (column: FileColumn, chosen: string): void => {
    const next = new Map(changes);
    // A meaning belongs to one column: choosing it here frees the column that had it.
    const before = chosen && columns.find((other) => other !== column && keyOf(other) === chosen);
    if (before) next.set(before.position, null);
    next.set(column.position, chosen || null);
    setChanges(next);
  };
  const changed = columns.filter((column) => keyOf(column) !== column.key);
  const close = (): void => {
    setChanges(new Map());
    setIsOpen(false);
  };
  const save = (): void => {
    onCorrect(changed.map((column) => ({ position: column.position, key: keyOf(column) })));
    setIsOpen(false);
  };
  const saveRefusal =
    missing.length > 0
      ? phrase('datasets.columnsMissing', { names: missing.map(({ label }) => label).join('、') })
      : changed.length === 0
        ? phrase('datasets.columnsSame')
        : undefined;
  return (
    <Sheet
      flush
      title={phrase('datasets.columnsRecognised', { count: columns.filter((column) => keyOf(column) !== null).length })}
      note={note}
      aside={
        refusal === undefined &&
        !isOpen && (
          <Button look="text" onClick={() => setIsOpen(true)}>
            {phrase('datasets.correct')}
          </Button>
        )
      }
    >
      <ul
        className={columns.length > 24 ? 'ss-columns ss-columns-long' : 'ss-columns'}
        {...(columns.length > 24 ? { tabIndex: 0 } : {})}
      >
        <li>
          <span>{phrase('datasets.columnInFile')}</span>
          <span>{phrase('datasets.columnMeaning')}</span>
        </li>
        {columns.map((column) => (
          <li key={column.position}>
            <span className="ss-columns-name">{column.header}</span>
            {isOpen ? (
              <Select
                size="small"
                aria-label={phrase('datasets.meaningOf', { column: column.header })}
                value={keyOf(column) ?? UNUSED}
                onChange={(chosen: string) => choose(column, chosen)}
                options={[
                  { value: UNUSED, label: phrase('datasets.columnUnused') },
                  ...choices.map(({ key, label, isRequired }) => ({
                    value: key,
                    label: isRequired ? phrase('datasets.columnRequired', { label }) : label,
                  })),
                ]}
              />
            ) : (
              <Recognised label={choices.find(({ key }) => key === keyOf(column))?.label ?? column.label} />
            )}
          </li>
        ))}
      </ul>
      {isOpen && (
        <div className="ss-desk-gap">
          <Button look="tinted" busy={busy} refusal={saveRefusal} onClick={save}>
            {phrase('datasets.readAgain')}
          </Button>{' '}
          {!startsOpen && <Button onClick={close}>{phrase('datasets.leaveColumns')}</Button>}
          <p className="sw-note">{phrase('datasets.remembered')}</p>
        </div>
      )}
      {children}
    </Sheet>
  );
}
