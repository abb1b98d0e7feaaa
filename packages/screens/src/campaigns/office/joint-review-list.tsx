import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  CountLink,
  EmptyState,
  FactList,
  formatDateFull,
  formatDateShort,
  formatStamp,
  type MarkKind,
  NotFound,
  StatusWord,
  Timeline,
} from '@shouwang/ui';
import { type DataColumn, DataTable, DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import { useLocation, useSearch } from 'wouter';
import { qualityPath } from '../../quality/quality-path.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { StepButtons } from '../../states/step-buttons.tsx';
import { useWrite } from '../../states/use-write.ts';
import { itemsPath } from '../items-path.ts';
import { TakeReviewStep } from '../round-writes.ts';
import './campaigns.css';

const JointReviewListQuery = graphql(`
  query JointReviewList($areaCode: ID) {
    jointReviews(areaCode: $areaCode) {
      id
      areaCode
      areaName
      batchNo
      state
      stateLabel
      heldOn
      place
      participants {
        name
        partLabel
      }
      minutes
      explanation
      sampled
      signedBy
      dataHash
      itemCount
      errorCount
      isVoid
      evidence {
        id
        file {
          url
          name
        }
      }
      events {
        label
        at
        actorName
        text
      }
      version
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
    }
  }
`);

type Review = ResultOf<typeof JointReviewListQuery>['jointReviews'][number];

const marks: Readonly<Record<string, MarkKind>> = {
  PREPARING: 'idle',
  HELD: 'doing',
  SIGNED: 'doing',
  SENT: 'todo',
  ACCEPTED: 'done',
};

const stateWords = ({ isVoid, stateLabel }: Review): string => (isVoid ? phrase('rounds.void') : stateLabel);
const markOf = ({ isVoid, state }: Review): MarkKind => (isVoid ? 'overdue' : (marks[state] ?? 'idle'));

const itemsOf = ({ id, itemCount, areaName, state }: Review) => (
  <CountLink
    value={itemCount}
    label={`${areaName} ${phrase('rounds.items')}`}
    href={itemsPath(state === 'SENT' || state === 'ACCEPTED' ? { reviewId: id } : {})}
  />
);

const columns: readonly DataColumn<Review>[] = [
  { key: 'area', title: phrase('rounds.village'), value: ({ areaName }) => areaName },
  { key: 'batch', title: phrase('rounds.batch'), value: ({ batchNo }) => batchNo, kind: 'figure', width: 64 },
  {
    key: 'held',
    title: phrase('rounds.heldOn'),
    value: ({ heldOn }) => (heldOn ? formatDateShort(heldOn) : ''),
    width: 90,
  },
  {
    key: 'items',
    title: phrase('rounds.items'),
    value: ({ itemCount }) => itemCount,
    cell: itemsOf,
    kind: 'figure',
    width: 90,
  },
  { key: 'signed', title: phrase('rounds.signedBy'), value: ({ signedBy }) => signedBy ?? '', width: 110 },
  { key: 'state', title: phrase('rounds.state'), value: stateWords, width: 130 },
];

const Detail = ({ review }: { readonly review: Review }) => (
  <>
    <DrawerPart>
      <FactList
        facts={[
          { label: phrase('rounds.items'), value: itemsOf(review) },
          { label: phrase('rounds.heldOn'), value: review.heldOn ? formatDateFull(review.heldOn) : '' },
          { label: phrase('rounds.reviewPlace'), value: review.place ?? '' },
          {
            label: phrase('rounds.participants'),
            value: review.participants.map(({ name, partLabel }) => `${name}（${partLabel}）`).join('、'),
          },
          { label: phrase('rounds.sampled'), value: review.sampled === null ? '' : String(review.sampled) },
          {
            label: phrase('rounds.errorsLeft'),
            value: (
              <>
                {review.errorCount}　
                <AppLink href={qualityPath({ bucket: 'errors', owner: 'VILLAGE', areaCode: review.areaCode })}>
                  {phrase('rounds.errorsNow')}
                </AppLink>
              </>
            ),
          },
          { label: phrase('rounds.explanation'), value: review.explanation ?? '' },
          { label: phrase('rounds.minutes'), value: review.minutes ?? '' },
          { label: phrase('rounds.signedBy'), value: review.signedBy ?? '' },
          { label: phrase('rounds.hash'), value: review.dataHash?.slice(0, 16) ?? '' },
        ].filter(({ value }) => value !== '')}
      />
    </DrawerPart>
    {review.evidence.length > 0 && (
      <DrawerPart title={phrase('rounds.sheet')}>
        <div className="sc-told">
          {review.evidence.map(({ id, file }) => (
            <a key={id} href={file.url} target="_blank" rel="noreferrer">
              {file.name}
            </a>
          ))}
        </div>
      </DrawerPart>
    )}
    <DrawerPart title={phrase('rounds.course')}>
      <Timeline
        items={review.events.map(({ label, at, actorName, text }, index) => ({
          key: `${index}`,
          mark: 'done' as const,
          date: formatStamp(at),
          title: label,
          note: text ? `${actorName}：${text}` : actorName,
        }))}
      />
    </DrawerPart>
  </>
);

const Steps = ({ review, onTaken }: { readonly review: Review; readonly onTaken: () => void }) => {
  const { state, send } = useWrite(TakeReviewStep);
  const { id, version } = review;
  return (
    <StepButtons
      key={version}
      actions={review.actions}
      state={state}
      onTake={(step, text) => void send({ reviewId: id, version, step, text }).then((sent) => sent && onTaken())}
      onReload={onTaken}
    />
  );
};

export type JointReviewListScreenProps = { readonly openId: string | undefined };

/** 数据信息会审: the batches of the villages, one open beside the list; the township passes or returns them. */
export function JointReviewListScreen({ openId }: JointReviewListScreenProps) {
  const [, navigate] = useLocation();
  const areaCode = new URLSearchParams(useSearch()).get('area');
  const [result, ask] = useQuery({
    query: JointReviewListQuery,
    variables: { areaCode },
    requestPolicy: 'cache-and-network',
  });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const open = result.data?.jointReviews.find(({ id }) => id === openId);
  const page = (
    <OfficePage title={phrase('rounds.jointReviews')} note={phrase('rounds.jointReviewsNote')}>
      <QueryGate result={result} retry={reload} rows={8}>
        {({ jointReviews }) => (
          <DataTable
            label={phrase('rounds.jointReviews')}
            columns={columns}
            rows={jointReviews}
            rowKey={({ id }) => id}
            mark={(review) => ({ kind: markOf(review), label: stateWords(review) })}
            {...(openId === undefined ? {} : { openKey: openId })}
            onOpen={({ id }) => navigate(`/joint-reviews/${id}`, { replace: true })}
            rememberAs="joint-reviews"
            empty={<EmptyState title={phrase('rounds.noReviews')}>{phrase('rounds.noReviewsHint')}</EmptyState>}
          />
        )}
      </QueryGate>
    </OfficePage>
  );
  return (
    <DetailDrawer
      page={page}
      open={openId !== undefined}
      onClose={() => navigate('/joint-reviews', { replace: true })}
      kicker={open && phrase('rounds.batchOf', { n: open.batchNo })}
      title={open?.areaName ?? phrase('rounds.jointReviews')}
      status={open && <StatusWord kind={markOf(open)}>{stateWords(open)}</StatusWord>}
      actions={open && open.actions.length > 0 && <Steps review={open} onTaken={reload} />}
    >
      {openId !== undefined && (
        <QueryGate result={result} retry={reload}>
          {() =>
            open ? <Detail review={open} /> : !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
          }
        </QueryGate>
      )}
    </DetailDrawer>
  );
}
