import { describe, expect, it } from 'vitest';
import { areaPathOf } from '../areas/area-path.ts';
import { monitoringLineAt, procedureParametersAt } from './parameters-in-force.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';

const row = (key: string, value: unknown, code: string, validFrom: string) => ({
  id: `${key} of ${code}`,
  key,
  value,
  areaPath: areaPathOf(code),
  validFrom,
  document: '样例文件',
});
const village = areaPathOf('532929101205');

describe('the parameters of a decision', () => {
  it('[PRO-18] are the defaults until the county sets a value, and those of the day and the area from then on', () => {
    const rows = [
      row('publicity.days', 7, '532929', '2022-01-01'),
      row('publicity.days', 10, '532929102', '2022-01-01'),
    ];
    expect(procedureParametersAt(rows, village, '2021-12-31')).toEqual(DEFAULT_PROCEDURE_PARAMETERS);
    expect(procedureParametersAt(rows, village, '2022-01-01')).toEqual({
      ...DEFAULT_PROCEDURE_PARAMETERS,
      'publicity.days': 7,
    });
  });

  it('[PRO-18] the line comes with the version that is copied into the case', () => {
    const rows = [row('monitoring.line', 8700, '532929', '2025-01-01')];
    expect(monitoringLineAt(rows, village, '2025-03-01')).toEqual({
      amount: 8700,
      parameterId: 'monitoring.line of 532929',
    });
    expect(monitoringLineAt(rows, village, '2024-12-31')).toEqual({ amount: 6000, parameterId: 'default' });
  });
});
