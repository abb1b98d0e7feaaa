import type { CryptoProvider, Helper, WorkTeamMember } from '@shouwang/database';
import { openText } from '../households/sealed-text.ts';

/** The cell in which a helper's telephone is sealed. */
export const phoneCellOfHelper = (rowId: string) => ({ table: 'Helper', column: 'phoneSealed', rowId });

/** The cell in which the telephone of a member of a work team is sealed. */
export const phoneCellOfMember = (rowId: string) => ({ table: 'WorkTeamMember', column: 'phoneSealed', rowId });

/** A helper's telephone in the clear. */
export const openHelperPhone = (
  crypto: CryptoProvider,
  { id, phoneSealed }: Pick<Helper, 'id' | 'phoneSealed'>,
): string | undefined => openText(crypto, phoneSealed, phoneCellOfHelper(id));

/** The telephone of a member of a work team in the clear; undefined where none was given. */
export const openMemberPhone = (
  crypto: CryptoProvider,
  { id, phoneSealed }: Pick<WorkTeamMember, 'id' | 'phoneSealed'>,
): string | undefined => openText(crypto, phoneSealed, phoneCellOfMember(id));
