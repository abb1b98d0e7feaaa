/** A row of a department's file that the matching gave to a member. */
export interface MatchedFileRow {
  /** As a person sees it in the file. */
  readonly rowNumber: number;
  /** ID_ONLY: the number is the member's, the name is written otherwise. */
  readonly certainty: 'EXACT' | 'ID_ONLY';
}

/** Why a file does not answer for a member. */
export type ComparisonDoubt = 'NO_FILE' | 'NO_CONSENT' | 'NOT_COMPARABLE' | 'CHANGED_SINCE';

/** What a department's file says about a member; `outcome` null is left to the person who records the result. */
export interface ProposedAnswer {
  readonly outcome: 'NO_HIT' | 'HIT' | null;
  readonly doubt: ComparisonDoubt | null;
}

/** A member as the comparison of a file could or could not find one. */
export interface ComparedMember {
  /** The identity number is one by which files are matched, and the national number of the person is known. */
  readonly isComparable: boolean;
  /** For a file that is compared only with people who have consented: nobody else was looked for. */
  readonly hasConsented: boolean;
  /** When the register last got this person, or another name or number for the person. */
  readonly knownSince: Date;
}

/**
 * The answer that a file gives for a member (ADM-24): a row is a hit; no row is 'no hit' only when a row about this very
 * person would have been found.
 */
export function proposedAnswer(asked: {
  /** The latest published file of the source; null when there is none. */
  readonly file: { readonly uploadedAt: Date } | null;
  readonly member: ComparedMember;
  readonly rows: readonly MatchedFileRow[];
}): ProposedAnswer {
  const { file, member, rows } = asked;
  if (file === null) return { outcome: null, doubt: 'NO_FILE' };
  if (rows.length > 0) return { outcome: 'HIT', doubt: null };
  if (!member.hasConsented) return { outcome: null, doubt: 'NO_CONSENT' };
  if (!member.isComparable) return { outcome: null, doubt: 'NOT_COMPARABLE' };
  // Matching begins after the upload: whoever was known before it was looked for.
  if (member.knownSince > file.uploadedAt) return { outcome: null, doubt: 'CHANGED_SINCE' };
  return { outcome: 'NO_HIT', doubt: null };
}
