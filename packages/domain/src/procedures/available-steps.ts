import type { Actor } from '../accounts/roles.ts';
import { evidenceCount, roleRefusals, samePersonRefusals } from './decide.ts';
import type { ProcedureParameters } from './procedure-parameters.ts';
import type {
  BaseFacts,
  EvidenceRequirement,
  ProcedureCase,
  ProcedureTemplate,
  StepContext,
  StepKind,
} from './procedure-template.ts';
import type { ProcedureRefusal } from './refusal.ts';

/** A step of the present state, and whether this person may take it now. */
export interface AvailableStep {
  readonly name: string;
  readonly label: string;
  readonly kind: StepKind;
  readonly allowed: boolean;
  readonly refusals: readonly ProcedureRefusal[];
  /** The files that will be asked for, and how many are there. They do not make the step unavailable. */
  readonly evidence: readonly (EvidenceRequirement & { readonly have: number })[];
}

/**
 * Every step that leads on from the state of a case, with the refusals that do not depend on what will be filled in:
 * role, person and facts. An allowed step may still be refused when it is handed in, for its form or its files.
 */
export function availableSteps<State extends string, Records extends object, Facts extends BaseFacts>(asked: {
  readonly template: ProcedureTemplate<State, Records, Facts>;
  readonly case: ProcedureCase<Records>;
  readonly actor: Actor;
  readonly facts: Facts;
  readonly parameters: ProcedureParameters;
  readonly now: Date;
}): readonly AvailableStep[] {
  const { template, actor, facts } = asked;
  const context: StepContext<Records, Facts> = asked;
  const state = asked.case.state as State;
  return template.steps
    .filter((step) => step.from.includes(state))
    .map((step) => {
      const wrongRole = roleRefusals(step, actor);
      const refusals =
        wrongRole.length > 0
          ? wrongRole
          : [
              ...samePersonRefusals(template, step, asked.case, actor),
              ...(step.requires ?? []).flatMap((guard) => guard.check(context)),
            ];
      return {
        name: step.key,
        label: step.label,
        kind: step.kind,
        allowed: refusals.length === 0,
        refusals,
        evidence: (step.evidence ?? []).map((item) => ({
          ...item,
          have: evidenceCount(step.key, item, facts, asked.case.events),
        })),
      };
    });
}
