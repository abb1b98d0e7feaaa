import type { ParameterRow } from './parameter.ts';

/**
 * The monitoring lines that a document is known for (DOMAIN F.1), to start a county with. Between them the last known
 * line holds until the county enters that year's.
 * @param areaPath the county
 */
export function knownMonitoringLines(areaPath: string): readonly Omit<ParameterRow, 'id'>[] {
  return [
    {
      key: 'monitoring.line',
      value: 6000,
      areaPath,
      validFrom: '2020-01-01',
      validTo: '2024-12-31',
      document: '云龙县2021年10月15日通知（2020年6000元；2021至2024年待县里按当年文件确认）',
    },
    {
      key: 'monitoring.line',
      value: 8700,
      areaPath,
      validFrom: '2025-01-01',
      document: '云农办通〔2025〕1号',
    },
  ];
}
