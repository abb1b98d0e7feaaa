import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatDateFull, Mark, NotFound, SectionHeading, Sheet } from '@shouwang/ui';
import { useState } from 'react';
import { findAction, refusalOf } from '../states/find-action.ts';
import { QueryGate } from '../states/query-gate.tsx';
import { HelperPartPairing, PairForm, PairingRow, VisitForm } from './helper-part.tsx';
import { MeasureForm } from './measure-form.tsx';
import { MeasureRow, MeasureRowMeasure } from './measure-row.tsx';
import { NewPlan, PlanPart, PlanPartPlan } from './plan-part.tsx';
import './measures.css';

const HouseholdHelpQuery = graphql(
  `
    query HouseholdHelp($id: ID!) {
      site {
        now
      }
      householdHelp(householdId: $id) {
        householdId
        isMonitored
        members {
          id
          name
        }
        needs {
          risk
          label
          fitting
          fittingGroups
          measures {
            id
            ...MeasureRow_AssistanceMeasure
          }
        }
        otherMeasures {
          id
          ...MeasureRow_AssistanceMeasure
        }
        plan {
          id
          version
          ...PlanPart_AssistancePlan
        }
        helpers {
          id
          state
          helperId
          helperName
          ...HelperPart_Pairing
        }
        visits {
          id
          helperName
          visitedOn
          text
        }
        gaps {
          key
          label
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
  [MeasureRowMeasure, PlanPartPlan, HelperPartPairing],
);

type Help = NonNullable<ResultOf<typeof HouseholdHelpQuery>['householdHelp']>;
type PartProps = { readonly help: Help; readonly today: string; readonly again: () => void };

const OpenButton = ({
  help,
  name,
  isOpen,
  onToggle,
}: {
  readonly help: Help;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) => {
  const action = findAction(help.actions, name);
  if (!action) return null;
  return (
    <Button size="small" look={isOpen ? 'outlined' : 'tinted'} refusal={refusalOf(action)} onClick={onToggle}>
      {isOpen ? phrase('rounds.cancel') : action.label}
    </Button>
  );
};

/** A part that opens a form in place, and closes it when the form was sent. */
const useForm = (again: () => void) => {
  const [isOpen, setIsOpen] = useState(false);
  return {
    isOpen,
    toggle: () => setIsOpen(!isOpen),
    sent: () => {
      setIsOpen(false);
      again();
    },
  };
};

const Gaps = ({ gaps }: Pick<Help, 'gaps'>) =>
  gaps.length === 0 ? null : (
    <Sheet title={phrase('measures.gaps')}>
      <ul className="sm-rows">
        {gaps.map(({ key, label }) => (
          <li key={key}>
            <Mark kind="overdue" label={null} /> {label}
          </li>
        ))}
      </ul>
    </Sheet>
  );

const Plan = ({ help, again }: PartProps) => {
  const form = useForm(again);
  return (
    <Sheet
      title={phrase('measures.plan.title')}
      aside={<OpenButton help={help} name="draftPlan" isOpen={form.isOpen} onToggle={form.toggle} />}
    >
      {form.isOpen ? (
        <NewPlan householdId={help.householdId} needs={help.needs} onSent={form.sent} onCancel={form.toggle} />
      ) : help.plan ? (
        <PlanPart key={help.plan.version} plan={help.plan} needs={help.needs} onTaken={again} />
      ) : (
        <p className="sw-second">{phrase('measures.plan.none')}</p>
      )}
    </Sheet>
  );
};

const Measures = ({ help, today, again }: PartProps) => {
  const form = useForm(again);
  const parts = [
    ...help.needs.map(({ risk, label, fitting, measures }) => ({
      key: risk,
      title: label,
      note: fitting.join('、') || phrase('measures.anyFits'),
      measures,
    })),
    { key: 'other', title: phrase('measures.otherTitle'), note: '', measures: help.otherMeasures },
  ].filter(({ key, measures }) => key !== 'other' || measures.length > 0);
  return (
    <Sheet
      title={phrase('measures.title')}
      aside={<OpenButton help={help} name="addMeasure" isOpen={form.isOpen} onToggle={form.toggle} />}
    >
      {form.isOpen && (
        <MeasureForm
          householdId={help.householdId}
          today={today}
          members={help.members}
          needs={help.needs}
          onSent={form.sent}
        />
      )}
      {parts.length === 0 && <p className="sw-second">{phrase('measures.none')}</p>}
      {parts.map(({ key, title, note, measures }) => (
        <section key={key} className="sm-need" aria-label={title}>
          <SectionHeading title={title} level={3} note={note && phrase('measures.fits', { groups: note })} />
          {measures.length === 0 ? (
            <p className="sw-second">{phrase('measures.noneAgainst')}</p>
          ) : (
            <ul className="sm-rows">
              {measures.map((measure) => (
                <MeasureRow key={measure.id} measure={measure} today={today} onTaken={again} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </Sheet>
  );
};

const Helpers = ({ help, today, again }: PartProps) => {
  const form = useForm(again);
  return (
    <Sheet
      title={phrase('measures.helpers')}
      aside={<OpenButton help={help} name="pair" isOpen={form.isOpen} onToggle={form.toggle} />}
    >
      {form.isOpen && <PairForm householdId={help.householdId} today={today} onSent={form.sent} />}
      {help.helpers.length === 0 ? (
        <p className="sw-second">{phrase('measures.noHelper')}</p>
      ) : (
        <ul className="sm-rows">
          {help.helpers.map((pairing) => (
            <PairingRow key={`${pairing.id} ${pairing.state}`} pairing={pairing} today={today} onTaken={again} />
          ))}
        </ul>
      )}
    </Sheet>
  );
};

const Visits = ({ help, today, again }: PartProps) => {
  const form = useForm(again);
  const active = help.helpers.filter(({ state }) => state === 'ACTIVE');
  return (
    <Sheet
      title={phrase('measures.visits')}
      aside={<OpenButton help={help} name="recordVisit" isOpen={form.isOpen} onToggle={form.toggle} />}
    >
      {form.isOpen && (
        <VisitForm
          householdId={help.householdId}
          today={today}
          helpers={active.map(({ helperId, helperName }) => ({ value: helperId, label: helperName }))}
          onSent={form.sent}
        />
      )}
      {help.visits.length === 0 ? (
        <p className="sw-second">{phrase('measures.noVisit')}</p>
      ) : (
        <ul className="sm-rows">
          {help.visits.map(({ id, helperName, visitedOn, text }) => (
            <li key={id} className="sm-row">
              <Mark kind="done" label={null} />
              <div className="sm-row-body">
                <p className="sm-row-title">
                  <b>{helperName}</b>
                  <span className="sw-note">{formatDateFull(visitedOn)}</span>
                </p>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
};

/** 帮扶: what is missing, the plan, the measures by risk, who helps, who visited; with what can be done now. */
export function HouseholdHelp({ householdId }: { readonly householdId: string }) {
  const [result, ask] = useQuery({
    query: HouseholdHelpQuery,
    variables: { id: householdId },
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={again} rows={8}>
      {({ site, householdHelp: help }) => {
        if (!help) return result.error ? null : <NotFound title={phrase('households.notHere')} />;
        const part = { help, today: shanghaiDateOf(new Date(site.now)), again };
        const isEmpty = !help.isMonitored && help.needs.length === 0 && help.otherMeasures.length === 0;
        if (isEmpty && help.helpers.length === 0) return <EmptyState title={phrase('measures.neverMonitored')} />;
        return (
          <div className="sm-help">
            <Gaps gaps={help.gaps} />
            <Plan {...part} />
            <Measures {...part} />
            <Helpers {...part} />
            <Visits {...part} />
          </div>
        );
      }}
    </QueryGate>
  );
}
