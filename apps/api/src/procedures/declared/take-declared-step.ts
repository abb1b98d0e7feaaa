import type { Prisma } from '@shouwang/database';
import {
  type AcceptedStep,
  type BaseFacts,
  decide,
  openCase,
  type ProcedureTemplate,
  type StepInput,
} from '@shouwang/domain';
import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../../platform/allow.ts';
import { Conflict } from '../../platform/conflict.ts';
import type { Context } from '../../platform/context.ts';
import { exactlyOne } from '../../platform/exactly-one.ts';
import { notFound } from '../../platform/refusal.ts';
import type { Step } from '../../platform/run-use-case.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../circumstances.ts';
import { type DeclaredSubject, eventsOf, saveEvent } from './declared-events.ts';

/** What every object of a round has that moves by a declaration. */
export type DeclaredRow = {
  readonly id: string;
  readonly areaPath: string;
  readonly state: string;
  readonly version: number;
  readonly records: unknown;
};

type Kind<State extends string, Records extends object, Facts extends BaseFacts> = {
  readonly subject: DeclaredSubject;
  readonly template: ProcedureTemplate<State, Records, Facts>;
};

type Where = { readonly id: string; readonly version: number; readonly state: string };
type Data = {
  readonly state: string;
  readonly records: Prisma.InputJsonObject;
  readonly version: { readonly increment: 1 };
};

/** A step that a person takes on what was read. */
export type TakenStep = StepInput & { readonly step: string; readonly version: number };

/**
 * Takes a step of an object of a round inside a use case: allow, decide, one conditional update, event, audit.
 * @param facts is asked only when the step may be taken at all
 * @param update writes the state and whatever columns follow from the step
 * @throws Refused, Conflict
 */
export const takeDeclaredStep = async <State extends string, Records extends object, Facts extends BaseFacts>(
  context: Context,
  step: Step,
  kind: Kind<State, Records, Facts>,
  row: DeclaredRow | null,
  taken: TakenStep,
  facts: () => Promise<Facts>,
  update: (where: Where, data: Data, accepted: AcceptedStep<Records>) => Promise<{ readonly count: number }>,
): Promise<AcceptedStep<Records>> => {
  const { subject, template } = kind;
  if (!row) throw notFound();
  allow(context, stepActionOf(template, taken.step)?.action ?? 'read', subject, row);
  if (row.version !== taken.version) throw new Conflict({ version: row.version });
  const { events } = await eventsOf(step.db, row.id);
  const accepted = acceptedOrRefused(
    decide({
      ...circumstancesIn(context, await momentOf(step), row.areaPath),
      template,
      case: { state: row.state, events, records: row.records as Records },
      facts: await facts(),
      step: taken.step,
      input: taken,
    }),
  );
  const records = { ...(row.records as Records), ...accepted.changes.records } as Prisma.InputJsonObject;
  const { id, areaPath, version, state } = row;
  const { count } = await update(
    { id, version, state },
    { state: accepted.toState, records, version: { increment: 1 } },
    accepted,
  );
  await exactlyOne(step, count, { type: subject, id, currentVersion: version });
  await saveEvent(step, { subject, id, areaPath }, accepted.event);
  step.audit({
    action: `${AUDIT_NAMES[subject]}.${taken.step}`,
    objectType: subject,
    objectId: id,
    areaPath,
    versionBefore: version,
    versionAfter: version + 1,
    detail: { from: state, to: accepted.toState },
  });
  return accepted;
};

/** How an object is called in the audit trail. */
export const AUDIT_NAMES: Readonly<Record<DeclaredSubject, string>> = {
  Campaign: 'round',
  FunctionWindow: 'window',
  JointReview: 'jointReview',
  CampaignSummary: 'summary',
  DivisionChange: 'division',
  AssistancePlan: 'plan',
  AssistanceMeasure: 'measure',
  Pairing: 'pairing',
  WorkTeam: 'team',
  Lookback: 'lookback',
  LookbackCase: 'lookbackCase',
  RuleWaiver: 'waiver',
};

/**
 * Opens an object of a round inside a use case: allow, decide, create, event, audit.
 * @param granted the columns by which the policy grants such an object, where that is more than its area
 * @throws Refused
 */
export const openDeclared = async <State extends string, Records extends object, Facts extends BaseFacts>(
  context: Context,
  step: Step,
  kind: Kind<State, Records, Facts>,
  areaPath: string,
  input: StepInput,
  facts: Facts,
  create: (data: {
    readonly state: string;
    readonly records: Prisma.InputJsonObject;
  }) => Promise<{ readonly id: string }>,
  granted: object = { areaPath },
): Promise<{ readonly id: string }> => {
  const { subject, template } = kind;
  const { key } = template.opening;
  allow(context, stepActionOf(template, key)?.action ?? 'read', subject, granted);
  const accepted = acceptedOrRefused(
    openCase({ ...circumstancesIn(context, await momentOf(step), areaPath), template, facts, input }),
  );
  const { id } = await create({
    state: accepted.toState,
    records: accepted.changes.records as Prisma.InputJsonObject,
  });
  await saveEvent(step, { subject, id, areaPath }, accepted.event);
  step.audit({
    action: `${AUDIT_NAMES[subject]}.${key}`,
    objectType: subject,
    objectId: id,
    areaPath,
    versionAfter: 1,
    detail: { to: accepted.toState },
  });
  return { id };
};
