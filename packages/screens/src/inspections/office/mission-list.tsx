import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  CountLink,
  EmptyState,
  FactList,
  Field,
  formatDateFull,
  formatDateShort,
  type MarkKind,
  NotFound,
  PageHeading,
  StatusWord,
  TextBox,
} from '@shouwang/ui';
import { type DataColumn, DataTable, DetailDrawer, DrawerPart } from '@shouwang/ui/office';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { issuesPath } from '../issues-path.ts';
import { AdvanceMission } from '../mission-writes.ts';
import './issue-list.css';

const MissionListQuery = graphql(`
  query MissionList {
    missions {
      id
      missionNo
      title
      state
      stateLabel
      areaNames
      startsOn
      endsOn
      purpose
      report
      memberNames
      issueCount
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

type Mission = ResultOf<typeof MissionListQuery>['missions'][number];

const marks: Readonly<Record<string, MarkKind>> = { PLANNED: 'todo', ONGOING: 'doing', REPORTED: 'done' };
const markOf = ({ state }: Mission): MarkKind => marks[state] ?? 'idle';

const issuesOf = ({ id, issueCount }: Mission) => (
  <CountLink
    value={issueCount}
    label={phrase('issues.missionIssues')}
    href={issuesPath({ missionId: id, bucket: 'open' })}
  />
);

const columns: readonly DataColumn<Mission>[] = [
  { key: 'no', title: phrase('issues.missionNo'), value: ({ missionNo }) => missionNo, kind: 'quiet', width: 120 },
  { key: 'title', title: phrase('issues.missionTitle'), value: ({ title }) => title },
  { key: 'areas', title: phrase('issues.missionAreas'), value: ({ areaNames }) => areaNames.join('、'), width: 240 },
  {
    key: 'days',
    title: phrase('issues.missionDays'),
    value: ({ startsOn, endsOn }) =>
      phrase('issues.days', { from: formatDateShort(startsOn), to: formatDateShort(endsOn) }),
    width: 130,
  },
  {
    key: 'members',
    title: phrase('issues.missionMembers'),
    value: ({ memberNames }) => memberNames.join('、'),
    width: 180,
  },
  {
    key: 'issues',
    title: phrase('issues.missionIssues'),
    value: ({ issueCount }) => issueCount,
    cell: issuesOf,
    kind: 'figure',
    width: 72,
  },
  { key: 'state', title: phrase('issues.missionState'), value: ({ stateLabel }) => stateLabel, width: 90 },
];

const Steps = ({ mission, onChanged }: { readonly mission: Mission; readonly onChanged: () => void }) => {
  const { id, version, actions, state: missionState } = mission;
  const [report, setReport] = useState('');
  const { state, send } = useWrite(AdvanceMission);
  const [action] = actions;
  const reports = action?.name === 'report';
  const advance = async (): Promise<void> => {
    const advanced = await send({ id, version, ...(reports && { report: report.trim() }) });
    if (advanced) onChanged();
  };
  return (
    <div className="si-actions">
      {reports && (
        <Field label={phrase('issues.missionReport')} required help={phrase('issues.missionReportHint')}>
          {(control) => <TextBox {...control} long maxLength={20000} value={report} onChange={setReport} />}
        </Field>
      )}
      {action && (
        <Button look="filled" busy={state.kind === 'busy'} refusal={refusalOf(action)} onClick={() => void advance()}>
          {action.label}
        </Button>
      )}
      {missionState === 'ONGOING' && (
        <Button href={`/issues/new?missionId=${id}`}>{phrase('issues.issueOfMission')}</Button>
      )}
      <WriteNotice state={state} onRetry={() => void advance()} onReload={onChanged} />
    </div>
  );
};

const Detail = ({ mission }: { readonly mission: Mission }) => (
  <>
    <DrawerPart>
      <FactList
        facts={[
          { label: phrase('issues.missionAreas'), value: mission.areaNames.join('、') },
          {
            label: phrase('issues.missionDays'),
            value: phrase('issues.days', {
              from: formatDateFull(mission.startsOn),
              to: formatDateFull(mission.endsOn),
            }),
          },
          {
            label: phrase('issues.missionMembers'),
            value: mission.memberNames
              .map((name, index) => (index === 0 ? phrase('issues.leader', { name }) : name))
              .join('、'),
          },
          { label: phrase('issues.missionPurpose'), value: <span className="si-text">{mission.purpose}</span> },
          { label: phrase('issues.missionIssues'), value: issuesOf(mission) },
        ]}
      />
    </DrawerPart>
    {mission.report && (
      <DrawerPart title={phrase('issues.missionReport')}>
        <p className="si-text">{mission.report}</p>
      </DrawerPart>
    )}
  </>
);

export type MissionListScreenProps = {
  /** The mission that stands open beside the list. */
  readonly openId: string | undefined;
  readonly mayPlan: boolean;
};

/** 督导任务: where teams go, who is in them, what they found; one open beside the list. */
export function MissionListScreen({ openId, mayPlan }: MissionListScreenProps) {
  const [, navigate] = useLocation();
  const [result, ask] = useQuery({ query: MissionListQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  const open = result.data?.missions.find(({ id }) => id === openId);
  const page = (
    <div className="si-list">
      <PageHeading title={phrase('issues.missions')}>
        {mayPlan && (
          <Button look={open ? 'outlined' : 'filled'} href="/missions/new">
            {phrase('issues.newMission')}
          </Button>
        )}
      </PageHeading>
      <QueryGate result={result} retry={reload} rows={6}>
        {({ missions }) => (
          <DataTable
            label={phrase('issues.missions')}
            columns={columns}
            rows={missions}
            rowKey={({ id }) => id}
            mark={(mission) => ({ kind: markOf(mission), label: mission.stateLabel })}
            {...(openId === undefined ? {} : { openKey: openId })}
            onOpen={({ id }) => navigate(`/missions/${id}`, { replace: true })}
            rememberAs="missions"
            empty={
              <EmptyState
                title={phrase('issues.noMissions')}
                action={mayPlan && <Button href="/missions/new">{phrase('issues.newMission')}</Button>}
              />
            }
          />
        )}
      </QueryGate>
    </div>
  );
  return (
    <DetailDrawer
      page={page}
      open={openId !== undefined}
      onClose={() => navigate('/missions', { replace: true })}
      kicker={open?.missionNo}
      title={open?.title ?? phrase('issues.missions')}
      status={open && <StatusWord kind={markOf(open)}>{open.stateLabel}</StatusWord>}
      actions={
        open &&
        open.actions.length > 0 && <Steps key={`${open.id} ${open.version}`} mission={open} onChanged={reload} />
      }
    >
      {openId !== undefined && (
        <QueryGate result={result} retry={reload}>
          {() =>
            open ? <Detail mission={open} /> : !result.fetching && <NotFound title={phrase('errors.recordNotFound')} />
          }
        </QueryGate>
      )}
    </DetailDrawer>
  );
}
