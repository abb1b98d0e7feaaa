import { type Facts, WORK_SPELL_KINDS, type WorkSpellKind, workSpellKeys } from '@shouwang/domain';
import { IndicatorValueRef, shownValue } from '../households/indicator-sections.ts';
import { builder } from '../platform/builder.ts';

export const WorkSpellRef = builder.prismaObject('WorkSpell', {
  description: '已外出务工 (OUT) or 计划外出务工 (PLANNED) of one person.',
  include: { person: { select: { name: true } } },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({ resolve: ({ kind }) => WORK_SPELL_KINDS[kind as WorkSpellKind] }),
    personId: t.exposeID('personId'),
    personName: t.string({ resolve: ({ person }) => person.name }),
    version: t.exposeInt('version'),
    values: t.field({
      type: [IndicatorValueRef],
      resolve: (spell, _args, context) =>
        workSpellKeys(spell.kind as WorkSpellKind).flatMap((key) => {
          const text = (spell.facts as Facts)[key];
          const value = text && shownValue(context, { subject: 'WorkSpell', record: spell }, key, text);
          return value ? [value] : [];
        }),
    }),
  }),
});
