import { phrase } from '@shouwang/phrases';
import { Button, ChoiceChips } from '@shouwang/ui';
import { FormHead, FormRow, PhoneBlock } from '@shouwang/ui/phone';
import { Inset } from '../../../layout/phone/inset.tsx';
import { activeMembers } from '../../step-case.ts';
import { sharingMembers } from '../../visit/visit-form-data.ts';
import type { VisitPartProps } from './visit-part-props.ts';

/** 家庭成员: who is there, and who shares life and income and so counts for the income per head. */
export function MembersPart({ of, draft, change }: VisitPartProps) {
  const members = activeMembers(of);
  const sharing = sharingMembers(
    draft,
    members.map(({ id }) => id),
  );
  const choose = (id: string, shares: boolean): void =>
    change({ apartIds: shares ? draft.apartIds.filter((apart) => apart !== id) : [...draft.apartIds, id] });
  return (
    <PhoneBlock>
      <FormHead title={phrase('visit.members')} aside={phrase('visit.countsAs', { n: sharing.length })} />
      {members.map(({ id, name, relationToHead, age, healthStatus, schoolOrWork }) => (
        <FormRow
          key={id}
          label={[name, relationToHead, age !== null && phrase('households.age', { n: age })]
            .filter(Boolean)
            .join('　')}
          below
          more={<span className="sw-note">{[healthStatus, schoolOrWork].filter(Boolean).join('，')}</span>}
        >
          {() => (
            <ChoiceChips
              label={phrase('visit.sharesIncome', { name })}
              choices={[
                { value: 'shares', label: phrase('visit.shares') },
                { value: 'apart', label: phrase('visit.apart') },
              ]}
              chosen={[sharing.includes(id) ? 'shares' : 'apart']}
              onChange={(value) => choose(id, value === 'shares')}
            />
          )}
        </FormRow>
      ))}
      <Inset>
        <Button
          look={draft.membersConfirmed ? 'outlined' : 'tinted'}
          wide
          onClick={() => change({ membersConfirmed: true })}
        >
          {phrase(draft.membersConfirmed ? 'visit.membersConfirmed' : 'visit.confirmMembers')}
        </Button>
        <p className="sw-note">{phrase('visit.membersHelp')}</p>
      </Inset>
    </PhoneBlock>
  );
}
