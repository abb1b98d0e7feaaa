import { faultOf, graphql, newIdempotencyKey, type ResultOf, useMutation, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  AppLink,
  Button,
  CaseHeader,
  EmptyState,
  formatDateShort,
  Mark,
  NotFound,
  SectionHeading,
  Sheet,
  StatusWord,
} from '@shouwang/ui';
import { type ReactNode, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { HouseholdConsents } from '../../consents/household-consents.tsx';
import { TabStrip } from '../../fields/office/tab-strip.tsx';
import { HouseholdHelp } from '../../measures/household-help.tsx';
import { OpenCase } from '../../procedures/open-case.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { HouseholdWork } from '../../work-spells/household-work.tsx';
import { OfficeSpellEditor } from '../../work-spells/office/spell-editor.tsx';
import { AsItStood } from '../as-it-stood.tsx';
import { householdGlyphs } from '../household-glyphs.ts';
import { monitoringMark, monitoringWord } from '../monitoring-word.ts';
import { type Opening, openingsOf } from '../openings.ts';
import { HouseholdTimeline, HouseholdTimelineEntry } from '../phone/household-timeline.tsx';
import { Revealable } from '../phone/revealable.tsx';
import { placeOf } from '../place-words.ts';
import { Episodes, EpisodesCase } from './episodes.tsx';
import { type HouseholdTab, householdTabLabel, isSectionOf } from './household-tabs.ts';
import { IncomeFigures } from './income-figures.tsx';
import { IndicatorList, IndicatorListSection } from './indicator-list.tsx';
import { MemberTable, MemberTablePerson } from './member-table.tsx';
import './household-page.css';

const HouseholdPageQuery = graphql(
  `
    query HouseholdPage($id: ID!) {
      household(id: $id) {
        id
        householdNo
        headName
        areaName
        groupName
        householdTypeLabel
        memberCount
        phoneMasked
        headIdMasked
        monitoringStatus
        category
        categoryLabel
        risks
        netIncomePerCapita
        monitoringLine
        members {
          id
          name
          relationToHead
          isActiveMember
          actions {
            name
          }
          ...MemberTable_Person
        }
        sections {
          key
          values {
            key
            text
          }
          ...IndicatorList_IndicatorSection
        }
        monitoringCases {
          id
          episode
          sections {
            key
            ...IndicatorList_IndicatorSection
          }
          ...Episodes_MonitoringCase
        }
        procedureCases {
          id
          caseNo
          procedureLabel
          stateLabel
          mark
          openedAt
        }
        clues {
          id
          clueNo
          stateLabel
          sourceLabel
          isOverdue
          closedAt
          createdAt
        }
        timeline {
          ...HouseholdTimeline_TimelineEntry
        }
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
  `,
  [MemberTablePerson, IndicatorListSection, EpisodesCase, HouseholdTimelineEntry],
);

type Household = NonNullable<ResultOf<typeof HouseholdPageQuery>['household']>;

const OpeningButton = ({
  householdId,
  opening: { procedure, action },
  look,
}: {
  readonly householdId: string;
  readonly opening: Opening<Household['actions'][number]>;
  readonly look: 'filled' | 'outlined';
}) => {
  const [, navigate] = useLocation();
  const [{ fetching }, open] = useMutation(OpenCase);
  const [refusal, setRefusal] = useState<string>();
  const begin = async (): Promise<void> => {
    const { data, error } = await open({ procedure, householdId, idempotencyKey: newIdempotencyKey() });
    const answer = data?.openCase;
    if (answer?.__typename === 'ProcedureCase') navigate(`/cases/${answer.id}`);
    else if (answer?.__typename === 'Refused') setRefusal(answer.refusals.map(({ sentence }) => sentence).join(''));
    else
      setRefusal(
        answer?.sentence ?? phrase(error && faultOf(error).kind === 'network' ? 'errors.network' : 'errors.fault'),
      );
  };
  const refused = refusal ?? (action.allowed ? undefined : action.refusals.map(({ sentence }) => sentence).join(''));
  return (
    <Button look={look} busy={fetching} onClick={() => void begin()} {...(refused ? { refusal: refused } : {})}>
      {action.label}
    </Button>
  );
};

/** What can begin for the household as it stands, the usual procedure first. */
const OpeningButtons = ({ household }: { readonly household: Household }) =>
  openingsOf(household).map((opening, at) => (
    <OpeningButton
      key={opening.procedure}
      householdId={household.id}
      opening={opening}
      look={at === 0 ? 'filled' : 'outlined'}
    />
  ));

const Head = ({ household, tabs }: { readonly household: Household; readonly tabs: ReactNode }) => {
  const { id, headName, category, categoryLabel, risks, monitoringStatus, headIdMasked, phoneMasked, members } =
    household;
  const head = members.find(({ relationToHead, name }) => relationToHead === '户主' || name === headName);
  const episode = Math.max(0, ...household.monitoringCases.map((one) => one.episode));
  const word = monitoringWord(monitoringStatus);
  const collecting = household.actions.find(({ name }) => name === 'collect');
  const facts: Array<{ key: string; value: ReactNode } | false> = [
    { key: 'type', value: categoryLabel ?? household.householdTypeLabel },
    { key: 'area', value: placeOf(household.areaName, household.groupName) },
    { key: 'people', value: phrase('households.people', { n: household.memberCount }) },
    headIdMasked !== null && {
      key: 'id',
      value: head ? (
        <Revealable
          objectType="Person"
          objectId={head.id}
          field="idNumber"
          label={phrase('households.idNumber')}
          masked={headIdMasked}
          mayReveal={head.actions.some(({ name }) => name === 'revealIdNumber')}
        />
      ) : (
        headIdMasked
      ),
    },
    phoneMasked !== null && {
      key: 'phone',
      value: (
        <Revealable
          objectType="Household"
          objectId={id}
          field="phone"
          label={phrase('households.phone')}
          masked={phoneMasked}
          mayReveal={household.actions.some(({ name }) => name === 'revealPhone')}
        />
      ),
    },
    {
      key: 'no',
      value: household.householdNo
        ? `${phrase('households.householdNo')} ${household.householdNo}`
        : phrase('households.noHouseholdNo'),
    },
  ];
  return (
    <CaseHeader
      name={headName}
      glyphs={householdGlyphs(category, risks, monitoringStatus === 'OPEN')}
      status={
        word && (
          <StatusWord kind={monitoringMark(monitoringStatus)}>
            {[episode > 0 && phrase('households.episode', { n: episode }), word].filter(Boolean).join('')}
          </StatusWord>
        )
      }
      facts={facts.filter((fact) => fact !== false)}
      actions={
        <>
          <Button href={`/households/${id}/archive`}>{phrase('archive.open')}</Button>
          {collecting && <Button href={`/collection/${id}`}>{collecting.label}</Button>}
          <OpeningButtons household={household} />
        </>
      }
      tabs={tabs}
    />
  );
};

const Work = ({ household: { id: householdId, procedureCases, clues } }: { readonly household: Household }) => (
  <>
    <Sheet title={phrase('households.procedureCases')}>
      {procedureCases.length === 0 ? (
        <p className="sw-second">{phrase('register.noCases')}</p>
      ) : (
        <ul className="so-work">
          {procedureCases.map(({ id, caseNo, procedureLabel, stateLabel, mark, openedAt }) => (
            <li key={id}>
              <Mark kind={markKindOf(mark)} />
              <AppLink href={`/cases/${id}`}>{procedureLabel}</AppLink>
              <span>{stateLabel}</span>
              <span className="sw-note">{`${caseNo}，${formatDateShort(openedAt)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
    <Sheet title={phrase('households.clues')}>
      {clues.length === 0 ? (
        <p className="sw-second">{phrase('register.noClues')}</p>
      ) : (
        <ul className="so-work">
          {clues.map(({ id, clueNo, sourceLabel, stateLabel, isOverdue, closedAt, createdAt }) => (
            <li key={id}>
              <Mark kind={closedAt ? 'done' : isOverdue ? 'overdue' : 'todo'} />
              <AppLink href={`/clues/${id}`}>{sourceLabel}</AppLink>
              <span>{stateLabel}</span>
              <span className="sw-note">{`${clueNo}，${formatDateShort(createdAt)}`}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
    <HouseholdConsents householdId={householdId} />
  </>
);

const Part = ({
  household,
  tab,
  onTab,
}: {
  readonly household: Household;
  readonly tab: HouseholdTab;
  readonly onTab: (tab: HouseholdTab) => void;
}) => {
  const sections = household.sections.filter(({ key }) => isSectionOf(tab, key));
  const own = { householdId: household.id, entityId: household.id };
  const figures = (aside?: ReactNode) => (
    <IncomeFigures
      values={household.sections.flatMap(({ values }) => values)}
      perHead={household.netIncomePerCapita}
      line={household.monitoringLine}
      aside={aside}
    />
  );
  switch (tab) {
    case 'overview':
      return (
        <>
          <Episodes cases={household.monitoringCases} />
          {figures(
            <Button look="text" size="small" onClick={() => onTab('income')}>
              {phrase('register.details')}
            </Button>,
          )}
          <MemberTable members={household.members} householdId={household.id} />
          <IndicatorList sections={household.sections.filter(({ key }) => key === 'living')} of={own} />
        </>
      );
    case 'members':
      return <MemberTable members={household.members} householdId={household.id} withDetail />;
    case 'work':
      return <Work household={household} />;
    case 'history':
      return (
        <Sheet title={phrase('households.asItStood')}>
          <AsItStood householdId={household.id} />
        </Sheet>
      );
    case 'income':
      return (
        <>
          {figures()}
          <IndicatorList sections={sections} of={own} />
          <HouseholdWork householdId={household.id} Editor={OfficeSpellEditor} />
        </>
      );
    case 'help':
      return (
        <>
          <HouseholdHelp householdId={household.id} />
          <IndicatorList sections={sections} of={own} />
          {household.monitoringCases.map(({ id, episode, sections: parts }) => (
            <div key={id} className="so-part">
              <h2 className="so-part-title">{phrase('households.episode', { n: episode })}</h2>
              <IndicatorList sections={parts} of={{ householdId: household.id, entityId: id }} />
            </div>
          ))}
        </>
      );
    default:
      return sections.length > 0 ? (
        <IndicatorList sections={sections} of={own} />
      ) : (
        <EmptyState title={phrase('register.nothingHere')} />
      );
  }
};

const Page = ({ household }: { readonly household: Household }) => {
  const [tab, setTab] = useState<HouseholdTab>('overview');
  const panelId = useId();
  const counts: Readonly<Partial<Record<HouseholdTab, number>>> = {
    members: household.members.filter(({ isActiveMember }) => isActiveMember).length,
    work: household.procedureCases.length + household.clues.length,
  };
  const tabs: readonly HouseholdTab[] = [
    'overview',
    'members',
    'income',
    'living',
    'help',
    'basics',
    'work',
    'history',
  ];
  return (
    <div className="so-household">
      <Head
        household={household}
        tabs={
          <TabStrip
            label={phrase('households.page')}
            tabs={tabs.map((key) => ({ key, label: householdTabLabel(key, counts[key]) }))}
            open={tab}
            onOpen={setTab}
            panelId={panelId}
          />
        }
      />
      <div className="so-household-columns">
        <div
          id={panelId}
          className="so-household-part"
          role="tabpanel"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
          tabIndex={0}
          aria-label={householdTabLabel(tab, undefined)}
        >
          <Part household={household} tab={tab} onTab={setTab} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
        <aside className="so-household-timeline" tabIndex={0} aria-label={phrase('households.timeline')}>
          <SectionHeading title={phrase('households.timeline')} />
          {household.timeline.length === 0 ? (
            <p className="sw-second">{phrase('register.noTimeline')}</p>
          ) : (
            <HouseholdTimeline entries={household.timeline} />
          )}
        </aside>
      </div>
    </div>
  );
};

/** 户档案: one household in full. What is not there and what is hidden read the same. */
export function HouseholdPage({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: HouseholdPageQuery, variables: { id } });
  return (
    <div className="so-household">
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ household }) => {
          if (household) return <Page key={household.id} household={household} />;
          // A fault stands above already; only a certain absence is said.
          return result.error ? null : (
            <NotFound
              title={phrase('households.notHere')}
              action={<Button href="/households">{phrase('households.page')}</Button>}
            />
          );
        }}
      </QueryGate>
    </div>
  );
}
