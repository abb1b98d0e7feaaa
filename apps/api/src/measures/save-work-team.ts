import { newId } from '@shouwang/database';
import {
  helperForm,
  readForm,
  shanghaiDateOf,
  WORK_TEAM,
  type WorkTeamContent,
  type WorkTeamRecords,
} from '@shouwang/domain';
import { z } from 'zod';
import { areaDirectory } from '../areas/area-directory.ts';
import { dayColumn } from '../campaigns/find-round.ts';
import { sealText } from '../households/sealed-text.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { openDeclared, type TakenStep, takeDeclaredStep } from '../procedures/declared/take-declared-step.ts';
import { collectTeam } from './collect-help.ts';
import { openMemberPhone, phoneCellOfMember } from './helper-phone.ts';

const KIND = { subject: 'WorkTeam', template: WORK_TEAM } as const;
const FACTS = { evidence: [] } as const;

/** Telephones of the members by name: they are sealed in their rows and never stand in the records. */
const phonesForm = z.record(z.string(), helperForm.shape.phone.meta({ title: '队员联系电话' }));

/** A team as it is written: the form of the declaration, and beside it the telephones. */
type WrittenTeam = { readonly team?: unknown; readonly phones?: unknown };

const readPhones = (phones: unknown): Readonly<Record<string, string>> => {
  const read = readForm(phonesForm, phones ?? {});
  if ('refusals' in read) throw new Refused(read.refusals);
  return read.data;
};

/** Writes the members anew; whoever keeps the name keeps the telephone unless another was given. */
const writeMembers = async (
  { services: { crypto } }: Context,
  { db }: Step,
  teamId: string,
  { members }: WorkTeamContent,
  phones: Readonly<Record<string, string>>,
): Promise<void> => {
  const before = await db.workTeamMember.findMany({ where: { teamId } });
  const known = new Map(before.map((one) => [one.name, openMemberPhone(crypto, one)]));
  await db.workTeamMember.deleteMany({ where: { teamId } });
  for (const [position, { name, role, unit, startsOn, endsOn }] of members.entries()) {
    const id = newId();
    await db.workTeamMember.create({
      data: {
        id,
        teamId,
        position,
        name,
        role,
        unit,
        phoneSealed: sealText(crypto, phones[name] ?? known.get(name), phoneCellOfMember(id)),
        startsOn: dayColumn(startsOn),
        endsOn: endsOn === undefined ? null : dayColumn(endsOn),
      },
    });
  }
};

const contentOf = (records: unknown): WorkTeamContent => {
  const { form } = records as WorkTeamRecords;
  if (!form) throw new Error('An accepted team has its content');
  return form;
};

/**
 * Writes down the resident work team of a village (PAI-5).
 * @throws Refused NOT_FOUND for an area that is no village, TEAM_IS_THERE, or what the declaration refuses
 */
export const formWorkTeam = (
  context: Context,
  input: WrittenTeam & { readonly areaCode: string; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, areaCode, team, phones } = input;
  return runUseCase(context, { name: 'team.form', idempotencyKey, input: { areaCode, team, phones } }, async (step) => {
    const { db, actor, now } = step;
    const village = (await areaDirectory(context.prisma, db)).get(areaCode);
    if (village?.level !== 'VILLAGE' || village.isEnded) throw notFound();
    const numbers = readPhones(phones);
    await db.$queryRaw`SELECT code FROM "Area" WHERE code = ${areaCode} FOR UPDATE`;
    const standing = await db.workTeam.count({ where: { areaPath: village.path, state: 'ACTIVE' } });
    const { id } = await openDeclared(context, step, KIND, village.path, { data: team }, FACTS, (data) => {
      if (standing > 0) return refuse('TEAM_IS_THERE', { village: village.name });
      const { unit } = contentOf(data.records);
      return db.workTeam.create({
        data: { ...data, id: newId(), areaPath: village.path, unit, createdById: actor.accountId, createdAt: now },
      });
    });
    const row = await db.workTeam.findUniqueOrThrow({ where: { id } });
    await writeMembers(context, step, id, contentOf(row.records), numbers);
    await collectTeam(context, step, village.path);
    return { id };
  });
};

/**
 * Changes a work team, or withdraws it.
 * @throws Refused, Conflict: nothing was written
 */
export const takeTeamStep = (
  context: Context,
  input: TakenStep & { readonly teamId: string; readonly phones?: unknown; readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, teamId, phones, ...taken } = input;
  return runUseCase(context, { name: 'team.step', idempotencyKey, input: { teamId, taken, phones } }, async (step) => {
    const { db } = step;
    const row = isUuid(teamId) ? await db.workTeam.findUnique({ where: { id: teamId } }) : null;
    const numbers = readPhones(phones);
    await takeDeclaredStep(
      context,
      step,
      KIND,
      row,
      taken,
      async () => FACTS,
      (where, data) => {
        const isEnd = taken.step === 'end';
        const columns = isEnd
          ? { endedOn: dayColumn(taken.occurredOn ?? shanghaiDateOf(step.now)) }
          : { unit: contentOf(data.records).unit };
        return db.workTeam.updateMany({ where, data: { ...data, ...columns } });
      },
    );
    const after = await db.workTeam.findUniqueOrThrow({ where: { id: teamId } });
    if (taken.step === 'edit') await writeMembers(context, step, teamId, contentOf(after.records), numbers);
    await collectTeam(context, step, after.areaPath);
    return { id: teamId };
  });
};
