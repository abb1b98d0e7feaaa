import type { PrismaClient } from '@shouwang/database';
import { knownMonitoringLines } from '@shouwang/domain';

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * Starts a county with the monitoring lines that documents are known for. Everything else holds by its default until
 * the county sets it.
 * @returns how many were added; 0 when the county has set any
 */
export const seedParameters = async (prisma: PrismaClient, countyPath: string): Promise<number> => {
  if ((await prisma.parameter.count()) > 0) return 0;
  const { count } = await prisma.parameter.createMany({
    data: knownMonitoringLines(countyPath).map(({ key, value, areaPath, validFrom, validTo, document }) => ({
      key,
      value: value as number,
      areaPath,
      validFrom: midnight(validFrom),
      validTo: validTo ? midnight(validTo) : null,
      document,
      approvedBy: '系统',
    })),
  });
  return count;
};
