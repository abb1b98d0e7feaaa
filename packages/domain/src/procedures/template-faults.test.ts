import { describe, expect, it } from 'vitest';
import { CLUE_CARD } from '../clues/clue-card.ts';
import { RECTIFICATION } from '../clues/rectification-item.ts';
import { ISSUE } from '../inspections/issue.ts';
import { MISSION } from '../inspections/mission.ts';
import type { ProcedureTemplate, StateDeclaration } from './procedure-template.ts';
import { PROCEDURE_TEMPLATES } from './procedure-templates.ts';
import { targetsOf, templateFaults } from './template-faults.ts';

const WAITING: StateDeclaration<object> = {
  label: '待办',
  waitsFor: ['VILLAGE_CLERK'],
  limit: { parameter: 'limit.visit', unit: 'days' },
};
const OVER: StateDeclaration<object> = { label: '办结', waitsFor: [], ending: 'COMPLETED' };

const aTemplate = (changes: Partial<ProcedureTemplate> = {}): ProcedureTemplate => ({
  key: 'T',
  version: '1',
  label: '样例',
  states: { A: WAITING, B: OVER },
  opening: { key: 'open', label: '开始', kind: 'advance', to: 'A', by: ['VILLAGE_CLERK'] },
  steps: [aStep('go', 'A', 'B')],
  apart: [],
  ...changes,
});

const aStep = (key: string, from: string, to: string): ProcedureTemplate['steps'][number] => ({
  key,
  label: key,
  kind: 'advance',
  from: [from],
  to,
  by: ['VILLAGE_CLERK'],
});

describe('a template', () => {
  it('[PRO-11] without a fault has none', () => {
    expect(templateFaults(aTemplate())).toEqual([]);
  });

  it.each<[string, Partial<ProcedureTemplate>, string]>([
    [
      'an unknown state',
      { steps: [aStep('go', 'A', 'B'), aStep('fly', 'A', 'C')] },
      'Step fly names the unknown state C',
    ],
    ['an unreachable state', { states: { A: WAITING, B: OVER, C: OVER } }, 'State C cannot be reached'],
    [
      'a dead end',
      {
        states: { A: WAITING, B: OVER, C: WAITING },
        steps: [aStep('go', 'A', 'B'), aStep('fall', 'A', 'C')],
      },
      'State C is a dead end',
    ],
    [
      'a way on from the end',
      { steps: [aStep('go', 'A', 'B'), aStep('back', 'B', 'A')] },
      'State B is final but leads on',
    ],
    [
      'nobody to wait for',
      { states: { A: { ...WAITING, waitsFor: [] }, B: OVER } },
      'State A must wait for somebody or be final',
    ],
    [
      'no limit',
      { states: { A: { label: '待办', waitsFor: ['VILLAGE_CLERK'] }, B: OVER } },
      'State A needs a limit unless it is final',
    ],
    [
      'somebody who cannot move it',
      { states: { A: { ...WAITING, waitsFor: ['INSPECTOR'] }, B: OVER } },
      'State A waits for 督导组成员, who cannot move it',
    ],
    [
      'two steps of one name',
      { steps: [aStep('go', 'A', 'B'), aStep('go', 'A', 'B')] },
      'State A has two steps of one name',
    ],
  ])('[PRO-11] with %s is told so', (_, changes, fault) => {
    expect(templateFaults(aTemplate(changes))).toContain(fault);
  });
});

const ALL: readonly ProcedureTemplate[] = [...PROCEDURE_TEMPLATES, CLUE_CARD, RECTIFICATION, MISSION, ISSUE];

describe.each(ALL.map((template) => [template.key, template] as const))('%s', (_, template) => {
  it('[PRO-11] is a sound graph', () => {
    expect(templateFaults(template)).toEqual([]);
  });

  it('[PRO-12] labels every state and step, and every label is its own among the steps of a state', () => {
    for (const [state, { label }] of Object.entries(template.states)) {
      expect(label).toMatch(/\p{Script=Han}/u);
      const labels = template.steps.filter((step) => step.from.includes(state)).map((step) => step.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('[PRO-12] asks for a text wherever something is returned, rejected or withdrawn', () => {
    for (const step of template.steps) {
      if (['return', 'reject', 'withdraw'].includes(step.kind))
        expect([step.key, step.asksText]).toEqual([step.key, true]);
    }
  });

  it('[PRO-12] every step leads from somewhere to somewhere', () => {
    for (const step of template.steps) {
      expect(step.from.length).toBeGreaterThan(0);
      expect(targetsOf(step).length).toBeGreaterThan(0);
      expect(step.by.length).toBeGreaterThan(0);
    }
  });
});
