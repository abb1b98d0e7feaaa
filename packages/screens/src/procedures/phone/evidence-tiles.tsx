import { type FragmentOf, graphql, readFragment, useClient } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, formatDateShort, type UploadState, UploadTile } from '@shouwang/ui';
import { useState } from 'react';
import { useDraftStore } from '../../sync/draft-owner.tsx';
import { keepPhoto } from '../../sync/kept-photo.ts';
import { photoStore } from '../../sync/photo-store.ts';
import { nextAttempt, sendDraft } from '../../sync/send-draft.ts';
import { useDrafts } from '../../sync/use-drafts.ts';
import { evidenceDraftKey } from '../draft-keys.ts';
import { evidenceOfStep } from '../template-of.ts';
import '../../sync/phone/photo-tiles.css';
import './evidence-tiles.css';

export const EvidenceTilesCase = graphql(`
  fragment EvidenceTiles_ProcedureCase on ProcedureCase {
    id
    procedure
    headName
    evidence {
      id
      step
      kind
      isSuperseded
      uploadedBy
      uploadedAt
      file {
        id
        url
        name
      }
    }
    requiredEvidence {
      kind
      label
      step
      min
      have
    }
  }
`);

type Requirement = { readonly kind: string; readonly label: string; readonly min: number; readonly have: number };

export type EvidenceTilesProps = {
  readonly procedureCase: FragmentOf<typeof EvidenceTilesCase>;
  readonly step: string;
  /** What a refused try said about a kind of paper. */
  readonly errorOf?: (kind: string) => string | undefined;
  /** Only shows what is there. */
  readonly readOnly?: boolean;
};

/**
 * The papers and photos of a step: what is there, what waits on the phone, and a place for each that is missing.
 * Each goes to the server by itself as soon as it is taken; without a signal it stays on the phone and goes later.
 */
export function EvidenceTiles({ procedureCase, step, errorOf, readOnly = false }: EvidenceTilesProps) {
  const {
    id: caseId,
    procedure,
    headName,
    evidence,
    requiredEvidence,
  } = readFragment(EvidenceTilesCase, procedureCase);
  const client = useClient();
  const store = useDraftStore();
  const drafts = useDrafts();
  const [states, setStates] = useState<Readonly<Record<string, UploadState>>>({});

  const asked = requiredEvidence.filter((requirement) => requirement.step === step);
  const requirements: readonly Requirement[] =
    asked.length > 0 ? asked : evidenceOfStep(procedure, step).map((requirement) => ({ ...requirement, have: 0 }));

  const attach = async ({ kind, label }: Requirement, file: File): Promise<void> => {
    const show = (state: UploadState): void => setStates((before) => ({ ...before, [kind]: state }));
    show({ is: 'sending', progress: 0 });
    try {
      const photo = await keepPhoto(file);
      const outcome = await sendDraft(
        {
          key: evidenceDraftKey(caseId, step, kind) + photo.fileId,
          title: headName,
          task: label,
          path: `/cases/${caseId}/steps/${step}`,
          savedAt: new Date().toISOString(),
          attempt: nextAttempt(undefined, 'AttachEvidence', {
            caseId,
            step,
            evidence: { kind, fileId: photo.fileId, takenAt: photo.takenAt },
          }),
        },
        { client, store, photos: photoStore, onProgress: (progress) => show({ is: 'sending', progress }) },
      );
      const refused =
        outcome.kind === 'refused' ? outcome.refusals.map(({ sentence }) => sentence).join('') : undefined;
      const photoRefused =
        outcome.kind === 'photoRefused' ? outcome.sentence || phrase('sync.photoRefused') : undefined;
      const reason = refused ?? photoRefused ?? (outcome.kind === 'conflict' ? outcome.conflict.sentence : undefined);
      show(reason === undefined ? { is: 'missing' } : { is: 'failed', reason });
    } catch {
      // The phone has no room for the photo: said on the tile, the rest of the form is untouched.
      show({ is: 'failed', reason: phrase('sync.photoNotKept') });
    }
  };

  return requirements.map((requirement) => {
    const { kind, label, min } = requirement;
    const files = evidence.filter((item) => item.kind === kind && !item.isSuperseded);
    const waiting = drafts.filter(
      ({ key, attempt }) => key.startsWith(evidenceDraftKey(caseId, step, kind)) && attempt?.outcome === 'unknown',
    );
    const have = Math.max(requirement.have, asked.length > 0 ? 0 : files.length) + waiting.length;
    const state = states[kind] ?? { is: 'missing' };
    const error = errorOf?.(kind);
    return (
      <section key={kind} className="ss-evidence">
        <h3>
          {label}
          <span className={have < min ? 'sw-note sw-tone-todo' : 'sw-note'}>
            {min === 0 ? phrase('fields.optional') : phrase('procedures.evidenceCount', { min, have })}
          </span>
        </h3>
        <div className="ss-photos">
          {files.map(({ id, file, uploadedBy, uploadedAt }) => (
            <AppLink key={id} href={file.url} target="_blank" className="ss-stored">
              <img src={file.url} alt={file.name} loading="lazy" />
              <span className="sw-note">
                {uploadedBy}·{formatDateShort(uploadedAt)}
              </span>
            </AppLink>
          ))}
          {waiting.map(({ key }) => (
            <span key={key} className="ss-stored ss-stored-waiting sw-tone-todo">
              {phrase('sync.state.waiting')}
            </span>
          ))}
          {!readOnly && (
            <UploadTile
              label={have === 0 ? label : phrase('sync.photoOneMore')}
              accept="image/*,application/pdf"
              state={state.is === 'missing' && error ? { is: 'failed', reason: error } : state}
              onPick={(file) => void attach(requirement, file)}
            />
          )}
        </div>
      </section>
    );
  });
}
