import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { findPhrase, phrase } from '@shouwang/phrases';
import { ChoiceChips, formatDateShort } from '@shouwang/ui';
import { QueueRow } from '@shouwang/ui/office';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { villageOf } from '../../households/place-words.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { deadlineWord, lastDayOf } from '../deadline-word.ts';

export const QueueRowCase = graphql(`
  fragment ReviewQueue_ProcedureCase on ProcedureCase {
    id
    headName
    areaName
    procedure
    procedureLabel
    mark
    category
    risks
    deadlineAt
    isReturned
    findings {
      ruleId
    }
  }
`);

export type QueueFilter = 'all' | 'found' | 'none';

export type QueuedCase = FragmentOf<typeof QueueRowCase>;

/** Whether a case of the queue belongs under a chip. */
export const isUnder = (filter: QueueFilter, queued: QueuedCase): boolean => {
  if (filter === 'all') return true;
  const found = readFragment(QueueRowCase, queued).findings.length > 0;
  return filter === 'found' ? found : !found;
};

export type ReviewQueueProps = {
  readonly cases: readonly QueuedCase[];
  readonly totalCount: number;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** What waits on the desk, most urgent first. */
export function ReviewQueue(props: ReviewQueueProps) {
  const { cases, totalCount, filter, onFilter, openId, onOpen, today } = props;
  const count = (one: QueueFilter): number => cases.filter((queued) => isUnder(one, queued)).length;
  const shown = readFragment(
    QueueRowCase,
    cases.filter((queued) => isUnder(filter, queued)),
  );
  const last = shown.at(-1)?.deadlineAt;
  const left = totalCount - cases.length;
  return (
    <>
      <div className="so-queue-head">
        <div className="so-queue-title">
          <h2>{phrase('desk.waiting', { n: totalCount })}</h2>
          <span className="sw-note">{phrase('desk.byDeadline')}</span>
        </div>
        <ChoiceChips
          label={phrase('desk.findingsFilter')}
          choices={[
            { value: 'all', label: phrase('desk.all'), count: count('all') },
            { value: 'found', label: phrase('desk.found'), count: count('found') },
            { value: 'none', label: phrase('desk.none'), count: count('none') },
          ]}
          chosen={[filter]}
          onChange={onFilter}
        />
      </div>
      <ul>
        {shown.map(
          ({
            id,
            headName,
            areaName,
            procedure,
            procedureLabel,
            mark,
            category,
            risks,
            deadlineAt,
            isReturned,
            findings,
          }) => {
            const due = deadlineWord(deadlineAt, today);
            return (
              <QueueRow
                key={id}
                mark={markKindOf(mark)}
                title={headName}
                glyphs={householdGlyphs(category, risks)}
                due={due.word}
                pressing={due.isPressing}
                line={`${villageOf(areaName)}·${isReturned ? phrase('desk.reportedAgain') : (findPhrase(`desk.procedure.${procedure}`) ?? procedureLabel)}`}
                side={findings.length > 0 ? phrase('desk.findingCount', { n: findings.length }) : phrase('desk.none')}
                open={id === openId}
                onOpen={() => onOpen(id)}
              />
            );
          },
        )}
      </ul>
      {shown.length === 0 && <p className="sw-second so-queue-foot">{phrase('desk.noneUnderChip')}</p>}
      {left > 0 && (
        <p className="sw-note so-queue-foot">
          {phrase('desk.moreAfter', { n: left, date: last ? formatDateShort(lastDayOf(last)) : '' })}
        </p>
      )}
    </>
  );
}
