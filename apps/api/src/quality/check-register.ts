import { CountyCheck, type IsoDate, type QualityViolation } from '@shouwang/domain';
import { readHouseholds } from '../households/read-households.ts';
import type { Services } from '../platform/context.ts';
import { readQualitySettings } from './read-quality-settings.ts';

/** What is checked, and who hears of it. */
export type RegisterCheck = {
  readonly areaPath: string;
  /** Year of the campaign: its income period is that of the statements. */
  readonly year: number;
  /** The reference day. */
  readonly on: IsoDate;
  /** Some hundred at a time; the check waits for the promise. */
  readonly onViolations: (violations: readonly QualityViolation[]) => void | Promise<void>;
  readonly onProgress?: (households: number) => void;
  readonly signal?: AbortSignal;
};

/** How much was checked. */
export type RegisterChecked = { readonly households: number; readonly people: number };

/**
 * Asks every rule about every household of an area, in one pass over the register. What several households break together
 * comes last.
 */
export const checkRegister = async (
  { database: { prisma }, crypto }: Pick<Services, 'database' | 'crypto'>,
  { areaPath, year, on, onViolations, onProgress, signal }: RegisterCheck,
): Promise<RegisterChecked> => {
  const check = new CountyCheck(await readQualitySettings(prisma, { areaPath, year, on }));
  let households = 0;
  let people = 0;
  for await (const portion of readHouseholds({ prisma, crypto }, areaPath)) {
    signal?.throwIfAborted();
    await onViolations(portion.flatMap((household) => check.add(household)));
    households += portion.length;
    people += portion.reduce((sum, { members }) => sum + members.length, 0);
    onProgress?.(households);
  }
  await onViolations([...check.finish()]);
  return { households, people };
};
