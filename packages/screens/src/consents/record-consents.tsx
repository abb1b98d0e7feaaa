import { ADULT_YEARS, shanghaiDateOf } from '@shouwang/domain';
import type { StoredFile } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Field, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { PickInput } from '../fields/pick-input.tsx';
import { SIGNING_MEANS } from '../procedures/application/application-draft.ts';
import { fieldErrors } from '../states/field-errors.ts';
import { FileDrop } from '../states/file-drop.tsx';
import { SendRow } from '../states/send-row.tsx';
import { UploadRow } from '../states/upload-row.tsx';
import { useUpload } from '../states/use-upload.ts';
import { useWrite } from '../states/use-write.ts';
import { RecordConsents as RecordConsentsWrite } from './consent-writes.ts';
import '../states/form-grid.css';

const meansChoices = SIGNING_MEANS.map((value) => ({ value, label: phrase(`procedures.means.${value}`) }));

type Signature = { readonly means: string; readonly proxyName: string; readonly guardianName: string };
const UNSIGNED: Signature = { means: '', proxyName: '', guardianName: '' };

export type RecordConsentsProps = {
  readonly householdId: string;
  /** Active members. */
  readonly members: readonly { readonly id: string; readonly name: string; readonly age: number | null }[];
  readonly onRecorded: () => void;
};

/** Who has signed the promise and authorization on paper, with the paper itself. */
export function RecordConsents({ householdId, members, onRecorded }: RecordConsentsProps) {
  const today = shanghaiDateOf(new Date());
  const [signedOn, setSignedOn] = useState(today);
  const [signatures, setSignatures] = useState<Readonly<Record<string, Signature>>>({});
  const [paper, setPaper] = useState<readonly StoredFile[]>([]);
  const upload = useUpload('evidence');
  const { state, send } = useWrite(RecordConsentsWrite);
  const signed = members.filter(({ id }) => (signatures[id]?.means ?? '') !== '');
  const error = (personId: string, field: string): { error?: string } => {
    const sentence = fieldErrors(state)(`authorizations.${signed.findIndex(({ id }) => id === personId)}.${field}`);
    return sentence ? { error: sentence } : {};
  };
  const set = (personId: string, change: Partial<Signature>): void =>
    setSignatures((all) => ({ ...all, [personId]: { ...(all[personId] ?? UNSIGNED), ...change } }));
  const pick = async (file: File): Promise<void> => {
    const stored = await upload.upload(file);
    if (stored) setPaper((files) => [...files, stored]);
  };
  const record = async (): Promise<void> => {
    const recorded = await send({
      householdId,
      authorizations: signed.map(({ id }) => ({ personId: id, signedOn, ...(signatures[id] ?? UNSIGNED) })),
      evidence: paper.map(({ id }) => ({ kind: 'authorization', fileId: id })),
    });
    if (recorded) onRecorded();
  };
  const missing =
    signed.length === 0 ? phrase('consents.nobody') : paper.length === 0 ? phrase('consents.paperMissing') : undefined;
  return (
    <div className="ss-grid">
      <Field label={phrase('consents.signedOn')} required>
        {(control) => <DayInput {...control} value={signedOn} max={today} onChange={setSignedOn} />}
      </Field>
      {members.map(({ id, name, age }) => {
        const { means, proxyName, guardianName } = signatures[id] ?? UNSIGNED;
        return (
          <div key={id}>
            <Field label={name} {...error(id, 'signedOn')}>
              {(control) => (
                <PickInput
                  {...control}
                  value={means}
                  none={phrase('consents.notSigned')}
                  choices={meansChoices}
                  onChange={(chosen) => set(id, { means: chosen })}
                />
              )}
            </Field>
            {means === 'FINGERPRINT' && (
              <Field label={phrase('consents.proxy')} required {...error(id, 'proxyName')}>
                {(control) => (
                  <TextBox
                    {...control}
                    maxLength={40}
                    value={proxyName}
                    onChange={(text) => set(id, { proxyName: text })}
                  />
                )}
              </Field>
            )}
            {means !== '' && age !== null && age < ADULT_YEARS && (
              <Field label={phrase('consents.guardian')} required {...error(id, 'guardianName')}>
                {(control) => (
                  <TextBox
                    {...control}
                    maxLength={40}
                    value={guardianName}
                    onChange={(text) => set(id, { guardianName: text })}
                  />
                )}
              </Field>
            )}
          </div>
        );
      })}
      <div className="ss-wide">
        <FileDrop title={phrase('consents.paper')} accept="image/*,.pdf" onPick={(file) => void pick(file)}>
          {paper.length > 0 ? paper.map(({ name }) => name).join('、') : phrase('consents.paperHint')}
        </FileDrop>
        <UploadRow state={upload.state} onStop={upload.stop} onRetry={(file) => void pick(file)} />
      </div>
      <SendRow
        label={phrase('consents.recordNow')}
        state={state}
        refusal={missing}
        onSend={() => void record()}
        onReload={onRecorded}
      />
    </div>
  );
}
