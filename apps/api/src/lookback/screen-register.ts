import { type IsoDate, type Screened, screenHousehold, screeningParametersAt } from '@shouwang/domain';
import { type RegisterHousehold, readHouseholds } from '../households/read-households.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import type { Services } from '../platform/context.ts';

/** A household in one of the four classes. */
export type ScreenedHousehold = { readonly household: RegisterHousehold; readonly screened: Screened };

/** What is screened. */
export type Screening = {
  readonly areaPath: string;
  /** The day on which the parameters hold. */
  readonly on: IsoDate;
  readonly onProgress?: (households: number) => void;
  readonly signal?: AbortSignal;
};

/** The households of an area that are in one of the four screening classes (D.1), in one pass over the register. */
export async function* screenRegister(
  { database: { prisma }, crypto }: Pick<Services, 'database' | 'crypto'>,
  { areaPath, on, onProgress, signal }: Screening,
): AsyncGenerator<ScreenedHousehold> {
  const parameters = screeningParametersAt(await readParameters(prisma), areaPath, on);
  let households = 0;
  for await (const portion of readHouseholds({ prisma, crypto }, areaPath)) {
    signal?.throwIfAborted();
    for (const household of portion) {
      const members = household.members.map(({ facts }) => facts);
      const monitoringStatus = household.episode?.status ?? 'NONE';
      const all = screenHousehold({ facts: household.facts, members, monitoringStatus }, parameters);
      for (const screened of all) yield { household, screened };
    }
    households += portion.length;
    onProgress?.(households);
  }
}
