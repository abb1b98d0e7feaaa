import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, Button, CaseHeader, FindingList, formatDateShort, Mark, NotFound, StatusWord } from '@shouwang/ui';
import { ActionBar, FoldRow, FormHead, InboxRow, PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { FoldSection } from '../../households/phone/fold-section.tsx';
import { findAction, refusalOf } from '../../states/find-action.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { deadlineWord } from '../deadline-word.ts';
import { mainAction } from '../main-action.ts';
import { stepPath } from '../step-path.ts';
import { CaseIncome, CaseIncomeFormula } from './case-income.tsx';
import { CaseTimeline, CaseTimelineCase } from './case-timeline.tsx';
import { EvidenceTiles, EvidenceTilesCase } from './evidence-tiles.tsx';
import { CasePublicity, PublicityDaysState } from './publicity-days.tsx';
import './case-screen.css';
import { useLocalPlace } from '../../areas/own-area.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';

const CaseQuery = graphql(
  `
    query PhoneCase($id: ID!) {
      viewer {
        account {
          id
          role
        }
      }
      procedureCase(id: $id) {
        id
        caseNo
        procedure
        procedureLabel
        state
        stateLabel
        mark
        householdId
        headName
        headIdMasked
        areaName
        memberCount
        category
        categoryLabel
        proposedCategoryLabel
        risks
        deadlineAt
        isOverdue
        isReturned
        lastReturnText
        closedAt
        income {
          ...CaseIncome_IncomeFormula
        }
        changes {
          key
          label
          subject
          after
        }
        findings {
          ruleId
          severity
          title
          sentence
          fix
          blocks
        }
        publicity {
          ...PublicityDays_PublicityState
        }
        evidence {
          id
          step
        }
        requiredEvidence {
          step
          label
          min
          have
        }
        objections {
          id
          raisedOn
          raisedBy
          content
          result
          handling
        }
        actions {
          name
          label
          allowed
          refusals {
            sentence
          }
        }
        ...CaseTimeline_ProcedureCase
        ...EvidenceTiles_ProcedureCase
      }
    }
  `,
  [CaseIncomeFormula, PublicityDaysState, CaseTimelineCase, EvidenceTilesCase],
);

type Case = NonNullable<ResultOf<typeof CaseQuery>['procedureCase']>;

const untilWord = (deadlineAt: string): string => {
  const { word, isPressing } = deadlineWord(deadlineAt, shanghaiDateOf(new Date()));
  return isPressing ? word : phrase('procedures.until', { date: word });
};

/** A list that came down is told by the timeline. */
const HANGING: ReadonlySet<string> = new Set(['PUBLISHED', 'OBJECTION_HANDLING']);

const Head = ({ of }: { readonly of: Case }) => (
  <CaseHeader
    name={of.headName}
    glyphs={householdGlyphs(of.category, of.risks)}
    statusAtEnd
    status={<StatusWord kind={markKindOf(of.mark)}>{of.stateLabel}</StatusWord>}
    facts={[
      { key: 'no', value: of.caseNo },
      { key: 'area', value: useLocalPlace()(of.areaName) },
      { key: 'people', value: phrase('households.people', { n: of.memberCount }) },
      ...(of.proposedCategoryLabel
        ? [{ key: 'category', value: phrase('procedures.proposed', { category: of.proposedCategoryLabel }) }]
        : []),
      ...(of.deadlineAt && !of.closedAt ? [{ key: 'until', value: untilWord(of.deadlineAt) }] : []),
      {
        key: 'household',
        value: <AppLink href={`/households/${of.householdId}`}>{phrase('clues.seeHousehold')}</AppLink>,
      },
    ]}
  />
);

const Returned = ({ text }: { readonly text: string | null }) => (
  <PhoneBlock padded>
    <div className="ss-returned" role="status">
      <Mark kind="returned" label={null} />
      <div>
        <b>{phrase('procedures.returned')}</b>
        {text && <p>{text}</p>}
      </div>
    </div>
  </PhoneBlock>
);

const Objections = ({ of }: { readonly of: Case }) => (
  <PhoneBlock>
    <FormHead title={phrase('procedures.objections')} aside={of.objections.length} />
    <ul>
      {of.objections.map(({ id, raisedOn, raisedBy, content, result, handling }) => (
        <InboxRow
          key={id}
          mark={result === null ? 'todo' : 'done'}
          title={raisedBy}
          line={`${formatDateShort(raisedOn)}·${content}`}
          tag={result === null ? phrase('procedures.objectionOpen') : (handling ?? '')}
        />
      ))}
    </ul>
  </PhoneBlock>
);

const People = ({ of }: { readonly of: Case }) => (
  <PhoneBlock>
    <FormHead title={phrase('population.declared')} aside={of.changes.length} />
    <ul>
      {of.changes.map(({ key, label, subject, after }) => (
        <InboxRow key={key} mark="idle" title={subject} tag={label} line={after ?? ''} />
      ))}
    </ul>
  </PhoneBlock>
);

/** Steps that have left papers in the file, in the order in which they came. */
const stepsWithPapers = ({ evidence, requiredEvidence }: Case): string[] => [
  ...new Set([...evidence.map(({ step }) => step), ...requiredEvidence.map(({ step }) => step)]),
];

const OtherActions = ({ of, main }: { readonly of: Case; readonly main: string | undefined }) => {
  const [, navigate] = useLocation();
  // Taking back a decision belongs to those who review and approve, at their desks.
  const others = of.actions.filter(({ name }) => name !== main && name !== 'undo');
  if (others.length === 0) return null;
  return (
    <PhoneBlock>
      <FormHead title={phrase('procedures.alsoPossible')} />
      {others.map((action) =>
        action.allowed ? (
          <FoldRow key={action.name} label={action.label} onOpen={() => navigate(stepPath(of.id, action.name))} />
        ) : (
          <p key={action.name} className="ss-not-now">
            {action.label}
            <span className="sw-note">{refusalOf(action)}</span>
          </p>
        ),
      )}
    </PhoneBlock>
  );
};

const Parts = ({ of, role }: { readonly of: Case; readonly role: string }) => {
  const [, navigate] = useLocation();
  const missing = of.requiredEvidence.filter(({ min, have }) => have < min);
  const main = mainAction(of, role);
  return (
    <>
      <PhoneBlock>
        <Head of={of} />
      </PhoneBlock>
      {of.isReturned && <Returned text={of.lastReturnText} />}
      {of.publicity && HANGING.has(of.state) && (
        <PhoneBlock padded>
          <CasePublicity publicity={of.publicity} />
        </PhoneBlock>
      )}
      {missing.length > 0 && (
        <PhoneBlock padded>
          <FormHead title={phrase('procedures.missing')} />
          <p>
            {missing
              .map(({ label, min, have }) => phrase('procedures.missingPaper', { label, n: min - have }))
              .join('，')}
          </p>
        </PhoneBlock>
      )}
      {of.findings.length > 0 && (
        <PhoneBlock padded>
          <FormHead title={phrase('procedures.findings')} />
          <FindingList
            findings={of.findings.map(({ ruleId, severity, title, sentence, fix }) => ({
              key: ruleId,
              ruleId,
              level: severity === 'ERROR' ? 'error' : 'warning',
              levelName: phrase(severity === 'ERROR' ? 'procedures.findingError' : 'procedures.findingWarning'),
              title,
              detail: `${sentence}${fix}`,
            }))}
          />
        </PhoneBlock>
      )}
      {of.income && (
        <PhoneBlock padded>
          <CaseIncome income={of.income} />
        </PhoneBlock>
      )}
      {of.procedure === 'POPULATION_CHANGE' && of.changes.length > 0 && <People of={of} />}
      {of.objections.length > 0 && <Objections of={of} />}
      <PhoneBlock>
        <FoldSection label={phrase('households.timeline')} startsOpen>
          <CaseTimeline procedureCase={of} />
        </FoldSection>
        <FoldSection label={phrase('procedures.papers')} value={of.evidence.length}>
          <div className="ss-papers">
            {stepsWithPapers(of).map((step) => (
              <EvidenceTiles key={step} procedureCase={of} step={step} readOnly />
            ))}
          </div>
        </FoldSection>
      </PhoneBlock>
      <PhoneBlock>
        <FoldRow label={phrase('papers.ofCase')} onOpen={() => navigate(`/cases/${of.id}/papers`)} />
      </PhoneBlock>
      <OtherActions of={of} main={main?.name} />
    </>
  );
};

const Foot = ({ of, role }: { readonly of: Case; readonly role: string }) => {
  const objection = findAction(of.actions, 'settleObjection');
  const main = objection?.allowed ? objection : mainAction(of, role);
  if (!main) return null;
  return (
    <ActionBar
      actions={
        <Button
          look="filled"
          size="main"
          wide
          {...(main.allowed ? { href: stepPath(of.id, main.name) } : { refusal: refusalOf(main) })}
        >
          {main.label}
        </Button>
      }
    />
  );
};

/** A case on the phone: where it stands, what is missing, what can be done now, and everything that happened. */
export function CaseScreen({ id }: { readonly id: string }) {
  const [result, ask] = useKeptQuery({ query: CaseQuery, variables: { id } });
  const back = useBack('/');
  const found = result.data?.procedureCase;
  const role = result.data?.viewer?.account.role ?? '';
  return (
    <PhonePage
      title={found?.procedureLabel ?? phrase('procedures.case')}
      onBack={back}
      foot={found && <Foot of={found} role={role} />}
    >
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
        {({ procedureCase }) =>
          procedureCase ? (
            <Parts of={procedureCase} role={role} />
          ) : (
            <PhoneBlock>
              <NotFound title={phrase('errors.recordNotFound')} />
            </PhoneBlock>
          )
        }
      </QueryGate>
    </PhonePage>
  );
}
