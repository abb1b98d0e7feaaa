import { HouseholdRef } from '../households/household.type.ts';
import { builder } from '../platform/builder.ts';
import { resultUnion } from '../platform/result-union.ts';
import { saveWorkSpell } from './save-work-spell.ts';
import { withdrawWorkSpell } from './withdraw-work-spell.ts';
import { WorkSpellRef } from './work-spell.type.ts';

const WorkSpellResult = resultUnion('WorkSpellResult', WorkSpellRef);
const WithdrawnSpellResult = resultUnion('WithdrawnSpellResult', HouseholdRef);

const SpellReadInput = builder.inputType('WorkSpellRead', {
  description: 'A work spell with the version that was read.',
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
});

const SpellValueInput = builder.inputType('WorkSpellValue', {
  fields: (t) => ({
    key: t.string({ required: true }),
    text: t.string({ required: true, description: 'As written; empty for no value.' }),
  }),
});

builder.mutationFields((t) => ({
  saveWorkSpell: t.field({
    type: WorkSpellResult,
    description: 'Writes a work spell or plan of a member of a household.',
    args: {
      householdId: t.arg.id({ required: true }),
      personId: t.arg.id({ required: true }),
      kind: t.arg.string({ required: true, description: 'OUT, PLANNED' }),
      spell: t.arg({ type: SpellReadInput, description: 'Absent for a new one.' }),
      values: t.arg({ type: [SpellValueInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await saveWorkSpell(context, input);
      return context.prisma.workSpell.findUniqueOrThrow({ where: { id }, include: { person: true } });
    },
  }),
  withdrawWorkSpell: t.field({
    type: WithdrawnSpellResult,
    description: 'Takes a work spell back that was recorded by mistake.',
    args: {
      householdId: t.arg.id({ required: true }),
      spellId: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      text: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { householdId } = await withdrawWorkSpell(context, input);
      return context.prisma.household.findUniqueOrThrow({ where: { id: householdId } });
    },
  }),
}));
