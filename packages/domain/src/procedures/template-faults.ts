import { type Role, roleLabel } from '../accounts/roles.ts';
import { type BaseFacts, type ProcedureTemplate, STAY, type StepDeclaration } from './procedure-template.ts';

/** The states to which a step can lead. */
export function targetsOf<State extends string, Records, Facts>(
  step: StepDeclaration<State, Records, Facts>,
): readonly State[] {
  if (step.to === STAY) return step.from;
  return typeof step.to === 'string' ? [step.to] : [...new Set(Object.values(step.to.outcomes))];
}

/** Every state that can be reached from the given ones. */
function reachableFrom(start: readonly string[], edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set(start);
  for (const state of reached) for (const next of edges.get(state) ?? []) reached.add(next);
  return reached;
}

/**
 * What is wrong with a template itself, as sentences for its author; empty for a sound one. A sound graph has no
 * unknown, unreachable or dead-end state; every state that is not final has somebody whose work it is, a way on for
 * that role, and a limit; no two steps of one name start in the same state.
 */
export function templateFaults<State extends string, Records extends object, Facts extends BaseFacts>(
  template: ProcedureTemplate<State, Records, Facts>,
): readonly string[] {
  const faults: string[] = [];
  const states = Object.keys(template.states) as State[];
  const edges = new Map<string, string[]>();
  for (const step of template.steps) {
    for (const state of [...step.from, ...targetsOf(step)]) {
      if (!states.includes(state)) faults.push(`Step ${step.key} names the unknown state ${state}`);
    }
    for (const from of step.from) edges.set(from, [...(edges.get(from) ?? []), ...targetsOf(step)]);
  }
  const reachable = reachableFrom([template.opening.to], edges);
  const finals = states.filter((state) => template.states[state].ending !== undefined);
  for (const state of states) {
    const declaration = template.states[state];
    const steps = template.steps.filter((step) => step.from.includes(state));
    const keys = steps.map((step) => step.key);
    const isFinal = finals.includes(state);
    if (!reachable.has(state)) faults.push(`State ${state} cannot be reached`);
    if (new Set(keys).size < keys.length) faults.push(`State ${state} has two steps of one name`);
    if (isFinal && steps.length > 0) faults.push(`State ${state} is final but leads on`);
    if (isFinal !== (declaration.waitsFor.length === 0))
      faults.push(`State ${state} must wait for somebody or be final`);
    if (isFinal === (declaration.limit !== undefined)) faults.push(`State ${state} needs a limit unless it is final`);
    const leadsOut = reachableFrom([state], edges);
    if (!finals.some((final) => leadsOut.has(final))) faults.push(`State ${state} is a dead end`);
    for (const role of declaration.waitsFor as readonly Role[]) {
      const canMove = steps.some(
        (step) => step.by.includes(role) && targetsOf(step).some((target) => target !== state),
      );
      if (!canMove) faults.push(`State ${state} waits for ${roleLabel(role)}, who cannot move it`);
    }
  }
  return faults;
}
