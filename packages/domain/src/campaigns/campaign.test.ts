import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { addDays, type IsoDate, isIsoDate } from '../calendar/iso-date.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { CAMPAIGN, type CampaignFacts } from './campaign.ts';
import { CAMPAIGN_2021, campaignPlanOf } from './campaign-2021.ts';
import { type CampaignPlan, campaignPlanForm, lockAt, planRefusals, stageOn } from './campaign-plan.ts';

const officer = anActor('COUNTY_OFFICER');
const approver = anActor('COUNTY_APPROVER');

const facts = (changes: Partial<CampaignFacts> = {}): CampaignFacts => ({
  evidence: [],
  runningTitle: null,
  missingSummaries: [],
  ...changes,
});

const drafted = (changes: Partial<CampaignPlan> = {}, otherFacts: Partial<CampaignFacts> = {}) =>
  aWalk(CAMPAIGN, facts(otherFacts), officer, { data: { ...CAMPAIGN_2021, ...changes } });

const running = () => {
  const walk = drafted();
  walk.take('propose', officer);
  walk.take('publish', approver);
  return walk;
};

const codes = (plan: CampaignPlan) => planRefusals(plan).map(({ code }) => code);

describe('the plan of a round', () => {
  it('[CAM-1] of 2021 is the calendar of the notice', () => {
    expect(campaignPlanForm.safeParse(CAMPAIGN_2021).success).toBe(true);
    expect(planRefusals(CAMPAIGN_2021)).toEqual([]);
    expect(CAMPAIGN_2021.cutoffOn).toBe('2021-09-30');
    expect([CAMPAIGN_2021.incomeStart, CAMPAIGN_2021.incomeEnd]).toEqual(['2020-10-01', '2021-09-30']);
  });

  it.each<[IsoDate, string | undefined]>([
    ['2021-10-07', undefined],
    ['2021-10-15', 'TRAINING'],
    ['2021-10-16', 'COLLECTION'],
    ['2021-11-14', 'COLLECTION'],
    ['2021-11-15', 'COLLECTION'],
    ['2021-11-16', 'ENTRY'],
    ['2021-11-30', 'ENTRY'],
    ['2021-12-01', 'CLEANING'],
    ['2021-12-20', 'CLEANING'],
    ['2021-12-21', 'SUMMARY'],
    ['2021-12-30', 'SUMMARY'],
    ['2021-12-31', undefined],
  ])('[CAM-1] on %s it is in %s: of the day that two stages share, the one that ends', (today, stage) => {
    expect(stageOn(CAMPAIGN_2021, today)?.key).toBe(stage);
  });

  it('[CAM-2] locks at 24时 of the last day of entry', () => {
    expect(lockAt(CAMPAIGN_2021)).toEqual(new Date('2021-12-01T00:00:00+08:00'));
  });

  it('[CAM-3] has its stages in order, each from its first to its last day', () => {
    const [training, collection, entry, cleaning, summary] = CAMPAIGN_2021.stages;
    if (!(training && collection && entry && cleaning && summary)) throw new Error('five stages');
    const staged = (...stages: CampaignPlan['stages']) => codes({ ...CAMPAIGN_2021, stages });
    expect(staged(collection, training, entry, cleaning, summary)).toContain('ROUND_STAGE_MISPLACED');
    expect(staged(training, collection, { ...entry, startsOn: '2021-11-14' }, cleaning, summary)).toEqual([
      'ROUND_STAGE_TOO_EARLY',
    ]);
    expect(staged(training, { ...collection, endsOn: '2021-10-15' }, entry, cleaning, summary)).toContain(
      'ROUND_DAYS_REVERSED',
    );
    expect(codes({ ...CAMPAIGN_2021, cutoffOn: '2021-11-16' })).toEqual(['ROUND_CUTOFF_LATE']);
    expect(codes({ ...CAMPAIGN_2021, incomeEnd: '2020-09-30' })).toEqual(['ROUND_DAYS_REVERSED']);
  });

  it('[CAM-3] sets thresholds of the catalogue, and opens nothing beyond its lock', () => {
    const parameter = { key: 'monitoring.line', value: 6500, document: '文件', validFrom: '2021-01-01' };
    const withParameter = (changes: object) =>
      codes({ ...CAMPAIGN_2021, parameters: [{ ...parameter, ...changes }] as CampaignPlan['parameters'] });
    expect(withParameter({})).toEqual([]);
    expect(withParameter({ key: 'monitoring.limit' })).toEqual(['ROUND_PARAMETER_UNKNOWN']);
    expect(withParameter({ value: '6500' })).toEqual(['ROUND_PARAMETER_BAD']);
    expect(withParameter({ validTo: '2020-12-31' })).toEqual(['ROUND_DAYS_REVERSED']);
    const window = { function: 'REFLAG', opensOn: '2021-11-15', closesOn: '2021-12-01' } as const;
    expect(codes({ ...CAMPAIGN_2021, windows: [window] })).toEqual(['WINDOW_PAST_LOCK']);
  });

  it('[CAM-1] the calendar of any year is a plan that can be proposed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2100 }), (year) => {
        const plan = campaignPlanOf(year);
        expect(planRefusals(plan)).toEqual([]);
        expect(plan.stages.every(({ startsOn, endsOn }) => isIsoDate(startsOn) && isIsoDate(endsOn))).toBe(true);
        expect(stageOn(plan, addDays(plan.stages.at(-1)?.endsOn ?? '', 1))).toBeUndefined();
      }),
    );
  });
});

describe('a round', () => {
  it('[CAM-4] is drafted, proposed, published by another person, locked after its deadline, closed', () => {
    expect(templateFaults(CAMPAIGN)).toEqual([]);
    const walk = running();
    walk.goTo('2021-12-01');
    walk.take('lock', officer);
    walk.take('close', officer);
    expect(walk.case.events.map(({ toState }) => toState)).toEqual([
      'DRAFT',
      'PROPOSED',
      'RUNNING',
      'LOCKED',
      'CLOSED',
    ]);
  });

  it('[CAM-4] is published by nobody who planned it, whatever the account', () => {
    const walk = drafted();
    walk.take('propose', officer);
    expect(told(walk.take('publish', anActor('COUNTY_APPROVER', officer.personId)))).toEqual(['SAME_PERSON']);
    expect(told(walk.take('publish', officer))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(walk.take('sendBack', approver))).toEqual(['TEXT_MISSING']);
    expect(told(walk.take('sendBack', approver, { text: '底线文件未附' }))).toBe('DRAFT');
    expect(told(walk.take('edit', officer, { data: { ...CAMPAIGN_2021, title: '改过' } }))).toBe('DRAFT');
    expect(walk.case.records.draft?.title).toBe('改过');
  });

  it('[CAM-4] is not proposed or published beside another one', () => {
    expect(told(drafted({}, { runningTitle: '2020年度' }).take('propose', officer))).toEqual(['ROUND_ALREADY_RUNNING']);
  });

  it('[CAM-5] is not locked a second before its deadline, and then at once', () => {
    const walk = running();
    walk.now = new Date('2021-11-30T23:59:58+08:00');
    expect(told(walk.take('lock', officer))).toEqual(['ROUND_NOT_OVER']);
    expect(told(walk.take('lock', officer))).toBe('LOCKED');
  });

  it('[CAM-6] is not closed while a township owes a summary', () => {
    const walk = running();
    walk.goTo('2021-12-31');
    walk.take('lock', officer);
    walk.facts = facts({ missingSummaries: ['诺邓镇', '功果桥镇'] });
    expect(walk.take('close', officer)).toEqual({
      refusals: [{ code: 'SUMMARIES_MISSING', params: { count: 2, names: '诺邓镇、功果桥镇' } }],
    });
  });
});
