import { wordOf } from './cell-words.ts';
import type { ComparisonCheck } from './check.ts';

/** Not motorcycles, tricycles, lorries and farm vehicles. */
const PASSENGER_CARS: ReadonlySet<string> = new Set(['小型轿车', '小型普通客车', '小型越野客车']);
const OWNER_ROLES: ReadonlySet<string> = new Set(['法定代表人', '股东']);
const URBAN_USES: ReadonlySet<string> = new Set(['城镇住宅', '商业服务']);

/** What all asset checks have in common: they look only at open monitored households and are soft hints (X-AST). */
const ASSET_DOUBT = {
  clueType: 'ASSET_DOUBT',
  isUrgent: false,
  owner: 'village',
  doubts: [],
  needs: [],
  parameters: [],
} as const;

/** Checks of vehicles, businesses and real estate (X-AST). */
export const ASSET_CHECKS: readonly ComparisonCheck[] = [
  {
    ...ASSET_DOUBT,
    id: 'X-AST-01',
    datasets: ['vehicles'],
    title: '监测户有小汽车',
    ofRow(row, { isOpen }) {
      if (!isOpen || wordOf(row, 'status') !== '正常' || !PASSENGER_CARS.has(wordOf(row, 'vehicleType')))
        return undefined;
      return { detail: `名下有${row.text('vehicleType')}一辆，状态正常` };
    },
  },
  {
    ...ASSET_DOUBT,
    id: 'X-AST-02',
    datasets: ['businesses'],
    title: '监测户经营企业或个体工商户',
    ofRow(row, { isOpen }) {
      if (!isOpen || wordOf(row, 'status') !== '存续') return undefined;
      const type = wordOf(row, 'entityType');
      const isCompanyOwner = type === '有限责任公司' && OWNER_ROLES.has(wordOf(row, 'role'));
      if (type !== '个体工商户' && !isCompanyOwner) return undefined;
      return { detail: `存续的${row.text('entityType')}“${row.text('entityName')}”的${row.text('role')}` };
    },
  },
  {
    ...ASSET_DOUBT,
    id: 'X-AST-03',
    datasets: ['real-estate'],
    title: '监测户有城镇或商业房产',
    ofRow(row, { isOpen }) {
      if (!isOpen || !URBAN_USES.has(wordOf(row, 'use')) || wordOf(row, 'acquisition') === '易地搬迁安置')
        return undefined;
      return {
        detail: `名下有${row.text('use')}一处，${row.text('area')} 平方米，取得方式：${row.text('acquisition')}`,
      };
    },
  },
];
