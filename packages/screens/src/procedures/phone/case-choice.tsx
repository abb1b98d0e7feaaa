import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { GlyphChips, Mark } from '@shouwang/ui';
import type { ReactNode } from 'react';
import { householdGlyphs } from '../../households/household-glyphs.ts';
import './case-choice.css';
import { useLocalPlace } from '../../areas/own-area.tsx';

export const CaseChoiceCase = graphql(`
  fragment CaseChoice_ProcedureCase on ProcedureCase {
    id
    headName
    areaName
    memberCount
    category
    proposedCategoryLabel
    procedureLabel
    risks
  }
`);

export type CaseChoiceProps = {
  readonly procedureCase: FragmentOf<typeof CaseChoiceCase>;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
  /** What is asked about a chosen household. */
  readonly children?: ReactNode;
};

/** One household that can be taken into a meeting or onto a list; chosen, its own questions follow. */
export function CaseChoice({ procedureCase, isChosen, onChange, children }: CaseChoiceProps) {
  const of = readFragment(CaseChoiceCase, procedureCase);
  const local = useLocalPlace();
  return (
    <li className="ss-case-choice">
      <label>
        <input type="checkbox" checked={isChosen} onChange={(event) => onChange(event.target.checked)} />
        <span className="ss-case-choice-mark">{isChosen && <Mark kind="done" label={null} />}</span>
        <span>
          <b>
            {of.headName} <GlyphChips glyphs={householdGlyphs(of.category, of.risks)} />
          </b>
          <span className="sw-second">
            {[
              local(of.areaName),
              phrase('households.people', { n: of.memberCount }),
              of.proposedCategoryLabel ?? of.procedureLabel,
            ]
              .filter(Boolean)
              .join('·')}
          </span>
        </span>
      </label>
      {isChosen && children}
    </li>
  );
}
