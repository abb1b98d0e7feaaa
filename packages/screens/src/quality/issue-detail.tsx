import { phrase } from '@shouwang/phrases';
import { formatDateShort, formatStamp, StatusWord } from '@shouwang/ui';
import type { ReactNode } from 'react';
import type { QualityIssue } from './issue-fields.ts';
import { qualityMark } from './issue-mark.ts';
import './issue-detail.css';

export type IssueDetailProps = {
  readonly issue: QualityIssue;
  /** What can be done about it here. */
  readonly action?: ReactNode;
};

/** One broken rule in full: whom it is about, what is wrong with which values, how it is put right, by whom and when. */
export function IssueDetail({ issue, action }: IssueDetailProps) {
  const { title, said, fix, ruleId, personName, severityLabel, ownerLabel, department, stateLabel, dueOn } = issue;
  const isOpen = issue.state === 'OPEN' || issue.state === 'REOPENED';
  return (
    <div className="sq-issue">
      <p className="sq-issue-title">
        <b>{personName === null ? title : `${personName}：${title}`}</b>
        <StatusWord kind={qualityMark(issue)}>{stateLabel}</StatusWord>
      </p>
      {said !== '' && <p>{said}</p>}
      {isOpen && fix && <p className="sw-second">{fix}</p>}
      {isOpen && department !== null && (
        <p className="sw-second">{phrase('quality.byItsFile', { department: ownerLabel })}</p>
      )}
      <p className="sw-note">
        {[
          `${severityLabel} ${ruleId}`,
          phrase('quality.owner', { owner: ownerLabel }),
          isOpen && dueOn ? phrase('quality.dueOn', { on: formatDateShort(dueOn) }) : '',
          phrase('quality.firstSeen', { at: formatStamp(issue.firstSeenAt) }),
          issue.reportedBy ?? '',
          issue.reopenedCount > 0 ? phrase('quality.reopened', { n: issue.reopenedCount }) : '',
          issue.closedAt ? phrase('quality.closedAt', { at: formatStamp(issue.closedAt) }) : '',
          issue.waivedUntil ? phrase('quality.waivedUntil', { on: formatDateShort(issue.waivedUntil) }) : '',
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {action}
    </div>
  );
}
