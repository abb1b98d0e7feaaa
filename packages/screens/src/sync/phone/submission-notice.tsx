import type { Fault } from '@shouwang/graphql-client';
import { type PhraseKey, phrase } from '@shouwang/phrases';
import { Button, formatStamp, Mark } from '@shouwang/ui';
import type { Conflict } from '../send-attempt.ts';
import type { SubmissionState } from '../use-submission.ts';
import './submission-notice.css';

const sentenceOf = {
  network: 'sync.noAnswer',
  unauthenticated: 'accounts.sessionExpired',
  busy: 'errors.busy',
  stale: 'errors.staleDocument',
  refused: 'errors.recordNotFound',
  fault: 'sync.serverFault',
} as const satisfies Readonly<Record<Fault['kind'], PhraseKey>>;

const ConflictLines = ({ conflict, onTake }: { readonly conflict: Conflict; readonly onTake: () => void }) => (
  <>
    <Mark kind="conflict" label={null} />
    <div>
      <p>{conflict.sentence || phrase('errors.conflict')}</p>
      {conflict.changedBy && (
        <p className="sw-note">
          {[conflict.changedBy, conflict.changedAt && formatStamp(conflict.changedAt)].filter(Boolean).join('·')}
        </p>
      )}
      <Button size="small" onClick={onTake}>
        {phrase('sync.takeMine')}
      </Button>
    </div>
  </>
);

export type SubmissionNoticeProps = {
  readonly state: SubmissionState;
  /** The person has looked at what changed meanwhile and wants to hand in what stands here. */
  readonly onTakeMine?: (currentVersion: number) => void;
};

/** What came of pressing the button, over the button: what is missing, who was faster, or that there is no signal. */
export function SubmissionNotice({ state, onTakeMine }: SubmissionNoticeProps) {
  if (state.kind === 'ready' || state.kind === 'sending') return null;
  if (state.kind === 'conflict') {
    return (
      <div className="ss-submission" role="alert">
        <ConflictLines conflict={state.conflict} onTake={() => onTakeMine?.(state.conflict.currentVersion)} />
      </div>
    );
  }
  if (state.kind === 'refused') {
    return (
      <div className="ss-submission" role="alert">
        <Mark kind="overdue" label={null} />
        <ul>
          {state.refusals.map(({ code, field, sentence }) => (
            <li key={`${code} ${field} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (state.kind === 'fault') {
    const { kind, reference, sentence } = state.fault;
    return (
      <div className="ss-submission" role="alert">
        <Mark kind={kind === 'network' ? 'waiting' : 'overdue'} label={null} />
        <p>
          {sentence ?? phrase(sentenceOf[kind])}
          {reference && <span className="sw-note"> {phrase('errors.reference', { reference })}</span>}
        </p>
      </div>
    );
  }
  return (
    <div className="ss-submission" role="alert">
      <Mark kind="overdue" label={null} />
      <p>
        {state.kind === 'photoMissing' ? phrase('sync.photoMissing') : state.sentence || phrase('sync.photoRefused')}
      </p>
    </div>
  );
}
