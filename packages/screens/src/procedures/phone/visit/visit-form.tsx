import { phrase } from '@shouwang/phrases';
import { Button, StepBar } from '@shouwang/ui';
import { ActionBar, FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { type ReactNode, useEffect } from 'react';
import type { KeptState } from '../../../sync/use-draft.ts';
import { activeMembers } from '../../step-case.ts';
import { incomePeriodOf, incomeStatement } from '../../visit/income-lines.ts';
import { sharingMembers } from '../../visit/visit-form-data.ts';
import { VISIT_PARTS, type VisitPart } from '../../visit/visit-progress.ts';
import { EvidenceTiles } from '../evidence-tiles.tsx';
import { StepPage } from '../step-page.tsx';
import { CheckPart } from './check-part.tsx';
import { CircumstancesPart } from './circumstances-part.tsx';
import { IncomePart } from './income-part.tsx';
import { IncomeResult } from './income-result.tsx';
import { MembersPart } from './members-part.tsx';
import { RiskEndPart } from './risk-end-part.tsx';
import { RisksPart } from './risks-part.tsx';
import { SecuritiesPart } from './securities-part.tsx';
import type { VisitPartProps } from './visit-part-props.ts';
import { VisitorsPart } from './visitors-part.tsx';
import './visit-form.css';

const Papers = ({ of, errorOf, step }: VisitPartProps & { readonly step: string }) => (
  <PhoneBlock>
    <FormHead title={phrase('procedures.papers')} />
    <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
  </PhoneBlock>
);

type PartProps = VisitPartProps & {
  readonly part: VisitPart;
  readonly parts: readonly VisitPart[];
  readonly step: string;
};

const Part = ({ part, parts, step, ...props }: PartProps) => {
  switch (part) {
    case 'members':
      return <MembersPart {...props} />;
    case 'income':
      return <IncomePart {...props} />;
    case 'securities':
      return <SecuritiesPart {...props} />;
    case 'risks':
      return <RisksPart {...props} />;
    case 'riskEnd':
      return <RiskEndPart {...props} />;
    case 'circumstances':
      return <CircumstancesPart {...props} />;
    case 'visitors':
      return <VisitorsPart {...props} />;
    case 'papers':
      return <Papers {...props} step={step} />;
    case 'check':
      return <CheckPart {...props} papersOf={step} parts={parts} />;
  }
};

export type VisitFormProps = VisitPartProps & {
  readonly label: string;
  readonly kept: KeptState;
  /** What the visit is walked through in. */
  readonly parts?: readonly VisitPart[];
  /** Where the papers of this form belong: the visit, or the correction of a returned case. */
  readonly papersOf: string;
  /** Where back leads from the first part. */
  readonly up?: string;
  /** The foot of the last part: the button that hands the visit in. */
  readonly lastFoot: ReactNode;
};

/** 入户核查 in eight parts, one at a time; every key is kept on the phone, so it can be left and taken up again. */
export function VisitForm({ label, kept, parts = VISIT_PARTS, papersOf, up, lastFoot, ...props }: VisitFormProps) {
  const { of, draft, change, today, lastYear } = props;
  const names = parts.map((part) => phrase(`visit.part.${part}`));
  const at = Math.min(Math.max(draft.part, 0), parts.length - 1);
  const part = parts[at] ?? 'members';
  const period = incomePeriodOf(of.income, today);
  const memberIds = activeMembers(of).map(({ id }) => id);
  const statement = incomeStatement(draft.amounts, sharingMembers(draft, memberIds).length, period);
  const line = Number(of.income?.line ?? of.household.monitoringLine);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each part is read from its top
  useEffect(() => {
    document.querySelector('.sw-phone-page')?.scrollTo(0, 0);
  }, [at]);

  const steps = (
    <>
      {at > 0 && (
        <Button size="main" onClick={() => change({ part: at - 1 })}>
          {phrase('fields.previous')}
        </Button>
      )}
      <Button size="main" look="filled" wide onClick={() => change({ part: at + 1 })}>
        {at + 1 === parts.length - 1 ? phrase('fields.check') : phrase('fields.next', { part: names[at + 1] ?? '' })}
      </Button>
    </>
  );
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      {...(up === undefined ? {} : { up })}
      foot={
        part === 'check' ? (
          lastFoot
        ) : (
          <ActionBar actions={steps}>
            {part === 'income' && <IncomeResult draft={draft} lastYear={lastYear} statement={statement} line={line} />}
          </ActionBar>
        )
      }
    >
      <div className="ss-visit-steps">
        <StepBar
          look="thin"
          steps={names}
          current={at}
          {...(part === 'income' ? { note: phrase('procedures.period', { ...period }) } : {})}
        />
      </div>
      <Part part={part} parts={parts} step={papersOf} {...props} />
    </StepPage>
  );
}
