import {
  areaCodeOf,
  areaPathOf,
  isParameterKey,
  PARAMETERS,
  type ParameterKey,
  type ParameterRow,
  parameter,
} from '@shouwang/domain';
import { areaDirectory, areaNameOf } from '../areas/area-directory.ts';
import { builder } from '../platform/builder.ts';
import { readParameters } from './read-parameters.ts';

type ShownParameter = Omit<ParameterRow, 'id'>;

const ParameterValueRef = builder.objectRef<ShownParameter>('ParameterValue').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.string({ resolve: ({ key }) => (isParameterKey(key) ? parameter(key).label : key) }),
    value: t.field({ type: 'JSON', resolve: ({ value }) => value }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    validFrom: t.field({ type: 'Date', resolve: ({ validFrom }) => validFrom }),
    validTo: t.field({ type: 'Date', nullable: true, resolve: ({ validTo }) => validTo ?? null }),
    document: t.exposeString('document'),
  }),
});

// A default holds since the system's first campaign, and says that it is one.
const defaultOf = (key: ParameterKey, areaPath: string): ShownParameter => ({
  key,
  value: parameter(key).default,
  areaPath,
  validFrom: '2020-01-01',
  document: `系统默认：${parameter(key).source}`,
});

// Policy is public inside the county: everyone may see by which numbers they are judged.
builder.queryField('parameters', (t) =>
  t.field({
    type: [ParameterValueRef],
    resolve: async (_root, _args, { prisma }) => {
      const rows = await readParameters(prisma);
      const areas = await areaDirectory(prisma);
      const county = [...areas.values()].find(({ level }) => level === 'COUNTY')?.path ?? areaPathOf('53');
      const set = new Set(rows.map(({ key }) => key));
      const keys = (Object.keys(PARAMETERS) as ParameterKey[]).sort();
      return [...rows, ...keys.filter((key) => !set.has(key)).map((key) => defaultOf(key, county))];
    },
  }),
);
