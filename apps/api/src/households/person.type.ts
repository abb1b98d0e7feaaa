import { ageOn, dateOf, type Facts, maskIdNumber, maskPhone, shanghaiDateOf } from '@shouwang/domain';
import { mayReveal } from '@shouwang/permissions';
import { type ActionAnswer, ActionRef } from '../platform/actions.type.ts';
import { ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, nowOf } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { showAs, visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';
import { IndicatorSectionRef, indicatorSections, shownValue } from './indicator-sections.ts';
import { openPersonIdNumber, openPersonMobile, personFacts } from './person-columns.ts';
import { provenanceOfRow } from './provenance.ts';

/** 6–15 in school or at work elsewhere: the one line of a member that tells what he or she does. */
const schoolOrWork = (facts: Facts): string | null => {
  if (facts.schoolStatus) return [facts.schoolStatus, facts.schoolName].filter(Boolean).join('，');
  if (!facts.workMonths || facts.workMonths === '0') return null;
  return `${facts.workLocation ?? ''}务工 ${facts.workMonths} 个月`;
};

const showingOf = (person: { readonly areaPath: string }) => ({ subject: 'Person', record: person }) as const;

const reveal = (name: string, label: string): ActionAnswer => ({ name, label, allowed: true, refusals: [] });

export const PersonRef = builder.prismaObject('Person', {
  fields: (t) => ({
    id: t.exposeID('id'),
    personNo: t.exposeString('personNo', { nullable: true }),
    householdId: t.exposeID('householdId'),
    name: t.exposeString('name'),
    gender: t.exposeString('gender', { nullable: true }),
    birthDate: t.string({
      nullable: true,
      resolve: ({ birthDate }) => (birthDate ? (dateOf({ birthDate }, 'birthDate') ?? birthDate) : null),
    }),
    age: t.int({
      nullable: true,
      resolve: async ({ birthDate }, _args, context) =>
        birthDate ? (ageOn(birthDate, shanghaiDateOf(await nowOf(context))) ?? null) : null,
    }),
    relationToHead: t.exposeString('relationToHead', { nullable: true }),
    idDocumentType: t.exposeString('idDocumentType', { nullable: true }),
    idNumberMasked: t.string({
      nullable: true,
      resolve: (person, _args, context) =>
        showAs(
          visibilityOf(context, 'Person', person, 'identity'),
          openPersonIdNumber(context.services.crypto, person),
          maskIdNumber,
        ),
    }),
    mobileMasked: t.string({
      nullable: true,
      resolve: (person, _args, context) =>
        showAs(
          visibilityOf(context, 'Person', person, 'identity'),
          openPersonMobile(context.services.crypto, person),
          maskPhone,
        ),
    }),
    isActiveMember: t.exposeBoolean('isActiveMember'),
    leftOn: t.expose('leftOn', { type: 'Date', nullable: true }),
    leaveReason: t.exposeString('leaveReason', { nullable: true }),
    healthStatus: t.string({
      nullable: true,
      resolve: (person, _args, context) => {
        const text = (person.facts as Facts).healthStatus;
        return (text && shownValue(context, showingOf(person), 'healthStatus', text)?.text) || null;
      },
    }),
    laborSkill: t.string({ nullable: true, resolve: ({ facts }) => (facts as Facts).laborSkill ?? null }),
    schoolOrWork: t.string({ nullable: true, resolve: ({ facts }) => schoolOrWork(facts as Facts) }),
    sections: t.field({
      type: [IndicatorSectionRef],
      resolve: (person, _args, context) =>
        indicatorSections(context, 'person', personFacts(context.services.crypto, person), showingOf(person)),
    }),
    provenance: t.field({
      type: ProvenanceRef,
      nullable: true,
      resolve: (person, _args, context) => provenanceOfRow(context, person),
    }),
    actions: t.field({
      type: [ActionRef],
      resolve: (person, _args, context) => {
        if (!mayReveal(actorOf(context), 'Person', person)) return [];
        return [
          ...(person.idNumberSealed ? [reveal('revealIdNumber', '查看证件号码')] : []),
          ...(person.mobileSealed ? [reveal('revealMobile', '查看电话')] : []),
        ];
      },
    }),
  }),
});

builder.queryField('person', (t) =>
  t.prismaField({
    type: PersonRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.person.findFirst({ ...query, where: { AND: [visible(context, 'Person'), { id }] } })
        : null,
  }),
);
