import {
  checkPastedRow,
  guessPastedColumns,
  type IndicatorKey,
  indicator,
  missingNumbers,
  PASTED_KEYS,
  type PastedColumns,
  pastedCsv,
  readPastedText,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatCount, Sheet } from '@shouwang/ui';
import { Select } from 'antd';
import { type ClipboardEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { OfficePage } from '../../states/office-page.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { StartImport } from '../import-steps.ts';
import './paste.css';

type Pasted = { readonly columns: PastedColumns; readonly rows: readonly (readonly string[])[] };

const UNREAD = '';
const columnChoices = [
  { value: UNREAD, label: phrase('paste.unread') },
  ...PASTED_KEYS.map((key) => ({ value: key, label: indicator(key).headers[0] })),
];

/** Rows drawn at most: all are checked and sent, but a browser would be busy with thousands of drawn ones. */
const DRAWN = 200;

const takeIn = (text: string): Pasted | undefined => {
  const [first, ...others] = readPastedText(text);
  if (!first) return undefined;
  const width = Math.max(first.length, ...others.map((row) => row.length));
  const guessed = guessPastedColumns(first);
  const columns = Array.from({ length: width }, (_, at) => guessed?.[at] ?? null);
  return { columns, rows: guessed ? others : [first, ...others] };
};

type GridProps = {
  readonly pasted: Pasted;
  readonly problems: ReadonlyArray<ReturnType<typeof checkPastedRow>>;
  readonly onColumn: (at: number, key: IndicatorKey | null) => void;
};

const Grid = ({ pasted: { columns, rows }, problems, onColumn }: GridProps) => (
  <div className="sp-grid">
    <table>
      <thead>
        <tr>
          <th scope="col">{phrase('datasets.rowNumber')}</th>
          {columns.map((key, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <th key={at} scope="col">
              <Select
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                className="sp-column"
                aria-label={phrase('paste.columnAt', { at: at + 1 })}
                value={key ?? UNREAD}
                options={columnChoices}
                onChange={(chosen: string) => onColumn(at, chosen === UNREAD ? null : (chosen as IndicatorKey))}
              />
            </th>
          ))}
          <th scope="col">{phrase('registerImport.whatIsWrong')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, DRAWN).map((row, number) => {
          const wrong = problems[number] ?? [];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pasted row has nothing but its place
            <tr key={number}>
              <td className="sp-number">{number + 1}</td>
              {columns.map((key, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={at}
                  className={
                    key === null
                      ? 'sp-unread'
                      : wrong.some((problem) => problem.key === key && problem.severity === 'error')
                        ? 'sp-wrong'
                        : ''
                  }
                >
                  {row[at] ?? ''}
                </td>
              ))}
              <td className="sp-message">{wrong.map(({ message }) => message).join('；')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </div>
);

/** 从 Excel 粘贴: copied cells in a grid, checked where they stand; good rows go the way of every import. */
export function PasteScreen() {
  const [pasted, setPasted] = useState<Pasted>();
  const [, navigate] = useLocation();
  const { state: sending, upload } = useUpload('register');
  const { state, send } = useWrite(StartImport);
  const problems = useMemo(() => pasted?.rows.map((row) => checkPastedRow(row, pasted.columns)) ?? [], [pasted]);
  const good = pasted?.rows.filter((_, at) => problems[at]?.every(({ severity }) => severity !== 'error')) ?? [];
  const missing = pasted ? missingNumbers(pasted.columns) : [];
  const refusal =
    missing.length > 0
      ? phrase('paste.needsNumbers', { names: missing.map((key) => indicator(key).label).join('、') })
      : good.length === 0
        ? phrase('paste.noGoodRows')
        : undefined;
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    setPasted(takeIn(event.clipboardData.getData('text/plain')));
  };
  const choose = (at: number, key: IndicatorKey | null): void => {
    if (!pasted) return;
    const columns = pasted.columns.map((known, place) => (place === at ? key : known === key ? null : known));
    setPasted({ ...pasted, columns });
  };
  const check = async (): Promise<void> => {
    if (!pasted || refusal) return;
    const file = new File([pastedCsv(pasted.columns, good)], phrase('paste.fileName'), { type: 'text/csv' });
    const stored = await upload(file);
    if (!stored) return;
    const batch = await send({ fileId: stored.id, isPasted: true });
    if (batch) navigate(`/imports/${batch.id}`);
  };
  const isBusy = sending.kind === 'sending' || state.kind === 'busy';
  return (
    <OfficePage
      title={phrase('paste.title')}
      note={phrase('paste.note')}
      foot={
        pasted && (
          <>
            <Button
              look="filled"
              busy={isBusy}
              {...(refusal !== undefined && { refusal })}
              onClick={() => void check()}
            >
              {phrase('paste.check', { count: formatCount(good.length) })}
            </Button>
            <Button onClick={() => setPasted(undefined)}>{phrase('paste.again')}</Button>
            {sending.kind === 'failed' && <span className="sw-field-error">{sending.sentence}</span>}
            <WriteNotice state={state} onRetry={() => void check()} />
            <span className="sw-note">
              {refusal ??
                phrase('paste.outcome', {
                  good: formatCount(good.length),
                  bad: formatCount(pasted.rows.length - good.length),
                })}
            </span>
          </>
        )
      }
    >
      {pasted ? (
        <Sheet
          flush
          title={phrase('paste.rows', { count: formatCount(pasted.rows.length) })}
          note={phrase('paste.rowsNote')}
        >
          {pasted.rows.length === 0 ? (
            <EmptyState title={phrase('paste.onlyHeader')} />
          ) : (
            <Grid pasted={pasted} problems={problems} onColumn={choose} />
          )}
          {pasted.rows.length > DRAWN && (
            <p className="sw-note sp-more">
              {phrase('paste.more', { count: formatCount(pasted.rows.length - DRAWN) })}
            </p>
          )}
        </Sheet>
      ) : (
        <textarea
          className="sp-target"
          aria-label={phrase('paste.here')}
          placeholder={phrase('paste.here')}
          value=""
          // biome-ignore lint/a11y/noAutofocus: the page is for this one press of keys
          autoFocus
          onPaste={paste}
          onChange={() => undefined}
        />
      )}
    </OfficePage>
  );
}
