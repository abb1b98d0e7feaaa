import { spacedPaperCode } from '@shouwang/domain';
import { type StoredFile, UploadError, uploadFile } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Field, IconButton, Mark, TextBox, UploadTile } from '@shouwang/ui';
import { useState } from 'react';
import { useWrite } from '../states/use-write.ts';
import { WriteNotice } from '../states/write-notice.tsx';
import { FilePaper } from './paper-writes.ts';
import { findPaperCode } from './read-paper-code.ts';
import './papers.css';

/** A page that somebody picked, with the code that was read from it; a page that was sent keeps what the server has. */
type Page = { readonly file: File; readonly code: string | undefined; readonly stored?: StoredFile };

const TAKEN = 'image/jpeg,image/png,image/webp,application/pdf';

const Pages = ({ pages, onRemove }: { readonly pages: readonly Page[]; readonly onRemove: (page: Page) => void }) => (
  <ul className="spa-pages" aria-label={phrase('papers.pages')}>
    {pages.map((page) => (
      <li key={`${page.file.name} ${page.file.size} ${page.file.lastModified}`}>
        <Mark kind={page.code ? 'done' : 'todo'} label={null} />
        <span>{page.file.name}</span>
        <IconButton
          icon="close"
          label={phrase('papers.removePage', { name: page.file.name })}
          onClick={() => onRemove(page)}
        />
      </li>
    ))}
  </ul>
);

const codesOn = (pages: readonly Page[]): readonly string[] => [
  ...new Set(pages.flatMap(({ code }) => (code ? [code] : []))),
];

type Filed = { readonly title: string; readonly filedPages: number; readonly caseIds: readonly string[] };

const Done = ({ filed, onNext }: { readonly filed: Filed; readonly onNext: () => void }) => (
  <div className="spa-done" role="status">
    <p>
      <Mark kind="done" label={null} /> {phrase('papers.filed', { title: filed.title, n: filed.filedPages })}
    </p>
    <div className="spa-acts">
      {filed.caseIds.length === 1 && <Button href={`/cases/${filed.caseIds[0]}`}>{phrase('papers.seeCase')}</Button>}
      <Button look="filled" onClick={onNext}>
        {phrase('papers.fileNext')}
      </Button>
    </div>
  </div>
);

/** What stands in the way of filing these pages; undefined when nothing does. */
const hindrance = (pages: readonly Page[], code: string, isLooking: boolean): string | undefined => {
  if (isLooking) return phrase('papers.looking');
  if (pages.length === 0) return phrase('papers.pagesMissing');
  if (codesOn(pages).length > 1) return phrase('papers.codesDiffer');
  return code.trim() === '' ? phrase('papers.codeMissing') : undefined;
};

/** 扫码归档: pages are picked, the code on them is read or typed, and they are filed where they belong. */
export function FilePaperForm() {
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [typed, setTyped] = useState('');
  const [isLooking, setLooking] = useState(false);
  const [filed, setFiled] = useState<Filed>();
  const [unsent, setUnsent] = useState<string>();
  const [isSending, setSending] = useState(false);
  const { state, send, clear } = useWrite(FilePaper);
  const read = codesOn(pages)[0];
  const code = read ?? typed;

  const pick = async (file: File): Promise<void> => {
    clear();
    setUnsent(undefined);
    setLooking(true);
    const found = await findPaperCode(file);
    setPages((before) => [...before, { file, code: found }]);
    setLooking(false);
  };

  const file = async (): Promise<void> => {
    setSending(true);
    setUnsent(undefined);
    try {
      const sent: Page[] = [];
      for (const page of pages) {
        sent.push(page.stored ? page : { ...page, stored: await uploadFile(page.file, { purpose: 'evidence' }) });
      }
      // Sent again after a fault, the same pages are the same act.
      setPages(sent);
      const done = await send({ code, fileIds: sent.flatMap(({ stored }) => (stored ? [stored.id] : [])) });
      if (done) setFiled(done);
    } catch (error) {
      if (!(error instanceof UploadError)) throw error;
      setUnsent(error.kind === 'refused' ? error.message : phrase('errors.network'));
    } finally {
      setSending(false);
    }
  };

  const next = (): void => {
    setPages([]);
    setTyped('');
    setFiled(undefined);
    clear();
  };

  if (filed) return <Done filed={filed} onNext={next} />;
  const reason = hindrance(pages, code, isLooking);
  return (
    <div className="spa-form">
      <UploadTile
        look="file"
        label={phrase('papers.pick')}
        note={phrase('papers.pickHint')}
        accept={TAKEN}
        state={{ is: 'missing' }}
        onPick={(picked) => void pick(picked)}
      />
      {isLooking && <p role="status">{phrase('papers.looking')}</p>}
      {pages.length > 0 && (
        <Pages pages={pages} onRemove={(page) => setPages(pages.filter((other) => other !== page))} />
      )}
      {read ? (
        <p role="status">
          {phrase('papers.read')} <b className="spa-code">{spacedPaperCode(read)}</b>
        </p>
      ) : (
        <Field
          label={phrase('papers.code')}
          help={pages.length > 0 && !isLooking ? phrase('papers.notRead') : phrase('papers.codeHelp')}
        >
          {(control) => <TextBox {...control} value={typed} maxLength={40} onChange={setTyped} />}
        </Field>
      )}
      {unsent && <p role="alert">{unsent}</p>}
      <WriteNotice state={state} onRetry={() => void file()} />
      <div className="spa-acts">
        <Button
          look="filled"
          busy={isSending || state.kind === 'busy'}
          {...(reason ? { refusal: reason } : {})}
          onClick={() => void file()}
        >
          {phrase('papers.file')}
        </Button>
      </div>
    </div>
  );
}
