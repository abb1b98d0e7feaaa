import { FEEDBACK_COLUMNS, FEEDBACK_SOURCES, type FeedbackColumn } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, Field, formatCount, Sheet, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { DayInput } from '../../fields/day-input.tsx';
import { FileDrop } from '../../states/file-drop.tsx';
import { UploadRow } from '../../states/upload-row.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { ImportFeedback, PreviewFeedback } from '../feedback-writes.ts';
import './quality.css';

type RuleName = { readonly id: string; readonly title: string };
type Text = {
  readonly text: string;
  readonly count: number;
  readonly isRemembered: boolean;
  readonly ruleId: string | null;
  readonly suggestions: readonly RuleName[];
};
type Preview = {
  readonly lineCount: number;
  readonly columns: readonly { readonly position: number; readonly header: string; readonly key: string | null }[];
  readonly texts: readonly Text[];
  readonly rules: readonly RuleName[];
};
type NamedColumn = { readonly header: string; readonly key: FeedbackColumn | null };

const NONE = '';

/** What each column of the workbook is, where its names were not known. */
const Columns = ({
  preview,
  busy,
  onNamed,
}: {
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onNamed: (columns: readonly NamedColumn[]) => void;
}) => {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  return (
    <Sheet title={phrase('quality.feedback.columns')} note={phrase('quality.feedback.columnsNote')}>
      {preview.columns.map(({ position, header, key }) => (
        <Field key={position} label={header}>
          {({ id }) => (
            <Select
              id={id}
              aria-label={header}
              style={{ width: 240 }}
              value={keys[header] ?? key ?? NONE}
              onChange={(chosen: string) => setKeys({ ...keys, [header]: chosen })}
              options={[
                { value: NONE, label: phrase('quality.feedback.columnUnused') },
                ...Object.entries(FEEDBACK_COLUMNS).map(([value, [label]]) => ({ value, label })),
              ]}
            />
          )}
        </Field>
      ))}
      <Button
        busy={busy}
        onClick={() =>
          onNamed(
            preview.columns.map(({ header, key }) => ({
              header,
              key: ((keys[header] ?? key) || null) as FeedbackColumn | null,
            })),
          )
        }
      >
        {phrase('quality.feedback.readAgain')}
      </Button>
    </Sheet>
  );
};

/** The upper level's words, each with the rule that it is: remembered, or chosen here among those most like it. */
const Texts = ({
  preview: { texts, rules },
  chosen,
  onChoose,
}: {
  readonly preview: Preview;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (text: string, ruleId: string) => void;
}) => {
  const option = ({ id, title }: RuleName) => ({ value: id, label: `${id} ${title}` });
  const columns: readonly DataColumn<Text>[] = [
    { key: 'text', title: phrase('quality.feedback.text'), value: ({ text }) => text },
    { key: 'count', title: phrase('quality.feedback.times'), value: ({ count }) => count, kind: 'figure', width: 80 },
    {
      key: 'rule',
      title: phrase('quality.feedback.rule'),
      value: ({ text }) => chosen[text] ?? NONE,
      width: 420,
      cell: ({ text, suggestions }) => (
        <Select
          aria-label={phrase('quality.feedback.ruleOf', { text })}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          value={chosen[text] ?? NONE}
          onChange={(ruleId: string) => onChoose(text, ruleId)}
          options={[
            { value: NONE, label: phrase('quality.feedback.noRule') },
            { label: phrase('quality.feedback.suggested'), options: suggestions.map(option) },
            {
              label: phrase('quality.feedback.allRules'),
              options: rules.filter(({ id }) => !suggestions.some((one) => one.id === id)).map(option),
            },
          ]}
        />
      ),
    },
  ];
  return (
    <Sheet flush title={phrase('quality.feedback.texts')} note={phrase('quality.feedback.textsNote')}>
      <DataTable
        label={phrase('quality.feedback.texts')}
        columns={columns}
        rows={texts}
        rowKey={({ text }) => text}
        rememberAs="feedback-texts"
        empty={null}
      />
    </Sheet>
  );
};

/** The way in for a workbook of the upper level: file or pasted cells, its columns, its words, then the import. */
export function FeedbackForm() {
  const [, navigate] = useLocation();
  const { state: sending, upload, stop } = useUpload('feedback');
  const { state: reading, send: read } = useWrite(PreviewFeedback);
  const { state: importing, send: importIt } = useWrite(ImportFeedback);
  const fileId = useRef('');
  const [named, setNamed] = useState<readonly NamedColumn[]>([]);
  const [preview, setPreview] = useState<Preview>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [pasted, setPasted] = useState('');
  const [source, setSource] = useState<string>('PROVINCE');
  const [name, setName] = useState('');
  const [on, setOn] = useState('');

  const look = async (columns: readonly NamedColumn[]): Promise<void> => {
    setNamed(columns);
    const answer = await read({ fileId: fileId.current, columns });
    if (!answer) return;
    setPreview(answer);
    setChosen(Object.fromEntries(answer.texts.map(({ text, ruleId }) => [text, ruleId ?? NONE])));
  };
  const pick = async (file: File): Promise<void> => {
    const stored = await upload(file);
    if (!stored) return;
    fileId.current = stored.id;
    await look([]);
  };
  const send = async (): Promise<void> => {
    const rules = Object.entries(chosen).map(([text, ruleId]) => ({ text, ruleId: ruleId || null }));
    const batch = await importIt({
      fileId: fileId.current,
      source,
      name: name.trim(),
      feedbackOn: on,
      columns: named,
      rules,
    });
    if (batch) navigate(`/quality-feedback/${batch.id}`);
  };
  const isIncomplete = name.trim() === '' || on === '';
  return (
    <>
      {!preview && (
        <>
          <FileDrop title={phrase('quality.feedback.drop')} accept=".xlsx,.csv" onPick={(file) => void pick(file)}>
            {phrase('quality.feedback.asItIs')}
          </FileDrop>
          <Sheet>
            <Field label={phrase('quality.feedback.paste')} help={phrase('quality.feedback.pasteHelp')}>
              {(control) => <TextBox {...control} long value={pasted} onChange={setPasted} />}
            </Field>
            <Button
              busy={sending.kind === 'sending' || reading.kind === 'busy'}
              refusal={pasted.trim() === '' ? phrase('quality.feedback.pasteEmpty') : undefined}
              onClick={() =>
                void pick(new File([`\uFEFF${pasted}`], phrase('quality.feedback.pasteName'), { type: 'text/csv' }))
              }
            >
              {phrase('quality.feedback.usePasted')}
            </Button>
          </Sheet>
        </>
      )}
      {sending.kind !== 'none' && (
        <Sheet>
          <UploadRow state={sending} onStop={stop} onRetry={(file) => void pick(file)} />
        </Sheet>
      )}
      <WriteNotice state={reading} onRetry={() => void look(named)} />
      {preview && preview.lineCount === 0 && (
        <Columns preview={preview} busy={reading.kind === 'busy'} onNamed={(columns) => void look(columns)} />
      )}
      {preview && preview.lineCount > 0 && (
        <>
          <Texts
            preview={preview}
            chosen={chosen}
            onChoose={(text, ruleId) => setChosen({ ...chosen, [text]: ruleId })}
          />
          <Sheet>
            <div className="sq-form">
              <Field label={phrase('quality.feedback.source')} required>
                {({ id }) => (
                  <Select
                    id={id}
                    aria-label={phrase('quality.feedback.source')}
                    style={{ width: 240 }}
                    value={source}
                    onChange={setSource}
                    options={Object.entries(FEEDBACK_SOURCES).map(([value, label]) => ({ value, label }))}
                  />
                )}
              </Field>
              <Field label={phrase('quality.feedback.batchName')} required>
                {(control) => <TextBox {...control} maxLength={60} value={name} onChange={setName} />}
              </Field>
              <Field label={phrase('quality.feedback.on')} required help={phrase('quality.feedback.onHelp')}>
                {(control) => <DayInput {...control} value={on} onChange={setOn} />}
              </Field>
              <Button
                look="filled"
                busy={importing.kind === 'busy'}
                refusal={isIncomplete ? phrase('quality.feedback.importing') : undefined}
                onClick={() => void send()}
              >
                {phrase('quality.feedback.import', { count: formatCount(preview.lineCount) })}
              </Button>
              <WriteNotice state={importing} onRetry={() => void send()} />
            </div>
          </Sheet>
        </>
      )}
    </>
  );
}
