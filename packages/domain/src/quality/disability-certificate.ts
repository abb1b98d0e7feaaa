/** Are kind and grade, the digits 19 and 20 of a disability certificate, one of these? `'41'` is 肢体一级. */
export const hasDisabilityKind = (idNumber: string, kindsAndGrades: readonly string[]): boolean =>
  kindsAndGrades.includes(idNumber.slice(18, 20));
