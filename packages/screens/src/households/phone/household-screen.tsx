import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AmountText, Button, CaseHeader, formatCount, LineGap, NotFound, StatusWord } from '@shouwang/ui';
import { ActionBar, FormHead, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { ClueRow, ClueRowClue } from '../../clues/phone/clue-row.tsx';
import { CaseRow, CaseRowCase } from '../../procedures/phone/case-row.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { AsItStood } from '../as-it-stood.tsx';
import { householdGlyphs } from '../household-glyphs.ts';
import { monitoringMark, monitoringWord } from '../monitoring-word.ts';
import { openingsOf } from '../openings.ts';
import { FoldSection } from './fold-section.tsx';
import { HouseholdTimeline, HouseholdTimelineEntry } from './household-timeline.tsx';
import { IndicatorFacts, IndicatorFactsSection } from './indicator-facts.tsx';
import { MemberRow, MemberRowPerson } from './member-row.tsx';
import { MonitoringEpisodes, MonitoringEpisodesCase } from './monitoring-episodes.tsx';
import { Revealable } from './revealable.tsx';
import './household-screen.css';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { LabelledLine } from '../../layout/phone/labelled-line.tsx';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const HouseholdQuery = graphql(
  `
    query PhoneHousehold($id: ID!) {
      household(id: $id) {
        id
        householdNo
        headName
        areaName
        householdTypeLabel
        memberCount
        phoneMasked
        headIdMasked
        monitoringStatus
        category
        risks
        netIncomePerCapita
        monitoringLine
        members {
          id
          ...MemberRow_Person
        }
        sections {
          key
          label
          ...IndicatorFacts_IndicatorSection
        }
        monitoringCases {
          ...MonitoringEpisodes_MonitoringCase
        }
        procedureCases {
          id
          closedAt
          ...CaseRow_ProcedureCase
        }
        clues {
          id
          ...ClueRow_Clue
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
  [MemberRowPerson, IndicatorFactsSection, MonitoringEpisodesCase, CaseRowCase, ClueRowClue, HouseholdTimelineEntry],
);

type Household = NonNullable<ResultOf<typeof HouseholdQuery>['household']>;

const Head = ({ household }: { readonly household: Household }) => {
  const { id, headName, category, risks, monitoringStatus, phoneMasked } = household;
  const word = monitoringWord(monitoringStatus);
  return (
    <CaseHeader
      name={headName}
      glyphs={householdGlyphs(category, risks, monitoringStatus === 'OPEN')}
      statusAtEnd
      status={word && <StatusWord kind={monitoringMark(monitoringStatus)}>{word}</StatusWord>}
      facts={[
        { key: 'place', value: useLocalPlace()(household.areaName) },
        { key: 'type', value: household.householdTypeLabel },
        { key: 'people', value: phrase('households.people', { n: household.memberCount }) },
        { key: 'no', value: household.householdNo ?? phrase('households.noHouseholdNo') },
        ...(phoneMasked
          ? [
              {
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
            ]
          : []),
      ]}
    />
  );
};

const Income = ({ household }: { readonly household: Household }) => {
  if (household.netIncomePerCapita === null) return null;
  const value = Number(household.netIncomePerCapita);
  return (
    <PhoneBlock padded>
      <LabelledLine label={phrase('households.income')}>
        <AmountText value={value} strong />
      </LabelledLine>
      <LineGap value={value} line={{ label: phrase('procedures.line'), value: Number(household.monitoringLine) }} />
    </PhoneBlock>
  );
};

const newCasePath = ({ id, headName }: Household, procedure: string): string =>
  `/cases/new?householdId=${id}&name=${encodeURIComponent(headName)}&procedure=${procedure}`;

/** What else can begin for the household as it stands; the usual one is the button at the foot. */
const MoreProcedures = ({ household }: { readonly household: Household }) => {
  const [, ...others] = openingsOf(household);
  if (others.length === 0) return null;
  return (
    <FoldSection label={phrase('households.moreProcedures')} value={others.length}>
      {others.map(({ procedure, action }) => (
        <Button key={procedure} wide href={newCasePath(household, procedure)} refusal={refusalOf(action)}>
          {action.label}
        </Button>
      ))}
    </FoldSection>
  );
};

const Parts = ({ household }: { readonly household: Household }) => {
  const { members, monitoringCases, procedureCases, clues, sections, timeline } = household;
  const collecting = findAction(household.actions, 'collect');
  return (
    <>
      <Income household={household} />
      {collecting && (
        <PhoneBlock padded>
          <Button look="tinted" wide href={`/collection/${household.id}`} refusal={refusalOf(collecting)}>
            {collecting.label}
          </Button>
          <Button wide href={`/households/${household.id}/work`}>
            {phrase('workSpells.title')}
          </Button>
          <Button wide href={`/households/${household.id}/consents`}>
            {phrase('consents.title')}
          </Button>
        </PhoneBlock>
      )}
      <PhoneBlock>
        <FormHead title={phrase('households.members')} aside={formatCount(members.length, '人')} />
        <ul>
          {members.map((person) => (
            <MemberRow key={person.id} person={person} householdId={household.id} />
          ))}
        </ul>
      </PhoneBlock>
      {procedureCases.length > 0 && (
        <PhoneBlock>
          <FormHead title={phrase('households.procedureCases')} />
          <ul>
            {procedureCases.map((procedureCase) => (
              <CaseRow key={procedureCase.id} procedureCase={procedureCase} names="procedure" />
            ))}
          </ul>
        </PhoneBlock>
      )}
      {clues.length > 0 && (
        <PhoneBlock>
          <FormHead title={phrase('households.clues')} />
          <ul>
            {clues.map((clue) => (
              <ClueRow key={clue.id} clue={clue} />
            ))}
          </ul>
        </PhoneBlock>
      )}
      {monitoringWord(household.monitoringStatus) !== undefined && (
        <PhoneBlock padded>
          <Button wide href={`/households/${household.id}/help`}>
            {phrase('measures.page')}
          </Button>
        </PhoneBlock>
      )}
      <PhoneBlock>
        <MoreProcedures household={household} />
        <FoldSection label={phrase('households.monitoringCases')} value={monitoringCases.length}>
          <MonitoringEpisodes cases={monitoringCases} />
        </FoldSection>
        {sections.map((section) => (
          <FoldSection key={section.key} label={section.label}>
            <IndicatorFacts section={section} of={{ householdId: household.id, entityId: household.id }} />
          </FoldSection>
        ))}
        <FoldSection label={phrase('households.timeline')} value={timeline.length}>
          <HouseholdTimeline entries={timeline} />
        </FoldSection>
        <FoldSection label={phrase('households.asItStood')}>
          <AsItStood householdId={household.id} />
        </FoldSection>
      </PhoneBlock>
    </>
  );
};

const Foot = ({ household }: { readonly household: Household }) => {
  const { id, headName, actions } = household;
  const reporting = findAction(actions, 'reportClue');
  const [opening] = openingsOf(household);
  if (!reporting && !opening) return null;
  return (
    <ActionBar
      actions={
        <>
          {reporting && (
            <Button
              size="main"
              wide={!opening}
              href={`/clues/new?householdId=${id}&name=${encodeURIComponent(headName)}`}
              refusal={refusalOf(reporting)}
            >
              {reporting.label}
            </Button>
          )}
          {opening && (
            <Button
              size="main"
              look="filled"
              wide
              href={newCasePath(household, opening.procedure)}
              refusal={refusalOf(opening.action)}
            >
              {opening.action.label}
            </Button>
          )}
        </>
      }
    />
  );
};

/** A household: who they are, how they stand, what is under way, and everything that happened. */
export function HouseholdScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: HouseholdQuery, variables: { id } });
  const back = useBack('/households');
  const household = result.data?.household;
  return (
    <PhonePage title={phrase('households.page')} onBack={back} foot={household && <Foot household={household} />}>
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {(data) =>
          data.household ? (
            <>
              <PhoneBlock>
                <Head household={data.household} />
              </PhoneBlock>
              <Parts household={data.household} />
            </>
          ) : (
            <PhoneBlock>
              <NotFound
                title={phrase('households.notHere')}
                action={<Button href="/households">{phrase('households.title')}</Button>}
              />
            </PhoneBlock>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
