import type { Actor } from '../src/accounts/roles.ts';
import { type Decision, decide, openCase } from '../src/procedures/decide.ts';
import { DEFAULT_PROCEDURE_PARAMETERS, type ProcedureParameters } from '../src/procedures/procedure-parameters.ts';
import type {
  BaseFacts,
  EvidenceItem,
  ProcedureCase,
  ProcedureTemplate,
  StepInput,
} from '../src/procedures/procedure-template.ts';

/** A case under way in a test: steps are taken one after the other, and time passes only when it is told to. */
export interface CaseWalk<Records extends object, Facts extends BaseFacts> {
  case: ProcedureCase<Records>;
  facts: Facts;
  parameters: ProcedureParameters;
  now: Date;
  /** Adds files of these kinds. */
  attach(...kinds: readonly string[]): void;
  /** Hands a step in; the case changes only when it is accepted. */
  take(step: string, actor: Actor, input?: StepInput): Decision<Records>;
  /** Moves the clock to noon (Shanghai) of a day. */
  goTo(day: string): void;
}

/** Opens a case on 2021-10-18, a Monday of the campaign. Throws when the opening is refused. */
export function aWalk<State extends string, Records extends object, Facts extends BaseFacts>(
  template: ProcedureTemplate<State, Records, Facts>,
  facts: Facts,
  opener: Actor,
  input: StepInput = {},
): CaseWalk<Records, Facts> {
  const start = new Date('2021-10-18T12:00:00+08:00');
  const opened = openCase({
    template,
    facts,
    actor: opener,
    input,
    parameters: DEFAULT_PROCEDURE_PARAMETERS,
    now: start,
  });
  if ('refusals' in opened) throw new Error(`Not opened: ${opened.refusals.map((one) => one.code).join(', ')}`);
  const { accepted } = opened;
  let files = 0;
  const walk: CaseWalk<Records, Facts> = {
    case: { state: accepted.toState, events: [accepted.event], records: accepted.changes.records as Records },
    facts,
    parameters: DEFAULT_PROCEDURE_PARAMETERS,
    now: start,
    attach(...kinds) {
      walk.now = new Date(walk.now.getTime() + 1000);
      const added = kinds.map((kind): EvidenceItem => {
        files += 1;
        return { id: `file ${files}`, kind, attachedAt: walk.now };
      });
      walk.facts = { ...walk.facts, evidence: [...walk.facts.evidence, ...added] };
    },
    take(step, actor, given = {}) {
      walk.now = new Date(walk.now.getTime() + 1000);
      const decision = decide({
        template,
        case: walk.case,
        step,
        actor,
        input: given,
        facts: walk.facts,
        parameters: walk.parameters,
        now: walk.now,
      });
      if ('accepted' in decision) {
        walk.case = {
          ...walk.case,
          state: decision.accepted.toState,
          events: [...walk.case.events, decision.accepted.event],
          records: { ...walk.case.records, ...decision.accepted.changes.records },
        };
      }
      return decision;
    },
    goTo(day) {
      walk.now = new Date(`${day}T12:00:00+08:00`);
    },
  };
  return walk;
}

/** The state a decision leads to, or the codes of its refusals in order: what most tests look at. */
export function told<Records>(decision: Decision<Records>): string | readonly string[] {
  return 'accepted' in decision ? decision.accepted.toState : decision.refusals.map((one) => one.code);
}
