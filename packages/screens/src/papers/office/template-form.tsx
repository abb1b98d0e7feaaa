import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../../fields/day-input.tsx';
import { FileDrop } from '../../states/file-drop.tsx';
import { UploadRow } from '../../states/upload-row.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { RefusedAnswer } from '../../sync/refusals.ts';

const UploadTemplate = graphql(
  `
    mutation UploadPaperTemplate(
      $paper: String!
      $fileId: ID!
      $validFrom: Date!
      $note: String!
      $idempotencyKey: String!
    ) {
      uploadPaperTemplate(
        paper: $paper
        fileId: $fileId
        validFrom: $validFrom
        note: $note
        idempotencyKey: $idempotencyKey
      ) {
        __typename
        ... on PaperKind {
          key
        }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

export type TemplateFormProps = {
  readonly paper: string;
  readonly title: string;
  /** `YYYY-MM-DD` by the server's clock. */
  readonly today: string;
  readonly onSaved: () => void;
};

/** An edited template with the day from which it holds; everything that is wrong in it is listed with its place. */
export function TemplateForm({ paper, title, today, onSaved }: TemplateFormProps) {
  const [file, setFile] = useState<{ readonly id: string; readonly name: string }>();
  const [validFrom, setValidFrom] = useState(today);
  const [note, setNote] = useState('');
  const { state: sending, upload, stop } = useUpload('paperTemplate');
  const { state, send, clear } = useWrite(UploadTemplate);
  const pick = async (picked: File): Promise<void> => {
    clear();
    setFile(undefined);
    const stored = await upload(picked);
    if (stored) setFile(stored);
  };
  const save = async (): Promise<void> => {
    if (!file) return;
    if (await send({ paper, fileId: file.id, validFrom, note: note.trim() })) onSaved();
  };
  return (
    <div className="spa-form">
      <FileDrop
        title={phrase('papers.editNote', { title })}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        onPick={(picked) => void pick(picked)}
      >
        {file ? phrase('papers.fileChosen', { name: file.name }) : phrase('papers.templateFileHint')}
      </FileDrop>
      <UploadRow state={sending} onStop={stop} onRetry={(again) => void pick(again)} />
      <Field label={phrase('papers.validFrom')} required>
        {(control) => <DayInput {...control} value={validFrom} onChange={setValidFrom} />}
      </Field>
      <Field label={phrase('papers.note')} required>
        {(control) => (
          <TextBox
            {...control}
            value={note}
            maxLength={200}
            placeholder={phrase('papers.notePlaceholder')}
            onChange={setNote}
          />
        )}
      </Field>
      <WriteNotice state={state} onRetry={() => void save()} />
      <div className="spa-acts">
        <Button
          look="filled"
          busy={state.kind === 'busy'}
          {...(file ? {} : { refusal: phrase('papers.templateFile') })}
          onClick={() => void save()}
        >
          {phrase('papers.save')}
        </Button>
      </div>
    </div>
  );
}
