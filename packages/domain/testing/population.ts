import type { CaseFacts, CaseRecords } from '../src/procedures/case-records.ts';
import { POPULATION_CHANGE } from '../src/procedures/population-change.ts';
import type { Distance, IdentityFact, Increase, PopulationFacts } from '../src/procedures/population-facts.ts';
import { anActor } from './actors.ts';
import { aWalk, type CaseWalk } from './case-walk.ts';
import { someFacts } from './identification.ts';

export type PopulationWalk = CaseWalk<CaseRecords, CaseFacts>;

/** A father who heads the household, a mother and a child; no campaign, nobody known elsewhere. */
export function populationFacts(changes: Partial<PopulationFacts> = {}): CaseFacts {
  return {
    ...someFacts(),
    householdMembers: [
      { personId: 'father', name: '和春生', relation: 'HEAD' },
      { personId: 'mother', name: '杨玉梅', relation: 'SPOUSE' },
      { personId: 'child', name: '和小明', relation: 'SON' },
    ],
    isMonitored: false,
    identities: {},
    mergeTargets: {},
    runningChangeNo: null,
    cutoffOn: null,
    episodeInQuestion: null,
    isWithoutLabour: false,
    refusedCase: null,
    ...changes,
  };
}

/** A case of 2021-10-18 with its paper. */
export function aPopulationChange(changes: Partial<PopulationFacts> = {}): PopulationWalk {
  const walk = aWalk(POPULATION_CHANGE, populationFacts(changes), anActor('VILLAGE_CLERK'));
  walk.attach('changeProof');
  return walk;
}

/** A daughter born on 2021-09-12, who has no number yet. */
export const A_BIRTH: Increase = {
  kind: 'INCREASE',
  reason: 'BIRTH',
  on: '2021-09-12',
  name: '和小云',
  gender: 'FEMALE',
  birthOn: '2021-09-12',
  ethnicity: 'Bai',
  relation: 'DAUGHTER',
};

/** A daughter-in-law, told by a number. */
export const A_BRIDE: Increase = {
  ...A_BIRTH,
  reason: 'MARRY_IN',
  name: '李秋菊',
  on: '2021-08-01',
  birthOn: '1998-04-05',
  identityId: 'bride',
  relation: 'DAUGHTER_IN_LAW',
};

export const THE_BRIDE: IdentityFact = {
  birthOn: '1998-04-05',
  gender: 'FEMALE',
  isMemberHere: false,
  elsewhere: null,
};

/** The bride as the register has her in another household. */
export const brideOf = (distance: Distance, isHead = false, memberCount = 4): IdentityFact => ({
  ...THE_BRIDE,
  elsewhere: { personId: 'bride in the register', householdId: 'her home', distance, isHead, memberCount },
});

export const aDeath = (personId: string) =>
  ({ kind: 'DECREASE', reason: 'DEATH', on: '2021-07-02', personId }) as const;
