import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { areaPathOf } from '../areas/area-path.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { CAMPAIGN_2021 } from './campaign-2021.ts';
import { factGate, type GateAsk } from './fact-gate.ts';
import { FUNCTION_WINDOW, isWindowOpen, type WindowFact } from './function-window.ts';
import { FUNCTION_NAMES, functionOfIndicator } from './functions.ts';

const VILLAGE = areaPathOf('532929101205');
const TOWNSHIP = areaPathOf('532929101');
const NEIGHBOUR = areaPathOf('532929102');
const COUNTY = areaPathOf('532929');

const window = (changes: Partial<WindowFact> = {}): WindowFact => ({
  function: 'BASIC_INFO',
  areaPath: COUNTY,
  state: 'OPEN',
  opensOn: '2021-10-16',
  closesOn: '2021-11-30',
  ...changes,
});

const ask = (changes: Partial<GateAsk> = {}, round: Partial<NonNullable<GateAsk['round']>> = {}): GateAsk => ({
  round: { state: 'RUNNING', plan: CAMPAIGN_2021, windows: [window()], ...round },
  function: 'BASIC_INFO',
  areaPath: VILLAGE,
  areaName: '诺邓村',
  effectiveOn: '2021-09-30',
  now: new Date('2021-11-10T10:00:00+08:00'),
  fields: ['address'],
  ...changes,
});

const answer = (asked: GateAsk) => {
  const given = factGate(asked);
  return 'route' in given ? given.route : given.refusals.map(({ code }) => code);
};
const at = (text: string) => new Date(`${text}+08:00`);

describe('the queue of a fact', () => {
  it.each([
    ['2020-12-31', 'CAMPAIGN'],
    ['2021-09-30', 'CAMPAIGN'],
    ['2021-10-01', 'MONTHLY'],
    ['2021-11-20', 'MONTHLY'],
  ])('[CAM-10] one of %s goes to %s', (effectiveOn, route) => {
    expect(answer(ask({ effectiveOn }))).toBe(route);
  });

  it('[CAM-10] after the cut-off it is the monthly one at any time, window or none, locked or not', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2021-10-01T00:00:00'), max: at('2022-03-01T00:00:00'), noInvalidDate: true }),
        fc.constantFrom('RUNNING', 'LOCKED'),
        (now, state) => {
          expect(answer(ask({ now, effectiveOn: '2021-10-01' }, { state, windows: [] }))).toBe('MONTHLY');
        },
      ),
    );
  });

  it('[CAM-10] between rounds, before the collection and after the closing the register is kept as always', () => {
    expect(answer({ ...ask(), round: null })).toBe('REGISTER');
    expect(answer(ask({ now: at('2021-10-15T23:59:59') }, { windows: [] }))).toBe('REGISTER');
    for (const state of ['DRAFT', 'PROPOSED', 'CLOSED']) {
      expect(answer(ask({ now: at('2022-01-10T10:00:00') }, { state, windows: [] }))).toBe('REGISTER');
    }
  });
});

describe('the gate', () => {
  it('[CAM-22] an entry into the national system has no day of its own: it asks for its window all through the round', () => {
    const entry = { function: 'NEW_ENTRY', effectiveOn: null, fields: [] } as const;
    expect(answer(ask(entry))).toEqual(['WINDOW_NOT_OPEN']);
    expect(answer(ask(entry, { windows: [window({ function: 'NEW_ENTRY' })] }))).toBe('CAMPAIGN');
    expect(answer(ask({ ...entry, now: at('2021-10-15T23:59:59') }, { windows: [] }))).toBe('REGISTER');
    expect(answer(ask({ ...entry, now: at('2021-12-01T00:00:00') }))).toEqual(['ROUND_LOCKED']);
  });

  it.each([
    ['2021-11-30T23:59:59', 'CAMPAIGN'],
    ['2021-11-30T23:59:59.999', 'CAMPAIGN'],
    ['2021-12-01T00:00:00', ['ROUND_LOCKED']],
    ['2021-12-01T00:00:00.001', ['ROUND_LOCKED']],
  ])('[CAM-5] at %s says %j', (now, expected) => {
    expect(answer(ask({ now: at(now) }))).toEqual(expected);
  });

  it('[CAM-11] lets a fact in through a window of its function that covers its area and its moment', () => {
    expect(answer(ask({}, { windows: [] }))).toEqual(['WINDOW_NOT_OPEN']);
    expect(answer(ask({}, { windows: [window({ function: 'REFLAG' })] }))).toEqual(['WINDOW_NOT_OPEN']);
    expect(answer(ask({}, { windows: [window({ areaPath: NEIGHBOUR })] }))).toEqual(['WINDOW_NOT_OPEN']);
    expect(answer(ask({}, { windows: [window({ areaPath: TOWNSHIP })] }))).toBe('CAMPAIGN');
    expect(answer(ask({}, { windows: [window({ closesOn: '2021-11-09' })] }))).toEqual(['WINDOW_NOT_OPEN']);
    for (const state of ['REQUESTED', 'REFUSED', 'CLOSED', 'EXPIRED']) {
      expect(answer(ask({}, { windows: [window({ state })] }))).toEqual(['WINDOW_NOT_OPEN']);
    }
  });

  it('[CAM-12] after the lock only a window that was opened after it counts', () => {
    const now = at('2021-12-03T10:00:00');
    expect(answer(ask({ now }, { windows: [window({ closesOn: '2021-12-20' })] }))).toEqual(['ROUND_LOCKED']);
    const after = window({ opensOn: '2021-12-02', closesOn: '2021-12-05' });
    expect(answer(ask({ now }, { windows: [after], state: 'LOCKED' }))).toBe('CAMPAIGN');
    expect(answer(ask({ now: at('2021-12-06T00:00:00') }, { windows: [after] }))).toEqual(['ROUND_LOCKED']);
  });

  it('[CAM-12] after the lock a rectification item lets through exactly the fields that it names', () => {
    const now = at('2021-12-03T10:00:00');
    const rectification = { itemNo: 'ZG-1', state: 'OPEN', areaPath: VILLAGE, fields: ['phone'] };
    const through = (changes: Partial<GateAsk>) => answer(ask({ now, rectification, ...changes }, { windows: [] }));
    expect(through({ fields: ['phone'] })).toBe('CAMPAIGN');
    expect(through({ fields: ['phone', 'address'] })).toEqual(['FIELD_NOT_IN_ITEM']);
    expect(through({ fields: [] })).toEqual(['ROUND_LOCKED']);
    expect(through({ rectification: { ...rectification, state: 'CLOSED' } })).toEqual(['RECTIFICATION_NOT_OPEN']);
    expect(through({ areaPath: NEIGHBOUR })).toEqual(['RECTIFICATION_NOT_OPEN']);
    expect(through({ fields: ['phone'], rectification: { ...rectification, state: 'REOPENED' } })).toBe('CAMPAIGN');
  });

  it('[CAM-11] whatever is asked, nothing of the round passes outside a window but by an item', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2021-11-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            function: fc.constantFrom(...FUNCTION_NAMES),
            areaPath: fc.constantFrom(COUNTY, TOWNSHIP, NEIGHBOUR),
            state: fc.constantFrom('OPEN', 'CLOSED', 'REQUESTED'),
            opensOn: days,
            closesOn: days,
          }),
        ),
        days,
        (windows, today) => {
          const now = at(`${today}T12:00:00`);
          const fits = windows.some(
            (one) =>
              one.function === 'BASIC_INFO' &&
              one.areaPath !== NEIGHBOUR &&
              one.state === 'OPEN' &&
              one.opensOn <= today &&
              today <= one.closesOn,
          );
          expect(answer(ask({ now }, { windows }))).toEqual(fits ? 'CAMPAIGN' : ['WINDOW_NOT_OPEN']);
        },
      ),
    );
  });

  it('[CAM-11] a fact of a village belongs to its division, every other to the information', () => {
    expect(functionOfIndicator('isDelisted')).toBe('DIVISION');
    expect(functionOfIndicator('netIncomePerCapita')).toBe('BASIC_INFO');
  });
});

describe('a function window', () => {
  const township = anActor('TOWNSHIP_OFFICER');
  const officer = anActor('COUNTY_OFFICER');
  const asked = {
    function: 'REFLAG',
    areaPath: TOWNSHIP,
    opensOn: '2021-11-15',
    closesOn: '2021-11-30',
    reason: '本轮再标注 6 户待录入',
  };
  const facts = { evidence: [], lockOn: '2021-11-30' };
  const requested = (changes: object = {}, actor = township) =>
    aWalk(FUNCTION_WINDOW, facts, actor, { data: { ...asked, ...changes } });
  const refusalsOf = (changes: object) => {
    try {
      requested(changes);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('[CAM-13] is requested with a reason and opened by somebody else', () => {
    expect(templateFaults(FUNCTION_WINDOW)).toEqual([]);
    expect(refusalsOf({ reason: ' ' })).toContain('FIELD_MISSING');
    expect(told(requested().take('approve', officer))).toBe('OPEN');
    const own = requested({ areaPath: COUNTY }, officer);
    expect(told(own.take('approve', officer))).toEqual(['SAME_PERSON']);
    expect(told(own.take('refuse', officer, { text: '先补理由' }))).toEqual(['SAME_PERSON']);
    expect(told(own.take('approve', anActor('COUNTY_APPROVER')))).toBe('OPEN');
  });

  it('[CAM-13] is asked for the own area, for days that are not over, and not across the lock', () => {
    expect(refusalsOf({ areaPath: NEIGHBOUR })).toContain('WINDOW_OUTSIDE_AREA');
    expect(refusalsOf({ opensOn: '2021-10-01', closesOn: '2021-10-17' })).toContain('WINDOW_IN_PAST');
    expect(refusalsOf({ closesOn: '2021-12-01' })).toContain('WINDOW_PAST_LOCK');
    expect(refusalsOf({ closesOn: '2021-11-14' })).toContain('ROUND_DAYS_REVERSED');
    expect(refusalsOf({ opensOn: '2021-12-01', closesOn: '2021-12-05' })).toBe('');
  });

  it('[CAM-13] is withdrawn by who asked, closed early with a word, and expires with its last day', () => {
    expect(told(requested().take('withdraw', anActor('TOWNSHIP_OFFICER', 'colleague')))).toEqual(['WINDOW_NOT_OWN']);
    expect(told(requested().take('withdraw', township))).toBe('WITHDRAWN');
    const walk = requested();
    walk.take('approve', officer);
    expect(told(walk.take('close', officer))).toEqual(['TEXT_MISSING']);
    walk.now = at('2021-11-30T23:59:58');
    expect(told(walk.take('expire', officer))).toEqual(['WINDOW_NOT_OVER']);
    expect(told(walk.take('expire', officer))).toBe('EXPIRED');
  });

  it.each([
    ['2021-10-15T23:59:59.999', false],
    ['2021-10-16T00:00:00', true],
    ['2021-11-30T23:59:59.999', true],
    ['2021-12-01T00:00:00', false],
  ])('[CAM-13] at %s it is open: %s', (now, isOpen) => {
    expect(isWindowOpen(window(), at(now))).toBe(isOpen);
  });
});
