export { type AppAbility, abilityFor, packAbility, type SubjectOrRecord, unpackAbility } from './ability.ts';
export type { ColumnCondition, Conditions } from './conditions.ts';
export { type FieldClass, fieldClassOf, fieldMask, MASKS, mayReveal, type Visibility } from './field-mask.ts';
export { POLICY, type PolicyRow, type Scope } from './policy.ts';
export { actorSettings, databaseRoleOf, rowSecuritySql } from './row-security.ts';
export { type StepAction, stepActionOf } from './step-actions.ts';
export {
  type Action,
  BELONGINGS,
  MACHINERY,
  PARTS,
  type PartSubject,
  SHOWN_WITH,
  SUBJECTS,
  type Subject,
  type WholeSubject,
} from './subjects.ts';
