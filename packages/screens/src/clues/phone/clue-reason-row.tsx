import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, formatStamp, Mark } from '@shouwang/ui';
import './clue-screen.css';

export const ClueReasonRowReason = graphql(`
  fragment ClueReasonRow_ClueReason on ClueReason {
    id
    ruleLabel
    detail
    personName
    departmentLabel
    verification
    verificationLabel
    verificationText
    verifiedBy
    verifiedAt
    rectificationItems {
      id
      kind
      kindLabel
      stateLabel
    }
  }
`);

export type ClueReasonRowProps = {
  readonly reason: FragmentOf<typeof ClueReasonRowReason>;
  /** Opens the form that says what it turned out to be; absent when that cannot be done now. */
  readonly onVerify?: (() => void) | undefined;
  /** The first open reason has the filled button. */
  readonly isFirst: boolean;
};

/** One reason of a card: what was found, by whom, and what it turned out to be. */
export function ClueReasonRow({ reason, onVerify, isFirst }: ClueReasonRowProps) {
  const found = readFragment(ClueReasonRowReason, reason);
  const isOpen = found.verification === null;
  return (
    <li className="ss-reason">
      <Mark kind={isOpen ? 'todo' : 'done'} />
      <div>
        <b>{[found.personName, found.ruleLabel ?? phrase('clues.reported')].filter(Boolean).join('　')}</b>
        <p>{found.detail}</p>
        {found.departmentLabel && <p className="sw-note">{found.departmentLabel}</p>}
        {!isOpen && (
          <p className="ss-reason-found">
            <b>{found.verificationLabel}</b>
            {found.verificationText && `：${found.verificationText}`}
            <span className="sw-note">
              {[found.verifiedBy, found.verifiedAt && formatStamp(found.verifiedAt)].filter(Boolean).join('·')}
            </span>
          </p>
        )}
        {found.rectificationItems.map(({ id, kind, kindLabel, stateLabel }) => (
          <p key={id} className="sw-second">
            {kind === 'REGISTER_CORRECTION' ? <AppLink href={`/rectifications/${id}`}>{kindLabel}</AppLink> : kindLabel}
            ，{stateLabel}
          </p>
        ))}
        {onVerify && (
          <Button
            look={isFirst ? 'filled' : 'tinted'}
            onClick={onVerify}
            aria-label={`${phrase('clues.verify')} ${found.ruleLabel ?? found.detail}`}
          >
            {phrase('clues.verify')}
          </Button>
        )}
      </div>
    </li>
  );
}
