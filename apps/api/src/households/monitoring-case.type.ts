import {
  CLUE_SOURCE,
  type Facts,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  NATURAL_DISASTER_SUBTYPE,
  RISK_TYPE,
} from '@shouwang/domain';
import { builder } from '../platform/builder.ts';
import { IndicatorSectionRef, indicatorSections } from './indicator-sections.ts';
import { openFacts } from './sealed-text.ts';

type Risk = { readonly type: string; readonly subtype?: string; readonly remark?: string };

const nameOf = (list: { readonly items: readonly { readonly en: string; readonly zh: string }[] }, code: string) =>
  list.items.find(({ en }) => en === code)?.zh ?? code;

const MonitoringRiskRef = builder.objectRef<Risk>('MonitoringRisk').implement({
  fields: (t) => ({
    type: t.exposeString('type'),
    label: t.string({ resolve: ({ type }) => nameOf(RISK_TYPE, type) }),
    subtype: t.string({
      nullable: true,
      resolve: ({ subtype }) => (subtype ? nameOf(NATURAL_DISASTER_SUBTYPE, subtype) : null),
    }),
    remark: t.string({ nullable: true, resolve: ({ remark }) => remark ?? null }),
  }),
});

const STATUS_LABELS: Readonly<Record<string, string>> = {
  OPEN: '监测中',
  ELIMINATED: '风险已消除',
  REMOVED: '已清退',
};

const yuan = (amount: { toString(): string } | null): string | null => amount?.toString() ?? null;

export const MonitoringCaseRef = builder.prismaObject('MonitoringCase', {
  fields: (t) => ({
    id: t.exposeID('id'),
    caseNo: t.exposeString('caseNo'),
    episode: t.exposeInt('episode'),
    category: t.exposeString('category'),
    categoryLabel: t.string({ resolve: ({ category }) => nameOf(MONITORING_CATEGORY, category) }),
    identifiedMonth: t.exposeString('identifiedMonth'),
    source: t.exposeString('source', { nullable: true }),
    sourceLabel: t.string({ nullable: true, resolve: ({ source }) => nameOf(CLUE_SOURCE, source) }),
    risks: t.field({ type: [MonitoringRiskRef], resolve: ({ risks }) => risks as unknown as Risk[] }),
    status: t.exposeString('status'),
    statusLabel: t.string({ resolve: ({ status }) => STATUS_LABELS[status] ?? status }),
    lineAtIdentification: t.string({ nullable: true, resolve: (row) => yuan(row.lineAtIdentification) }),
    incomePerCapita: t.string({ nullable: true, resolve: (row) => yuan(row.incomePerCapita) }),
    eliminatedMonth: t.exposeString('eliminatedMonth', { nullable: true }),
    eliminationMethod: t.exposeString('eliminationMethod', { nullable: true }),
    sections: t.field({
      type: [IndicatorSectionRef],
      resolve: (row, _args, context) =>
        indicatorSections(
          context,
          'case',
          openFacts(context.services.crypto, row.facts as Facts, 'MonitoringCase', row.id),
          { subject: 'MonitoringCase', record: row },
        ),
    }),
  }),
});

/** The label of a category; null for a household that was never monitored. */
export const categoryLabelOf = (category: string | null): string | null =>
  category && labelOf(MONITORING_CATEGORY, category as MonitoringCategory);
