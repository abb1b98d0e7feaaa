import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { BaseFacts, Guard, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';

export type LookbackState = 'OPEN' | 'CLOSED';

/** The notice 一(二): every case entered since 2019. */
export const LOOKBACK_SINCE = '201901';

export const lookbackForm = z.strictObject({
  title: z.string().trim().min(1).max(100).meta({ title: '名称' }),
  /** County, township or village. */
  areaCode: z.string().min(1).max(15).meta({ title: '范围' }),
});

export interface LookbackRecords {
  readonly open?: z.output<typeof lookbackForm> & { readonly openedOn: IsoDate };
}

export interface LookbackFacts extends BaseFacts {
  /** Cases that are not closed. */
  readonly openCases: number;
}

type Step<Data> = StepDeclaration<LookbackState, LookbackRecords, LookbackFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

const everyCaseIsClosed: Guard<LookbackRecords, LookbackFacts> = {
  name: 'everyCaseIsClosed',
  check: ({ facts: { openCases } }) => (openCases === 0 ? [] : [refusal('LOOKBACK_CASES_OPEN', { count: openCases })]),
};

const COUNTY: readonly Role[] = ['COUNTY_OFFICER'];

/** 回头看 of an area (DOMAIN C.6): opened by the county over every case since 2019, closed when each of them is. */
export const LOOKBACK: ProcedureTemplate<LookbackState, LookbackRecords, LookbackFacts> = {
  key: 'LOOKBACK',
  version: '2021-1',
  label: '回头看',
  states: {
    OPEN: { label: '进行中', waitsFor: COUNTY, limit: { parameter: 'limit.lookback', unit: 'workingDays' } },
    CLOSED: { label: '已结束', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: { key: 'open', label: '开展回头看', kind: 'advance', to: 'OPEN', by: COUNTY, form: lookbackForm },
  steps: [
    step({
      key: 'close',
      label: '结束回头看',
      kind: 'close',
      from: ['OPEN'],
      to: 'CLOSED',
      by: COUNTY,
      requires: [everyCaseIsClosed],
    }),
  ],
  apart: [],
};
