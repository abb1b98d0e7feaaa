import {
  APPEAL,
  type Facts,
  type MonitoringStatus,
  maskIdNumber,
  maskPhone,
  openActionOf,
  proceduresFor,
} from '@shouwang/domain';
import { mayReveal } from '@shouwang/permissions';
import { phrase } from '@shouwang/phrases';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { may } from '../platform/allow.ts';
import { ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { showAs, visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';
import { lineIn, momentOfReading } from '../procedures/circumstances.ts';
import { caseParts, findRefusedCase } from '../procedures/load-case.ts';
import { householdFacts, householdTypeLabel, openHouseholdPhone } from './household-columns.ts';
import { IndicatorSectionRef, indicatorSections } from './indicator-sections.ts';
import { categoryLabelOf } from './monitoring-case.type.ts';
import { openPersonIdNumber } from './person-columns.ts';
import { provenanceOfRow } from './provenance.ts';
import { TimelineEntryRef, timelineOf } from './timeline.ts';

const action = (name: string, label: string) => ({ name, label, allowed: true, refusals: [] });

/** The household's last application was refused, and may be reviewed (C.1). */
const wasRefused = async ({ prisma }: Context, { id }: { readonly id: string }): Promise<boolean> => {
  const procedureCases = await prisma.procedureCase.findMany({
    where: { householdId: id },
    select: caseParts.household.include.procedureCases.select,
  });
  return findRefusedCase({ procedureCases }) !== null;
};

export const HouseholdRef = builder.prismaObject('Household', {
  fields: (t) => ({
    id: t.exposeID('id'),
    householdNo: t.exposeString('householdNo', { nullable: true }),
    headName: t.exposeString('headName'),
    area: t.relation('area'),
    areaName: t.string({ resolve: ({ areaCode }, _args, { prisma }) => areaNameOf(prisma, areaCode) }),
    groupName: t.exposeString('groupName', { nullable: true }),
    householdType: t.exposeString('householdType'),
    householdTypeLabel: t.string({ resolve: ({ householdType }) => householdTypeLabel(householdType) }),
    memberCount: t.exposeInt('memberCount'),
    phoneMasked: t.string({
      nullable: true,
      resolve: (household, _args, context) =>
        showAs(
          visibilityOf(context, 'Household', household, 'identity'),
          openHouseholdPhone(context.services.crypto, household),
          maskPhone,
        ),
    }),
    status: t.exposeString('status'),
    monitoringStatus: t.exposeString('monitoringStatus'),
    category: t.exposeString('category', { nullable: true }),
    categoryLabel: t.string({ nullable: true, resolve: ({ category }) => categoryLabelOf(category) }),
    risks: t.exposeStringList('risks', { description: 'RiskType codes of the last episode.' }),
    headIdMasked: t.string({
      nullable: true,
      select: { members: { where: { relationToHead: '户主' }, take: 1, select: { id: true, idNumberSealed: true } } },
      resolve: ({ members: [head], ...household }, _args, context) =>
        showAs(
          visibilityOf(context, 'Household', household, 'identity'),
          head && openPersonIdNumber(context.services.crypto, head),
          maskIdNumber,
        ),
    }),
    netIncomePerCapita: t.string({
      nullable: true,
      resolve: ({ facts }) => (facts as Facts).netIncomePerCapita ?? null,
    }),
    monitoringLine: t.string({
      resolve: async ({ areaPath }, _args, context) => String(lineIn(await momentOfReading(context), areaPath).amount),
    }),
    members: t.relation('members', {
      query: (_args, context) => ({ where: visible(context, 'Person'), orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    }),
    sections: t.field({
      type: [IndicatorSectionRef],
      resolve: (household, _args, context) =>
        indicatorSections(context, 'household', householdFacts(context.services.crypto, household), {
          subject: 'Household',
          record: household,
        }),
    }),
    monitoringCases: t.relation('monitoringCases', {
      query: (_args, context) => ({ where: visible(context, 'MonitoringCase'), orderBy: { episode: 'desc' } }),
    }),
    workSpells: t.relation('workSpells', { query: { orderBy: { id: 'asc' } } }),
    consents: t.relation('consents', { query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } }),
    procedureCases: t.relation('procedureCases', {
      query: (_args, context) => ({ where: visible(context, 'ProcedureCase'), orderBy: { createdAt: 'desc' } }),
    }),
    clues: t.relation('clues', {
      query: (_args, context) => ({ where: visible(context, 'Clue'), orderBy: { createdAt: 'desc' } }),
    }),
    issues: t.relation('issues', {
      query: (_args, context) => ({ where: visible(context, 'Issue'), orderBy: { createdAt: 'desc' } }),
    }),
    timeline: t.field({
      type: [TimelineEntryRef],
      resolve: (household, _args, context) => timelineOf(context, household),
    }),
    version: t.exposeInt('version'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    provenance: t.field({
      type: ProvenanceRef,
      nullable: true,
      resolve: (household, _args, context) => provenanceOfRow(context, household),
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: async (household, _args, context) => {
        const own = { areaPath: household.areaPath };
        return [
          ...(household.phoneSealed && mayReveal(actorOf(context), 'Household', household)
            ? [action('revealPhone', '查看电话')]
            : []),
          ...(may(context, 'open', 'ProcedureCase', own)
            ? [
                ...proceduresFor(household.monitoringStatus as MonitoringStatus),
                ...((await wasRefused(context, household)) ? [APPEAL] : []),
              ].map(({ key, opening }) => action(openActionOf(key), opening.label))
            : []),
          ...(household.status === 'ACTIVE' && may(context, 'correct', 'Household', own)
            ? [action('collect', phrase('collection.open')), action('recordConsents', phrase('consents.record'))]
            : []),
          ...(may(context, 'create', 'Clue', own) ? [action('reportClue', '登记线索')] : []),
        ];
      },
    }),
  }),
});
