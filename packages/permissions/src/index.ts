export { type AppAbility, abilityFor, packAbility, type SubjectOrRecord, unpackAbility } from './ability.ts';
export type { ColumnCondition, Conditions } from './conditions.ts';
export { type FieldClass, fieldClassOf, fieldMask, MASKS, mayReveal, type Visibility } from './field-mask.ts';
export { POLICY, type PolicyRow, type Scope } from './policy.ts';
export { type StepAction, stepActionOf } from './step-actions.ts';
export { type Action, PARTS, type PartSubject, SUBJECTS, type Subject, type WholeSubject } from './subjects.ts';
