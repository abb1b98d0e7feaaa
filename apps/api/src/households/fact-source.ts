/** What a change of the register comes from. `undo` takes an import back. */
export type FactSourceKind =
  | 'collection'
  | 'correction'
  | 'populationChange'
  | 'procedure'
  | 'import'
  | 'undo'
  | 'department'
  | 'division';

export type FactSource = {
  readonly kind: FactSourceKind;
  /** The form, item, case, batch or file. */
  readonly id: string;
  /** What people read: `2021-0012 更正登记信息`. */
  readonly label: string;
};
