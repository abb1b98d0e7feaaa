import { describe, expect, it } from 'vitest';
import { ADMISSION } from './admission.ts';
import { POPULATION_CHANGE } from './population-change.ts';
import { findCurrentTemplate, getProcedureTemplate, PROCEDURE_TEMPLATES } from './procedure-templates.ts';
import { REFLAG } from './reflag.ts';

describe('the template of a case', () => {
  it('[PRO-18] is found by what the case stores, and never guessed', () => {
    expect(getProcedureTemplate('ADMISSION', ADMISSION.version)).toBe(ADMISSION);
    expect(getProcedureTemplate('REFLAG', REFLAG.version)).toBe(REFLAG);
    expect(() => getProcedureTemplate('ADMISSION', '1999-1')).toThrow('ADMISSION 1999-1');
    expect(() => getProcedureTemplate('EXIT', ADMISSION.version)).toThrow('EXIT');
  });

  it('[PRO-18] of a new case is the newest of its procedure', () => {
    expect(findCurrentTemplate('ADMISSION')).toBe(ADMISSION);
    expect(findCurrentTemplate('REFLAG')).toBe(REFLAG);
    expect(findCurrentTemplate('POPULATION_CHANGE')).toBe(POPULATION_CHANGE);
    expect(findCurrentTemplate('EXIT')).toBeUndefined();
    const names = PROCEDURE_TEMPLATES.map(({ key, version }) => `${key} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
