import { type CryptoProvider, type DeclaredIdentity, idKeyOf, newId } from '@shouwang/database';
import {
  DISABILITY_NUMBER_LENGTHS,
  findBirthDateInId,
  findGenderInId,
  maskIdNumber,
  REJECTION_MESSAGES,
  readIdCell,
  shanghaiDateOf,
} from '@shouwang/domain';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { getCaseFor } from './get-case-for.ts';

const cellOf = (rowId: string) => ({ table: 'DeclaredIdentity', column: 'numberSealed', rowId });

/** The number in the clear. */
export const openDeclaredNumber = (
  crypto: CryptoProvider,
  { id, numberSealed }: Pick<DeclaredIdentity, 'id' | 'numberSealed'>,
): string => crypto.open(numberSealed, cellOf(id));

/** What the one who stated a number is shown of it. */
export type StatedIdentity = {
  readonly id: string;
  readonly maskedNumber: string;
  readonly birthOn: string;
  readonly gender: 'MALE' | 'FEMALE';
};

/**
 * Keeps the identity number of somebody who joins a household, sealed, so that the form of the case can name it. Whether
 * the register has the number elsewhere is not told here: that is judged with the form, by who may know.
 * @throws Refused when the number cannot be right
 */
export const declareIdentity = (
  context: Context,
  {
    caseId,
    idNumber,
    idempotencyKey,
  }: { readonly caseId: string; readonly idNumber: string; readonly idempotencyKey: string },
): Promise<StatedIdentity> => {
  const { crypto } = context.services;
  // The kept input must not lead back to the number: its blind index stands for it.
  const input = { caseId, idKey: idKeyOf(crypto, idNumber) };
  return runUseCase(
    context,
    { name: 'procedure.declareIdentity', idempotencyKey, input },
    async ({ db, now, actor, audit }) => {
      const row = await getCaseFor(context, { db }, 'prepare', caseId);
      const rules = { latestBirthOn: shanghaiDateOf(now), lengths: DISABILITY_NUMBER_LENGTHS };
      const read = readIdCell({ text: idNumber, isNumber: false }, rules);
      if (!read.ok) return refuse('ID_NUMBER_WRONG', { problem: REJECTION_MESSAGES[read.reason] }, 'idNumber');
      const birthOn = findBirthDateInId(read.idNumber) ?? '';
      const gender = findGenderInId(read.idNumber) === '女' ? 'FEMALE' : 'MALE';
      const id = newId();
      await db.declaredIdentity.create({
        data: {
          id,
          caseId,
          areaPath: row.areaPath,
          numberSealed: crypto.seal(read.idNumber, cellOf(id)),
          idKey: idKeyOf(crypto, read.idNumber),
          idLast4: read.idKey.slice(-4),
          birthOn,
          gender,
          createdById: actor.accountId,
          createdAt: now,
        },
      });
      audit({ objectType: 'ProcedureCase', objectId: caseId, areaPath: row.areaPath, householdId: row.householdId });
      return { id, maskedNumber: maskIdNumber(read.idNumber), birthOn, gender };
    },
  );
};
