import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { anAdmission, takeSoundly } from '../../testing/identification.ts';
import { addDays } from '../calendar/iso-date.ts';
import { ADMISSION } from './admission.ts';
import { deadlineOf, publicityDaysLeft, publicityPeriodOf, stateSince, totalClockOf } from './deadline.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';

const parameters = DEFAULT_PROCEDURE_PARAMETERS;
const since = new Date('2021-10-15T15:59:59Z');

describe('the deadline of a state', () => {
  it.each([
    ['DRAFT', '2021-10-22'],
    ['APPLIED', '2021-10-22'],
    ['CHECKING', '2021-10-22'],
    ['SUBMITTED', '2021-10-20'],
    ['TOWNSHIP_APPROVED', '2021-10-20'],
    ['ANNOUNCED', '2021-10-22'],
  ])('[PRO-13] %s entered on Friday 2021-10-15 lasts until 24时 of %s', (state, lastDay) => {
    const deadline = deadlineOf({ template: ADMISSION, state, since, records: {}, parameters });
    expect(deadline?.lastDay).toBe(lastDay);
    expect(deadline?.at).toEqual(new Date(`${lastDay}T16:00:00Z`));
  });

  it('[PRO-13] is absent exactly for the ends', () => {
    for (const [state, declaration] of Object.entries(ADMISSION.states)) {
      const deadline = deadlineOf({ template: ADMISSION, state, since, records: {}, parameters });
      expect([state, deadline === null]).toEqual([state, declaration.ending !== undefined]);
    }
  });

  it('[PRO-13] help before papers has its own limit; a publicity is due after its last day', () => {
    const draft = { template: ADMISSION, state: 'DRAFT', since, parameters };
    expect(deadlineOf({ ...draft, records: { open: { helpFirst: true } } })?.lastDay).toBe('2021-10-29');
    const published = anAdmission('publish');
    const due = deadlineOf({
      template: ADMISSION,
      state: 'PUBLISHED',
      since,
      records: published.case.records,
      parameters,
    });
    // Posted on 10-18, hanging until 10-23, a Saturday; two working days later.
    expect(due?.lastDay).toBe('2021-10-26');
  });

  it('[CAL-5] says which years it does not know', () => {
    const late = {
      template: ADMISSION,
      state: 'DRAFT',
      since: new Date('2026-12-30T04:00:00Z'),
      records: {},
      parameters,
    };
    expect(deadlineOf(late)?.uncertainYears).toEqual([2027]);
  });
});

describe('the total clock', () => {
  const returnedFor = (days: number) => {
    const walk = anAdmission('submit');
    takeSoundly(walk, 'returnToVillage');
    walk.now = new Date(walk.now.getTime() + days * 86_400_000);
    takeSoundly(walk, 'correct');
    takeSoundly(walk, 'submit');
    return walk;
  };

  it('[PRO-14] starts with the application: 15 working days, of which so many are used', () => {
    const walk = anAdmission('apply');
    walk.goTo('2021-10-20');
    expect(totalClockOf({ template: ADMISSION, events: walk.case.events, parameters, now: walk.now })).toMatchObject({
      startedOn: '2021-10-18',
      limit: 15,
      used: 2,
      deadline: { lastDay: '2021-11-08' },
    });
    const draft = anAdmission();
    expect(totalClockOf({ template: ADMISSION, events: draft.case.events, parameters, now: draft.now })).toBeNull();
  });

  it('[PRO-14] goes on while a case is returned, unless the parameter stops it', () => {
    const walk = returnedFor(7);
    const asked = { template: ADMISSION, events: walk.case.events, now: walk.now };
    const paused = { ...parameters, 'procedure.clockOnReturn': 'PAUSED' as const };
    const running = totalClockOf({ ...asked, parameters });
    const standing = totalClockOf({ ...asked, parameters: paused });
    expect((running?.used ?? 0) - (standing?.used ?? 0)).toBe(5);
    expect(running?.deadline.lastDay).toBe('2021-11-08');
    expect(standing?.deadline.lastDay).toBe('2021-11-15');
  });

  it('[PRO-14] stops for good with the decision', () => {
    const walk = anAdmission('countyApprove');
    const asked = { template: ADMISSION, events: walk.case.events, parameters };
    const now = totalClockOf({ ...asked, now: walk.now });
    const later = totalClockOf({ ...asked, now: new Date(walk.now.getTime() + 30 * 86_400_000) });
    expect(later).toEqual(now);
  });

  it('[PRO-9] a record in between does not move the beginning of a state', () => {
    const walk = anAdmission('closePublicity');
    const before = stateSince(walk.case.events);
    walk.goTo('2021-11-05');
    takeSoundly(walk, 'prepareSubmission');
    expect(stateSince(walk.case.events)).toEqual(before);
    expect(walk.take('prepareSubmission', anActor('VILLAGE_LEAD'), { text: '同意' })).toHaveProperty('accepted');
  });
});

describe('publicity days', () => {
  it('[ADM-10] the list never comes down early: days left are counted down to 0 and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 15 }), (offset, days) => {
        const startsOn = addDays('2020-12-01', offset);
        const period = publicityPeriodOf(startsOn, { ...parameters, 'publicity.days': days });
        expect(period.lastDay).toBe(addDays(startsOn, days));
        expect(publicityDaysLeft(period.lastDay, new Date(period.endsAt.getTime() - 1))).toBe(1);
        expect(publicityDaysLeft(period.lastDay, period.endsAt)).toBe(0);
        expect(publicityDaysLeft(period.lastDay, new Date(period.endsAt.getTime() + 9e9))).toBe(0);
      }),
    );
  });
});
