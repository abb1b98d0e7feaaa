import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  CountLink,
  type Fact,
  FactList,
  formatDateShort,
  Icon,
  NotFound,
  StatusWord,
  Timeline,
  type TimelineItem,
} from '@shouwang/ui';
import { DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import type { ReactNode } from 'react';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { nextStepLabels } from '../issue-step.ts';
import { issuesPath } from '../issues-path.ts';
import { dueWord } from './due-word.ts';
import { IssueActions } from './issue-actions.tsx';
import './issue-list.css';

const IssueDrawerQuery = graphql(`
  query IssueDrawer($id: ID!) {
    issue(id: $id) {
      id
      issueNo
      title
      sourceLabel
      category
      categoryLabel
      levelLabel
      description
      requirement
      objectLabel
      areaName
      householdId
      responsibleLabel
      responsiblePerson
      state
      stateLabel
      mark
      dueOn
      daysLate
      returnCount
      chaseCount
      admonishedAt
      countsInAssessment
      raisedBy
      rectification
      sameKindCount
      mission {
        id
        title
      }
      events {
        id
        step
        label
        mark
        at
        actorName
        text
      }
      evidence {
        id
        kindLabel
        uploadedBy
        uploadedAt
        isSuperseded
        file {
          id
          name
          url
        }
      }
      version
      actions {
        name
        label
        allowed
        refusals {
          code
          sentence
        }
      }
    }
  }
`);

/** An issue as the drawer reads it. */
export type OpenIssue = NonNullable<ResultOf<typeof IssueDrawerQuery>['issue']>;

const Status = ({ issue, today }: { readonly issue: OpenIssue; readonly today: string }) => {
  const { daysLate, stateLabel, mark, dueOn, returnCount, chaseCount, admonishedAt, countsInAssessment } = issue;
  const { tone } = dueWord(issue, today);
  return (
    <>
      <StatusWord kind={daysLate > 0 ? 'overdue' : markKindOf(mark)}>
        {daysLate > 0 ? phrase('issues.lateStatus', { n: daysLate }) : stateLabel}
      </StatusWord>
      {daysLate > 0 && <span>{stateLabel}</span>}
      <span className={tone === 'todo' ? 'sw-tone-todo' : undefined}>
        {phrase('issues.dueOn', { date: formatDateShort(dueOn) })}
      </span>
      {returnCount > 0 && <span>{phrase('issues.times', { n: returnCount + 1 })}</span>}
      {chaseCount > 0 && <span>{phrase('issues.chased', { n: chaseCount })}</span>}
      {admonishedAt && <span>{phrase('issues.admonished')}</span>}
      {countsInAssessment && <span>{phrase('issues.counted')}</span>}
    </>
  );
};

const factsOf = (issue: OpenIssue): Fact[] => [
  {
    label: phrase('issues.object'),
    value: (
      <>
        {issue.objectLabel}
        {issue.householdId && (
          <>
            {'　'}
            <AppLink href={`/households/${issue.householdId}`}>{phrase('issues.seeHousehold')}</AppLink>
          </>
        )}
      </>
    ),
  },
  { label: phrase('issues.basis'), value: <span className="si-text">{issue.description}</span> },
  { label: phrase('issues.requirement'), value: <span className="si-text">{issue.requirement}</span> },
  {
    label: phrase('issues.responsible'),
    value: [issue.responsibleLabel, issue.responsiblePerson].filter(Boolean).join('，'),
  },
  ...(issue.rectification
    ? [{ label: phrase('issues.plan'), value: <span className="si-text">{issue.rectification}</span> }]
    : []),
  ...(issue.mission
    ? [
        {
          label: phrase('issues.mission'),
          value: <AppLink href={`/missions/${issue.mission.id}`}>{issue.mission.title}</AppLink>,
        },
      ]
    : []),
  { label: phrase('issues.raisedBy'), value: issue.raisedBy },
  { label: phrase('issues.sameKind'), value: <SameKind issue={issue} /> },
];

/** 举一反三: the other open issues of the category. */
const SameKind = ({ issue: { sameKindCount, category, categoryLabel, state } }: { readonly issue: OpenIssue }) => {
  const isCounted = state !== 'DRAFT' && state !== 'CLOSED';
  const others = sameKindCount - (isCounted ? 1 : 0);
  if (others <= 0) return phrase('issues.sameKindNone');
  return (
    <>
      {categoryLabel}，{phrase('issues.sameKindBefore')}
      <CountLink value={others} label={categoryLabel} href={issuesPath({ bucket: 'open', category })} />
      {phrase('issues.sameKindAfter')}
    </>
  );
};

const Papers = ({ evidence }: { readonly evidence: OpenIssue['evidence'] }) => (
  <DrawerPart title={phrase('issues.papers')}>
    {evidence.length === 0 ? (
      <p className="sw-second">{phrase('issues.noPapers')}</p>
    ) : (
      <div className="si-papers">
        {evidence
          .filter(({ isSuperseded }) => !isSuperseded)
          .map(({ id, kindLabel, uploadedBy, uploadedAt, file }) => (
            <AppLink key={id} className="si-paper" href={file.url} target="_blank">
              <Icon name="file" />
              <span>
                {kindLabel}
                <span className="sw-note">
                  {formatDateShort(uploadedAt)}·{uploadedBy}
                </span>
              </span>
            </AppLink>
          ))}
      </div>
    )}
  </DrawerPart>
);

// The latest event is the lamp as long as the issue goes on; what went wrong keeps its own shape.
const courseOf = ({ events, state }: OpenIssue): TimelineItem[] => {
  const ahead = nextStepLabels(state);
  return [
    ...events.map(
      ({ id, label, mark, at, actorName, text }, index): TimelineItem => ({
        key: id,
        mark: index === events.length - 1 && ahead.length > 0 ? 'lamp' : markKindOf(mark),
        date: formatDateShort(at),
        title: label,
        note: [actorName, text].filter(Boolean).join('，'),
      }),
    ),
    ...(ahead.length > 0 ? [{ key: 'ahead', mark: 'idle' as const, title: ahead.join('、') }] : []),
  ];
};

export type IssueDrawerProps = {
  readonly id: string | undefined;
  /** The list beside it. */
  readonly page: ReactNode;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onClose: () => void;
  /** A step was taken: the list is not as it was. */
  readonly onChanged: () => void;
};

/** The list with one issue beside it: what is wrong with whom, what is asked of whom, the papers, the course, the steps. */
export function IssueDrawer({ id, page, today, onClose, onChanged }: IssueDrawerProps) {
  const [result, ask] = useQuery({
    query: IssueDrawerQuery,
    variables: { id: id ?? '' },
    pause: id === undefined,
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const issue = result.data?.issue?.id === id ? result.data?.issue : undefined;
  return (
    <DetailDrawer
      page={page}
      open={id !== undefined}
      onClose={onClose}
      kicker={issue && `${issue.issueNo}　${issue.sourceLabel}　${issue.levelLabel}`}
      title={issue?.title ?? phrase('issues.column.title')}
      status={issue && <Status issue={issue} today={today} />}
      actions={
        issue &&
        issue.actions.length > 0 && (
          <IssueActions
            key={`${issue.id} ${issue.version}`}
            issue={issue}
            onReload={reload}
            onTaken={() => {
              reload();
              onChanged();
            }}
          />
        )
      }
    >
      {id !== undefined && (
        <QueryGate result={result} retry={reload} rows={8}>
          {() =>
            issue ? (
              <>
                <DrawerPart>
                  <FactList facts={factsOf(issue)} />
                </DrawerPart>
                <Papers evidence={issue.evidence} />
                <DrawerPart title={phrase('issues.course')}>
                  <Timeline items={courseOf(issue)} />
                </DrawerPart>
              </>
            ) : (
              !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
            )
          }
        </QueryGate>
      )}
    </DetailDrawer>
  );
}
