export { type AppAbility, abilityFor, packAbility, type SubjectOrRecord, unpackAbility } from './ability.ts';
export type { ColumnCondition, Conditions } from './conditions.ts';
export { POLICY, type PolicyRow, type Scope } from './policy.ts';
export { type Action, PARTS, type PartSubject, SUBJECTS, type Subject, type WholeSubject } from './subjects.ts';
