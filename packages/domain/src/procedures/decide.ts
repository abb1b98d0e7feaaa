import { type Actor, type Role, roleLabel } from '../accounts/roles.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import type { CodeList } from '../codelists/code-list.ts';
import { type Deadline, deadlineOf, stateSince } from './deadline.ts';
import { readForm } from './form-refusals.ts';
import type { ProcedureParameters } from './procedure-parameters.ts';
import {
  type BaseFacts,
  type Ending,
  type EvidenceRequirement,
  type FilledStepContext,
  type OpeningDeclaration,
  type ProcedureCase,
  type ProcedureEvent,
  type ProcedureTemplate,
  STAY,
  type StepContext,
  type StepDeclaration,
  type StepInput,
} from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';
import { standingEvents } from './standing-events.ts';

/** What an accepted step means for the case. The caller stores all of it in one transaction. */
export interface AcceptedStep<Records> {
  readonly fromState: string | null;
  readonly toState: string;
  readonly event: ProcedureEvent;
  /** Until when the case may stay where it is now; null when it is finished. */
  readonly deadline: Deadline | null;
  readonly deadlineAt: Date | null;
  /** How the case ended; null while it runs. */
  readonly ending: Ending | null;
  readonly changes: {
    /** Records to replace, by step; all others stay. */
    readonly records: Partial<Records>;
  };
}

export type Decision<Records> =
  | { readonly accepted: AcceptedStep<Records> }
  | { readonly refusals: readonly ProcedureRefusal[] };

/** What the caller says about the moment of the decision. */
interface Circumstances<Facts> {
  readonly actor: Actor;
  readonly facts: Facts;
  readonly parameters: ProcedureParameters;
  readonly now: Date;
}

type AnyStep<Records, Facts> =
  | StepDeclaration<string, Records, Facts>
  | (OpeningDeclaration<string, Records, Facts> & { readonly from?: undefined });

/** Refuses the role that a step is not for. */
export function roleRefusals(step: { label: string; by: readonly Role[] }, actor: Actor): readonly ProcedureRefusal[] {
  if (step.by.includes(actor.role)) return [];
  const roles = step.by.map(roleLabel).join('、');
  return [refusal('ROLE_NOT_ALLOWED', { step: step.label, role: roleLabel(actor.role), roles })];
}

/**
 * Refuses the person who acted in the case under a duty that must be kept apart from the step's: as author of a step,
 * or by drafts and files for a step, whatever the account or role of that time.
 */
export function samePersonRefusals<State extends string, Records extends object, Facts extends BaseFacts>(
  template: ProcedureTemplate<State, Records, Facts>,
  step: AnyStep<Records, Facts>,
  procedureCase: ProcedureCase<Records>,
  actor: Actor,
): readonly ProcedureRefusal[] {
  const { duty } = step;
  if (duty === undefined) return [];
  const forbidden = template.apart.filter((duties) => duties.includes(duty)).flat();
  const acts = [
    ...procedureCase.events.map((event) => ({ personId: event.actorPersonId, step: event.step })),
    ...(procedureCase.contributions ?? []),
  ];
  for (const act of acts) {
    if (act.personId !== actor.personId) continue;
    const earlier = [template.opening, ...template.steps].find((candidate) => candidate.key === act.step);
    if (earlier?.duty !== undefined && earlier.duty !== duty && forbidden.includes(earlier.duty)) {
      return [refusal('SAME_PERSON', { step: step.label, earlierStep: earlier.label })];
    }
  }
  return [];
}

/** How many files the case has that count for a requirement of a step. */
export function evidenceCount(
  step: string,
  requirement: EvidenceRequirement,
  facts: BaseFacts,
  events: readonly ProcedureEvent[],
): number {
  const lastTime =
    requirement.isFreshEachTime === true ? events.findLast((event) => event.step === step)?.at : undefined;
  return facts.evidence.filter(
    (item) => item.kind === requirement.kind && (lastTime === undefined || item.attachedAt > lastTime),
  ).length;
}

function evidenceRefusals<Records, Facts extends BaseFacts>(
  step: AnyStep<Records, Facts>,
  facts: Facts,
  events: readonly ProcedureEvent[],
): readonly ProcedureRefusal[] {
  return (step.evidence ?? []).flatMap((requirement) => {
    const have = evidenceCount(step.key, requirement, facts, events);
    if (have >= requirement.min) return [];
    return [refusal('EVIDENCE_MISSING', { evidence: requirement.label, min: requirement.min, have }, requirement.kind)];
  });
}

function dayRefusals<Records>(
  template: { readonly steps: readonly { key: string; label: string }[] },
  step: { readonly label: string; readonly asksDay?: boolean },
  procedureCase: ProcedureCase<Records>,
  input: StepInput,
  now: Date,
): readonly ProcedureRefusal[] {
  if (step.asksDay !== true) return [];
  const on = input.occurredOn;
  if (on === undefined || on === null) return [refusal('DAY_MISSING', { step: step.label }, 'occurredOn')];
  const today = shanghaiDateOf(now);
  if (on > today) return [refusal('DAY_IN_FUTURE', { on, today }, 'occurredOn')];
  const earlier = standingEvents(procedureCase.events).findLast(
    (event) => event.occurredOn !== null && event.occurredOn > on,
  );
  if (earlier === undefined || earlier.occurredOn === null) return [];
  const earlierStep = template.steps.find((candidate) => candidate.key === earlier.step)?.label ?? earlier.step;
  return [refusal('DAY_BEFORE_EARLIER_STEP', { on, earlierOn: earlier.occurredOn, earlierStep }, 'occurredOn')];
}

function reasonRefusals(
  step: { readonly label: string; readonly reasons?: CodeList; readonly asksText?: boolean },
  input: StepInput,
): readonly ProcedureRefusal[] {
  const refusals: ProcedureRefusal[] = [];
  const codes = input.reasonCodes ?? [];
  const items = step.reasons?.items ?? [];
  if (step.reasons !== undefined && codes.length === 0) {
    refusals.push(refusal('REASON_MISSING', { step: step.label }, 'reasonCodes'));
  }
  for (const code of codes) {
    if (!items.some((item) => item.en === code))
      refusals.push(refusal('REASON_UNKNOWN', { reason: code }, 'reasonCodes'));
  }
  const needsRemark = items.some((item) => item.requiresRemark === true && codes.includes(item.en));
  if ((step.asksText === true || needsRemark) && (input.text ?? '').trim() === '') {
    refusals.push(refusal('TEXT_MISSING', { step: step.label }, 'text'));
  }
  return refusals;
}

function recordsBefore(records: object, steps: readonly string[]): Readonly<Record<string, unknown>> {
  const known = new Map(Object.entries(records));
  return Object.fromEntries(steps.map((step) => [step, known.get(step) ?? null]));
}

/** Judges a step (or the opening) that the state and the role allow, and says what follows from it. */
function judge<State extends string, Records extends object, Facts extends BaseFacts>(
  template: ProcedureTemplate<State, Records, Facts>,
  step: AnyStep<Records, Facts>,
  fromState: string | null,
  procedureCase: ProcedureCase<Records>,
  input: StepInput,
  circumstances: Circumstances<Facts>,
): Decision<Records> {
  const { actor, facts, now, parameters } = circumstances;
  const context: StepContext<Records, Facts> = { ...circumstances, case: procedureCase };
  const refusals: ProcedureRefusal[] = [
    ...samePersonRefusals(template, step, procedureCase, actor),
    ...(step.requires ?? []).flatMap((guard) => guard.check(context)),
    ...dayRefusals(template, step, procedureCase, input, now),
    ...reasonRefusals(step, input),
    ...evidenceRefusals(step, facts, procedureCase.events),
  ];
  const form = step.form === undefined ? { data: {} as unknown } : readForm(step.form, input.data);
  if ('refusals' in form) return { refusals: [...refusals, ...form.refusals] };
  const filled: FilledStepContext<Records, Facts, unknown> = {
    ...context,
    data: form.data,
    occurredOn: step.asksDay === true ? (input.occurredOn ?? null) : null,
    reasonCodes: step.reasons === undefined ? [] : (input.reasonCodes ?? []),
  };
  refusals.push(...(step.checks ?? []).flatMap((check) => check.check(filled)));
  if (refusals.length > 0) return { refusals };

  const outcome = typeof step.to === 'string' ? null : step.to.choose(filled);
  const target = typeof step.to === 'string' ? step.to : step.to.outcomes[outcome ?? ''];
  const toState = target === STAY ? fromState : target;
  if (toState === undefined || toState === null)
    throw new Error(`${template.key}.${step.key} has no way out '${outcome}'`);

  const record = { ...(form.data as object), ...step.derive?.(filled) };
  const replaced = 'replaces' in step ? step.replaces?.(filled) : undefined;
  const records = { ...replaced, [step.key]: record } as Partial<Records>;
  const event: ProcedureEvent = {
    step: step.key,
    outcome,
    fromState,
    toState,
    at: now,
    occurredOn: filled.occurredOn,
    actorAccountId: actor.accountId,
    actorPersonId: actor.personId,
    actorRole: actor.role,
    reasonCodes: filled.reasonCodes,
    text: input.text?.trim() || null,
    data: record,
    before: recordsBefore(procedureCase.records, Object.keys(records)),
  };
  const since = stateSince([...procedureCase.events, event]) ?? now;
  const after = { ...procedureCase.records, ...records };
  const deadline = deadlineOf({ template, state: toState, since, records: after, parameters });
  return {
    accepted: {
      fromState,
      toState,
      event,
      deadline,
      deadlineAt: deadline?.at ?? null,
      ending: template.states[toState as State].ending ?? null,
      changes: { records },
    },
  };
}

/**
 * Decides one step of a case: accepted with everything that follows, or refused with everything that is wrong. Pure:
 * the same arguments always give the same answer. Whether the actor may see the case at all is not asked here; that is
 * the policy table's.
 */
export function decide<State extends string, Records extends object, Facts extends BaseFacts>(
  asked: Circumstances<Facts> & {
    readonly template: ProcedureTemplate<State, Records, Facts>;
    readonly case: ProcedureCase<Records>;
    readonly step: string;
    readonly input: StepInput;
  },
): Decision<Records> {
  const { template, actor } = asked;
  const steps: readonly StepDeclaration<string, Records, Facts>[] = template.steps;
  const named = steps.filter((candidate) => candidate.key === asked.step);
  const [first] = named;
  if (first === undefined) return { refusals: [refusal('STEP_UNKNOWN', { step: asked.step })] };
  const step = named.find((candidate) => candidate.from.includes(asked.case.state));
  if (step === undefined) {
    const state = template.states[asked.case.state as State]?.label ?? asked.case.state;
    return { refusals: [refusal('STEP_NOT_IN_STATE', { step: first.label, state })] };
  }
  const wrongRole = roleRefusals(step, actor);
  if (wrongRole.length > 0) return { refusals: wrongRole };
  return judge(template, step, asked.case.state, asked.case, asked.input, asked);
}

/** Decides the opening of a case; accepted, it is the first event of a case whose records are `changes.records`. */
export function openCase<State extends string, Records extends object, Facts extends BaseFacts>(
  asked: Circumstances<Facts> & {
    readonly template: ProcedureTemplate<State, Records, Facts>;
    readonly input: StepInput;
  },
): Decision<Records> {
  const wrongRole = roleRefusals(asked.template.opening, asked.actor);
  if (wrongRole.length > 0) return { refusals: wrongRole };
  const unopened: ProcedureCase<Records> = { state: '', events: [], records: {} as Records };
  return judge(asked.template, asked.template.opening, null, unopened, asked.input, asked);
}
