import { STAY } from '@shouwang/domain';
import type { CaseReading } from './case-reading.ts';
import type { LoadedCase } from './load-case.ts';

/** A step of the straight way that is still to come. */
type PlannedStep = {
  readonly step: string;
  readonly label: string;
  readonly limit: string | null;
  readonly isCurrent: boolean;
};

/**
 * The straight way from the present state to the end: at every state the first declared step that advances. Returns,
 * rejections and objections are not planned.
 */
export const plannedSteps = (row: LoadedCase, { template, circumstances }: CaseReading): PlannedStep[] => {
  const planned: PlannedStep[] = [];
  const seen = new Set<string>();
  let state = row.state;
  while (!seen.has(state) && !template.states[state]?.ending) {
    seen.add(state);
    const from = state;
    const step = template.steps.find(
      // A step that may be repeated in its own state (录入) leads nowhere new.
      ({ kind, from: states, to }) => kind === 'advance' && states.includes(from) && to !== STAY && to !== from,
    );
    if (!step) break;
    const limit = template.states[from]?.limit;
    planned.push({
      step: step.key,
      label: step.label,
      limit: limit
        ? `限 ${circumstances.parameters[limit.parameter]} 个${limit.unit === 'workingDays' ? '工作日' : '天'}`
        : null,
      isCurrent: from === row.state,
    });
    state = typeof step.to === 'string' ? step.to : (Object.values(step.to.outcomes)[0] ?? from);
  }
  return planned;
};
