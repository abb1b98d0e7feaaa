import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Mark } from '@shouwang/ui';
import { useState } from 'react';
import { LabelledLine } from '../../layout/phone/labelled-line.tsx';
import { IndicatorFacts, IndicatorFactsSection } from './indicator-facts.tsx';
import { Revealable } from './revealable.tsx';

export const MemberRowPerson = graphql(
  `
    fragment MemberRow_Person on Person {
      id
      name
      gender
      age
      relationToHead
      isActiveMember
      leaveReason
      healthStatus
      laborSkill
      schoolOrWork
      idNumberMasked
      mobileMasked
      actions {
        name
      }
      sections {
        key
        label
        ...IndicatorFacts_IndicatorSection
      }
    }
  `,
  [IndicatorFactsSection],
);

export type MemberRowProps = {
  readonly person: FragmentOf<typeof MemberRowPerson>;
  readonly householdId: string;
};

/** A family member in two lines; pressed, everything known with where it comes from. */
export function MemberRow({ person, householdId }: MemberRowProps) {
  const member = readFragment(MemberRowPerson, person);
  const [isOpen, setIsOpen] = useState(false);
  const first = [
    member.relationToHead,
    member.gender,
    member.age !== null && phrase('households.age', { n: member.age }),
  ];
  const second = member.isActiveMember
    ? [member.healthStatus, member.laborSkill, member.schoolOrWork]
    : [phrase('households.former'), member.leaveReason];
  return (
    <li className={member.isActiveMember ? 'ss-member' : 'ss-member ss-member-former'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Mark kind={member.isActiveMember ? 'done' : 'idle'} label={null} />
        <b>{member.name}</b>
        <span className="sw-second">{first.filter(Boolean).join('·')}</span>
        <span className="sw-second ss-member-line">{second.filter(Boolean).join('，')}</span>
      </button>
      {isOpen && (
        <div className="ss-fold-body">
          {member.idNumberMasked && (
            <LabelledLine label={phrase('households.idNumber')}>
              <Revealable
                objectType="Person"
                objectId={member.id}
                field="idNumber"
                label={phrase('households.idNumber')}
                masked={member.idNumberMasked}
                mayReveal={member.actions.some(({ name }) => name === 'revealIdNumber')}
              />
            </LabelledLine>
          )}
          {member.mobileMasked && (
            <LabelledLine label={phrase('households.phone')}>
              <Revealable
                objectType="Person"
                objectId={member.id}
                field="mobile"
                label={phrase('households.phone')}
                masked={member.mobileMasked}
                mayReveal={member.actions.some(({ name }) => name === 'revealMobile')}
              />
            </LabelledLine>
          )}
          {member.sections.map((section) => (
            <section key={section.key}>
              <h3 className="sw-heading-3">{section.label}</h3>
              <IndicatorFacts section={section} of={{ householdId, entityId: member.id }} />
            </section>
          ))}
        </div>
      )}
    </li>
  );
}
