import { evidenceCount } from '@shouwang/domain';
import type { CaseReading } from './case-reading.ts';
import type { LoadedCase } from './load-case.ts';

/** The files that the steps of the present state ask for, and how many of them are there. */
export const requiredEvidence = (row: LoadedCase, { template, engineCase, facts }: CaseReading) =>
  template.steps
    .filter(({ from }) => from.includes(row.state))
    .flatMap(({ key, evidence = [] }) =>
      evidence.map((requirement) => ({
        step: key,
        kind: requirement.kind,
        label: requirement.label,
        min: requirement.min,
        have: evidenceCount(key, requirement, facts, engineCase.events),
      })),
    );
