import { DEPARTMENT, MEASURE_GROUP, type MeasureGroup } from '@shouwang/domain';
import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips, FactList, Field, formatDateFull, Mark, StatusWord, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { PickInput } from '../fields/pick-input.tsx';
import { fieldErrors, withoutFieldErrors } from '../states/field-errors.ts';
import { findAction } from '../states/find-action.ts';
import { markKindOf } from '../states/mark-kind-of.ts';
import { SendRow } from '../states/send-row.tsx';
import { StepButtons } from '../states/step-buttons.tsx';
import { useWrite, type WriteState } from '../states/use-write.ts';
import { DraftPlan, TakePlanStep } from './help-writes.ts';
import './measures.css';

export const PlanPartPlan = graphql(`
  fragment PlanPart_AssistancePlan on AssistancePlan {
    id
    version
    mark
    stateLabel
    goals
    answers {
      risk
      riskLabel
      groups
      groupLabels
    }
    department
    departmentLabel
    responsible
    reviewOn
    draftedBy
    draftedOn
    confirmedBy
    confirmedOn
    returnText
    actions {
      name
      label
      allowed
      refusals {
        sentence
      }
    }
  }
`);

export type Need = {
  readonly risk: string;
  readonly label: string;
  readonly fittingGroups: readonly string[];
};

type Draft = {
  readonly goals: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly department: string;
  readonly responsible: string;
  readonly reviewOn: string;
};

const planOf = ({ answers, ...rest }: Draft) => ({
  ...rest,
  answers: Object.entries(answers).map(([risk, groups]) => ({ risk, groups: [...groups] })),
});
type PlanInput = ReturnType<typeof planOf>;

type FormProps = {
  readonly first: Draft;
  readonly needs: readonly Need[];
  readonly state: WriteState;
  readonly onSave: (plan: PlanInput) => void;
  readonly onCancel: () => void;
};

const PlanForm = ({ first, needs, state, onSave, onCancel }: FormProps) => {
  const [draft, setDraft] = useState(first);
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const toggle = (risk: string, group: MeasureGroup): void => {
    const groups = draft.answers[risk] ?? [];
    const next = groups.includes(group) ? groups.filter((one) => one !== group) : [...groups, group];
    change({ answers: { ...draft.answers, [risk]: next } });
  };
  const errorOf = fieldErrors(state);
  const at = (...fields: string[]): { error?: string } => {
    const error = fields.map(errorOf).find((sentence) => sentence !== undefined);
    return error ? { error } : {};
  };
  return (
    <div className="ss-grid">
      <div className="ss-wide">
        <Field label={phrase('measures.plan.goals')} required {...at('goals')}>
          {(control) => (
            <TextBox {...control} long maxLength={1000} value={draft.goals} onChange={(goals) => change({ goals })} />
          )}
        </Field>
      </div>
      {needs.map(({ risk, label, fittingGroups }, index) => (
        <div key={risk} className="ss-wide">
          <Field
            label={phrase('measures.plan.answers', { risk: label })}
            required
            {...at(`answers.${index}.groups`, 'answers')}
          >
            {() => (
              <ChoiceChips
                label={phrase('measures.plan.answers', { risk: label })}
                choices={MEASURE_GROUP.items
                  .filter(({ en }) => fittingGroups.includes(en))
                  .map(({ en, zh }) => ({ value: en, label: zh }))}
                chosen={(draft.answers[risk] ?? []) as readonly MeasureGroup[]}
                onChange={(group) => toggle(risk, group)}
              />
            )}
          </Field>
        </div>
      ))}
      <Field label={phrase('measures.plan.department')} required {...at('department')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.department}
            choices={DEPARTMENT.items.map(({ en, zh }) => ({ value: en, label: zh }))}
            onChange={(department) => change({ department })}
          />
        )}
      </Field>
      <Field label={phrase('measures.plan.responsible')} required {...at('responsible')}>
        {(control) => (
          <TextBox
            {...control}
            maxLength={40}
            value={draft.responsible}
            onChange={(responsible) => change({ responsible })}
          />
        )}
      </Field>
      <Field label={phrase('measures.plan.reviewOn')} required {...at('reviewOn')}>
        {(control) => <DayInput {...control} value={draft.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />}
      </Field>
      <SendRow
        label={phrase('measures.save')}
        state={withoutFieldErrors(state, (field) => field.startsWith('answers') || field in draft)}
        onSend={() => onSave(planOf(draft))}
      >
        <Button onClick={onCancel}>{phrase('rounds.cancel')}</Button>
      </SendRow>
    </div>
  );
};

/** 定帮扶计划: the plan of a household that has none. */
export function NewPlan({
  householdId,
  needs,
  onSent,
  onCancel,
}: {
  readonly householdId: string;
  readonly needs: readonly Need[];
  readonly onSent: () => void;
  readonly onCancel: () => void;
}) {
  const { state, send } = useWrite(DraftPlan);
  const answers = Object.fromEntries(needs.map(({ risk }) => [risk, []]));
  return (
    <PlanForm
      first={{ goals: '', answers, department: '', responsible: '', reviewOn: '' }}
      needs={needs}
      state={state}
      onSave={(plan) => void send({ householdId, plan }).then((sent) => sent && onSent())}
      onCancel={onCancel}
    />
  );
}

/** 一户一策: what the plan says, who drafted and confirmed it, and what can be done with it now. */
export function PlanPart({
  plan: masked,
  needs,
  onTaken,
}: {
  readonly plan: FragmentOf<typeof PlanPartPlan>;
  readonly needs: readonly Need[];
  readonly onTaken: () => void;
}) {
  const plan = readFragment(PlanPartPlan, masked);
  const [isEditing, setIsEditing] = useState(false);
  const { state, send } = useWrite(TakePlanStep);
  const take = async (step: string, more: { text?: string | null; plan?: PlanInput }): Promise<void> => {
    if (await send({ planId: plan.id, version: plan.version, step, ...more })) onTaken();
  };
  if (isEditing) {
    const said = Object.fromEntries(plan.answers.map(({ risk, groups }) => [risk, groups]));
    const { goals, department, responsible, reviewOn } = plan;
    const answers = Object.fromEntries(needs.map(({ risk }) => [risk, said[risk] ?? []]));
    return (
      <PlanForm
        first={{ goals, answers, department, responsible, reviewOn }}
        needs={needs}
        state={state}
        onSave={(content) => void take('edit', { plan: content })}
        onCancel={() => setIsEditing(false)}
      />
    );
  }
  return (
    <>
      <p className="sm-row-title">
        <StatusWord kind={markKindOf(plan.mark)}>{plan.stateLabel}</StatusWord>
        <span className="sw-note">
          {[
            phrase('measures.plan.draftedBy', { who: plan.draftedBy, on: formatDateFull(plan.draftedOn) }),
            plan.confirmedBy &&
              plan.confirmedOn &&
              phrase('measures.plan.confirmedBy', { who: plan.confirmedBy, on: formatDateFull(plan.confirmedOn) }),
          ]
            .filter(Boolean)
            .join('，')}
        </span>
      </p>
      {plan.returnText && (
        <p role="note">
          <Mark kind="returned" label={null} /> {plan.returnText}
        </p>
      )}
      <FactList
        facts={[
          { label: phrase('measures.plan.goals'), value: plan.goals },
          ...plan.answers.map(({ riskLabel, groupLabels }) => ({
            label: riskLabel,
            value: groupLabels.join('、'),
          })),
          {
            label: phrase('measures.plan.responsible'),
            value: [plan.departmentLabel, plan.responsible].join('，'),
          },
          { label: phrase('measures.plan.reviewOn'), value: formatDateFull(plan.reviewOn) },
        ]}
      />
      <StepButtons
        actions={plan.actions}
        isQuiet={!findAction(plan.actions, 'confirm')}
        state={state}
        onTake={(step, text) => (step === 'edit' ? setIsEditing(true) : void take(step, { text }))}
        onReload={onTaken}
      />
    </>
  );
}
