import type { Facts, HouseholdType, MonitoringStatus, RiskType } from '@shouwang/domain';

/** A registered person with the household, as the source of the register gives it. */
export interface RegisterPerson {
  /** UUID. */
  readonly personId: string;
  /** National number; empty until entered there. */
  readonly personNo: string;
  /** UUID. */
  readonly householdId: string;
  /** National number; empty until entered there. */
  readonly householdNo: string;
  /** Of the household. */
  readonly areaPath: string;
  readonly name: string;
  /** In the form of the exports (`19700314`) or `1970-03-14`; empty when unknown. */
  readonly birthDate: string;
  /** 男 or 女; empty when unknown. */
  readonly gender: string;
  /** Unsealed, as registered; empty when there is none. */
  readonly idNumber: string;
  /** Canonical text by indicator key; only the keys that checks need are looked at. */
  readonly facts: Facts;
  readonly householdType: HouseholdType;
  /** The state of the household's last monitoring case. */
  readonly monitoringStatus: MonitoringStatus;
  /** Risks of the last episode. */
  readonly risks: readonly RiskType[];
}

/** People in portions, so that reading a database costs one wait per portion. */
export type RegisterSource = AsyncIterable<readonly RegisterPerson[]> | Iterable<readonly RegisterPerson[]>;
