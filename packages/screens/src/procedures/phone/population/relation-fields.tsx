import { RELATION_TO_HEAD } from '@shouwang/domain';
import { SelectField } from '../../../fields/phone/select-field.tsx';
import type { RelationDrafts } from '../../population/changes-draft.ts';
import type { StepMember } from '../../step-case.ts';

const relations = RELATION_TO_HEAD.items.map(({ en, zh }) => ({ value: en, label: zh }));

export type RelationFieldsProps = {
  readonly members: readonly StepMember[];
  readonly relations: RelationDrafts;
  readonly onChange: (relations: RelationDrafts) => void;
  /** What no choice means for a member. */
  readonly otherwise: (member: StepMember) => string;
};

/** How each member is related to the head from now on; nothing chosen leaves it as it is. */
export function RelationFields({ members, relations: chosen, onChange, otherwise }: RelationFieldsProps) {
  return members.map((member) => (
    <SelectField
      key={member.id}
      label={member.name}
      choices={relations}
      none={otherwise(member)}
      value={chosen[member.id] ?? ''}
      onChange={(relation) => {
        const { [member.id]: _, ...others } = chosen;
        onChange(relation === '' ? others : { ...others, [member.id]: relation });
      }}
    />
  ));
}
