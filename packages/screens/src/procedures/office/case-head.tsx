import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, CaseHeader, StatusWord } from '@shouwang/ui';
import type { ReactNode } from 'react';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import { Revealable } from '../../households/phone/revealable.tsx';
import { placeOf } from '../../households/place-words.ts';
import { markKindOf } from '../../states/mark-kind-of.ts';
import { deadlineWord, lastDayOf } from '../deadline-word.ts';

export const CaseHeadCase = graphql(`
  fragment CaseHead_ProcedureCase on ProcedureCase {
    id
    caseNo
    procedureLabel
    proposedCategoryLabel
    category
    risks
    headName
    areaName
    memberCount
    headIdMasked
    deadlineAt
    closedAt
    state
    stateLabel
    mark
    household {
      id
      groupName
      members {
        id
        name
        relationToHead
        actions {
          name
        }
      }
    }
  }
`);

export type CaseHeadProps = {
  readonly procedureCase: FragmentOf<typeof CaseHeadCase>;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly actions?: ReactNode;
};

const untilWord = (deadlineAt: string, today: string): string => {
  const { word, isPressing } = deadlineWord(deadlineAt, today);
  if (!isPressing) return phrase('procedures.until', { date: word });
  return lastDayOf(deadlineAt) === today ? phrase('desk.untilToday') : word;
};

/** Whose case it is, which procedure, where it stands and until when. */
export function CaseHead({ procedureCase, today, actions }: CaseHeadProps) {
  const of = readFragment(CaseHeadCase, procedureCase);
  const { household, headName, headIdMasked, deadlineAt, closedAt } = of;
  const head = household.members.find(({ relationToHead, name }) => relationToHead === '户主' || name === headName);
  const until = deadlineAt && !closedAt ? untilWord(deadlineAt, today) : undefined;
  const facts: Array<{ key: string; value: ReactNode } | false> = [
    { key: 'what', value: of.procedureLabel },
    of.proposedCategoryLabel !== null && {
      key: 'category',
      value: phrase('procedures.proposed', { category: of.proposedCategoryLabel }),
    },
    { key: 'area', value: placeOf(of.areaName, household.groupName) },
    { key: 'people', value: phrase('households.people', { n: of.memberCount }) },
    headIdMasked !== null && {
      key: 'id',
      value: head ? (
        <Revealable
          objectType="Person"
          objectId={head.id}
          field="idNumber"
          label={phrase('households.idNumber')}
          masked={headIdMasked}
          mayReveal={head.actions.some(({ name }) => name === 'revealIdNumber')}
        />
      ) : (
        headIdMasked
      ),
    },
    { key: 'household', value: <AppLink href={`/households/${household.id}`}>{phrase('households.page')}</AppLink> },
  ];
  return (
    <CaseHeader
      name={headName}
      glyphs={householdGlyphs(of.category, of.risks)}
      statusAtEnd={actions === undefined}
      status={<StatusWord kind={markKindOf(of.mark)}>{[of.stateLabel, until].filter(Boolean).join('，')}</StatusWord>}
      facts={facts.filter((fact) => fact !== false)}
      {...(actions === undefined ? {} : { actions })}
    />
  );
}
