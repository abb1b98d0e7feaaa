import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk } from '../../testing/case-walk.ts';
import { A_HIT, type IdentificationWalk, SOUND_STEPS, SOUND_VISIT, someFacts } from '../../testing/identification.ts';
import { ROLE_NAMES, type Role } from '../accounts/roles.ts';
import { shanghaiDateOf } from '../calendar/iso-date.ts';
import { ADMISSION } from './admission.ts';
import { availableSteps } from './available-steps.ts';
import { isAgreed } from './identification-checks.ts';
import type { IdentificationFacts, IdentificationRecords } from './identification-facts.ts';
import type { ProcedureTemplate } from './procedure-template.ts';
import { REFLAG } from './reflag.ts';

type IdentificationTemplate = ProcedureTemplate<string, IdentificationRecords, IdentificationFacts>;

const PERSONS = ['甲', '乙', '丙', '丁'];

/** One attempt: who, which of the steps on offer (or any other), how much time passed, which variation of the form. */
interface Attempt {
  readonly role: Role;
  readonly person: string;
  readonly pick: number;
  readonly soundRole: boolean;
  readonly hours: number;
  readonly variation: number;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  role: fc.constantFrom(...ROLE_NAMES),
  person: fc.constantFrom(...PERSONS),
  pick: fc.nat(1000),
  soundRole: fc.boolean(),
  hours: fc.constantFrom(0, 1, 30, 80, 200),
  variation: fc.nat(3),
});

const VARIATIONS: Readonly<Record<string, readonly object[]>> = {
  recordComparison: [{ data: A_HIT }],
  review: [
    {
      data: {
        place: '村',
        host: '甲',
        recorder: '乙',
        expected: 10,
        present: 8,
        agree: 4,
        against: 4,
        abstain: 0,
        opinion: '无',
      },
    },
  ],
  correct: [
    { data: { corrections: [{ section: 'visit', text: '改', data: { ...SOUND_VISIT, risks: [{ type: 'WATER' }] } }] } },
  ],
  settleObjection: [{ data: { objectionId: 'objection', result: 'UPHELD', handling: '属实' } }],
};

const reflagEpisodes: IdentificationFacts['episodes'] = [
  { episode: 1, category: 'MARGINAL', status: 'ELIMINATED', eliminatedMonth: '202101' },
];

function inputOf(template: IdentificationTemplate, step: string, variation: number) {
  const sound = SOUND_STEPS[step]?.input ?? {};
  const varied = variation === 0 ? VARIATIONS[step]?.[0] : undefined;
  const isEvent = template.key === 'REFLAG' && step === 'apply';
  const data = isEvent ? { ...(sound.data as object), eventOn: '2021-09-01', event: '车祸' } : sound.data;
  return { ...sound, data, ...varied };
}

/** Which step is attempted: one of the state's, now and then any; a patient walk does not end the case early. */
function chosenStep(template: IdentificationTemplate, walk: IdentificationWalk, one: Attempt, isPatient: boolean) {
  const offered = template.steps.filter((step) => step.from.includes(walk.case.state));
  const steps = one.variation === 3 && !isPatient ? template.steps : offered;
  const lasting = steps.filter((step) => !isPatient || !['withdraw', 'reject'].includes(step.kind));
  return lasting[one.pick % Math.max(1, lasting.length)];
}

function tryStep(template: IdentificationTemplate, walk: IdentificationWalk, one: Attempt, isPatient = false) {
  walk.now = new Date(walk.now.getTime() + one.hours * 3_600_000);
  const step = chosenStep(template, walk, one, isPatient)?.key ?? 'visit';
  const role = one.soundRole ? (SOUND_STEPS[step]?.by ?? one.role) : one.role;
  walk.attach(...(SOUND_STEPS[step]?.files ?? []));
  const before = walk.case;
  const actor = anActor(role, one.person);
  const input = { occurredOn: shanghaiDateOf(walk.now), ...inputOf(template, step, one.variation) };
  const decision = walk.take(step, actor, input);
  if ('accepted' in decision && step === 'recordObjection') {
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: null }] };
  }
  if ('accepted' in decision && step === 'settleObjection') {
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: 'DISMISSED' }] };
  }
  return { step, actor, decision, before };
}

describe.each(
  ([ADMISSION, REFLAG] as readonly IdentificationTemplate[]).map((template) => [template.key, template] as const),
)('random walks of %s', (key, template) => {
  const start = () =>
    aWalk(template, someFacts(key === 'REFLAG' ? { episodes: reflagEpisodes } : {}), anActor('VILLAGE_CLERK', '甲'));

  it('[PRO-15] every accepted step is one of the declaration, and what is refused changes nothing', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const walk = start();
        for (const one of attempts) {
          const { step, actor, decision, before } = tryStep(template, walk, one);
          if ('refusals' in decision) {
            expect(decision.refusals.length).toBeGreaterThan(0);
            expect(walk.case).toBe(before);
            continue;
          }
          const { event, deadlineAt, ending, fromState, toState } = decision.accepted;
          const declared = template.steps.find(
            (candidate) => candidate.key === step && candidate.from.includes(before.state),
          );
          expect(declared?.by).toContain(actor.role);
          expect(template.states[before.state]?.ending).toBeUndefined();
          expect([fromState, event.step]).toEqual([before.state, step]);
          expect(walk.case.events.slice(0, -1)).toEqual(before.events);
          expect(ending === null).toBe(deadlineAt !== null);
          expect(Object.keys(template.states)).toContain(toState);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[PRO-8] nobody combines preparing, reviewing and approving in one case (C.15.4)', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 80 }), (attempts) => {
        const walk = start();
        for (const one of attempts) tryStep(template, walk, { ...one, soundRole: true });
        const dutiesOf = new Map<string, Set<string>>();
        for (const event of walk.case.events) {
          const duty = template.steps.find((step) => step.key === event.step)?.duty;
          if (duty === undefined) continue;
          dutiesOf.set(event.actorPersonId, (dutiesOf.get(event.actorPersonId) ?? new Set()).add(duty));
        }
        for (const duties of dutiesOf.values()) expect(duties.size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it('[PRO-16] what was approved had been agreed to, published in full, and is never recomputed (C.15.5)', () => {
    let approved = 0;
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 40, maxLength: 120 }), (attempts) => {
        const walk = start();
        let fixed: unknown;
        for (const one of attempts) {
          const attempted = { ...one, soundRole: true, person: soundPerson(one, template, walk) };
          const { step, decision } = tryStep(template, walk, attempted, true);
          const { records, events } = walk.case;
          if ('accepted' in decision && step === 'closePublicity') {
            expect(shanghaiDateOf(walk.now) > (records.publish?.lastDay ?? '9999')).toBe(true);
          }
          if ('accepted' in decision && step === 'countyApprove') {
            approved += 1;
            fixed = records.countyApprove;
            expect(records.review !== undefined && isAgreed(records.review, 0.5)).toBe(true);
            expect(records.publish?.category).toBe(records.countyApprove?.category);
            const published = [...(records.publish?.riskTypes ?? [])].sort();
            expect(records.countyApprove?.risks.map((risk) => risk.type).sort()).toEqual(published);
            const steps = events.map((event) => event.step);
            expect(steps.indexOf('orderComparison')).toBeGreaterThan(steps.indexOf('apply'));
            expect(steps.lastIndexOf('closePublicity')).toBeGreaterThan(steps.lastIndexOf('publish'));
          }
          if (fixed !== undefined) expect(records.countyApprove).toBe(fixed);
        }
      }),
      { numRuns: 200, seed: 20211015 },
    );
    expect(approved).toBeGreaterThan(10);
  });

  it('[PRO-10] a step that is not offered as allowed is never accepted', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const walk = start();
        for (const one of attempts) {
          const facts = walk.facts;
          const { step, actor, decision, before } = tryStep(template, walk, one);
          const offered = availableSteps({
            template,
            actor,
            facts,
            parameters: walk.parameters,
            now: walk.now,
            case: before,
          });
          if ('accepted' in decision) expect(offered.find(({ name }) => name === step)?.allowed).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Three people who keep to their duties, so that walks get far. */
function soundPerson(one: Attempt, template: IdentificationTemplate, walk: IdentificationWalk): string {
  const duty = chosenStep(template, walk, one, true)?.duty ?? 'RECTIFY';
  return { PREPARE: '甲', REVIEW: '乙', APPROVE: '丙', INSPECT: '丁', RECTIFY: '丁' }[duty];
}
