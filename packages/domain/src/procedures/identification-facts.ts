import type { z } from 'zod';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { HouseholdType } from '../codelists/household-type.ts';
import type { MonitoringCategory } from '../codelists/monitoring.ts';
import type {
  announceForm,
  applyForm,
  authorizeForm,
  comparisonForm,
  correctForm,
  countyApproveForm,
  explainHitsForm,
  householdNoForm,
  objectionForm,
  openForm,
  publishForm,
  returnForm,
  reviewForm,
  settleObjectionForm,
  townshipApproveForm,
  visitForm,
  withdrawAuthorizationForm,
} from './identification-forms.ts';
import type { BaseFacts } from './procedure-template.ts';

/** An active member of the household. */
export interface MemberFact {
  readonly personId: string;
  readonly name: string;
  /** As the register has it, `20030412` or `2003-04-12`. Null or unreadable: such a person counts as an adult. */
  readonly birthDate: string | null;
}

export interface ObjectionFact {
  readonly id: string;
  /** null while it is open. */
  readonly result: 'UPHELD' | 'DISMISSED' | null;
}

/** An earlier monitoring case of the household. */
export interface EpisodeFact {
  readonly episode: number;
  readonly category: MonitoringCategory;
  readonly status: 'OPEN' | 'ELIMINATED' | 'REMOVED';
  /** YYYYMM */
  readonly eliminatedMonth: string | null;
}

/** The monitoring line in force on the day of the decision. */
export interface LineFact {
  /** Yuan per person and year. */
  readonly amount: number;
  /** Which version of the parameter this is; copied into the case. */
  readonly parameterId: string;
}

/** What the identification procedures must know besides the case itself. */
export interface IdentificationFacts extends BaseFacts {
  readonly household: {
    readonly type: HouseholdType;
    readonly householdNo: string | null;
  };
  readonly members: readonly MemberFact[];
  readonly episodes: readonly EpisodeFact[];
  /** Another running identification procedure of the household; null when there is none. */
  readonly runningCaseNo: string | null;
  readonly objections: readonly ObjectionFact[];
  /** null when the county has not set one. */
  readonly line: LineFact | null;
  /** The period for which income is stated (campaign or rolling, B.5); null: not fixed. */
  readonly incomePeriod: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

export type Visit = z.output<typeof visitForm>;
export type Risk = Visit['risks'][number];

/** What the publicity said: whoever changes it afterwards has to publish again. */
export interface PublishedFacts {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly days: number;
  readonly category: MonitoringCategory;
  readonly riskTypes: readonly Risk['type'][];
}

/** What the county's approval fixes for good (C.15.5). */
export interface IdentifiedFacts {
  readonly episode: number;
  readonly category: MonitoringCategory;
  readonly incomePerCapita: number;
  readonly lineAtIdentification: number;
  readonly lineParameterId: string;
  readonly risks: Visit['risks'];
  readonly fourSecurities: Visit['fourSecurities'];
  readonly income: Visit['income'];
  readonly approvedOn: IsoDate;
}

/** The records of a case by step. Nothing is there until its step was taken. */
export interface IdentificationRecords {
  readonly open?: z.output<typeof openForm>;
  readonly apply?: z.output<typeof applyForm>;
  readonly authorize?: z.output<typeof authorizeForm>;
  /** `withdrawn`: the members who have taken their authorization back and not signed again since. */
  readonly withdrawAuthorization?: z.output<typeof withdrawAuthorizationForm> & {
    readonly withdrawn: readonly string[];
  };
  readonly visit?: Visit;
  readonly recordComparison?: z.output<typeof comparisonForm>;
  readonly explainHits?: z.output<typeof explainHitsForm>;
  readonly review?: z.output<typeof reviewForm>;
  readonly publish?: z.output<typeof publishForm> & PublishedFacts;
  readonly recordObjection?: z.output<typeof objectionForm>;
  readonly settleObjection?: z.output<typeof settleObjectionForm>;
  readonly closePublicity?: { readonly endedOn: IsoDate };
  readonly returnToVillage?: z.output<typeof returnForm>;
  readonly correct?: z.output<typeof correctForm>;
  readonly townshipApprove?: z.output<typeof townshipApproveForm>;
  readonly returnToTownship?: z.output<typeof returnForm>;
  readonly countyApprove?: z.output<typeof countyApproveForm> & IdentifiedFacts;
  readonly announce?: z.output<typeof announceForm>;
  readonly enter?: z.output<typeof householdNoForm>;
  /** identifiedMonth (识别监测时间) is YYYYMM. */
  readonly beginMonitoring?: z.output<typeof householdNoForm> & { readonly identifiedMonth: string };
}
