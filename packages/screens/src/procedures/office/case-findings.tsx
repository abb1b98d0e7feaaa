import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { FindingList, SectionHeading } from '@shouwang/ui';

export const CaseFindingsCase = graphql(`
  fragment CaseFindings_ProcedureCase on ProcedureCase {
    procedureVersion
    findings {
      ruleId
      severity
      title
      sentence
      fix
      waiver
      blocks
    }
  }
`);

/** What the rules found in a case: the sentence, the numbers, what to do, who may waive it. */
export function CaseFindings({ procedureCase }: { readonly procedureCase: FragmentOf<typeof CaseFindingsCase> }) {
  const { findings, procedureVersion } = readFragment(CaseFindingsCase, procedureCase);
  return (
    <section>
      <SectionHeading
        title={phrase('desk.findings', { n: findings.length })}
        aside={<span className="sw-note">{phrase('desk.rules', { version: procedureVersion })}</span>}
      />
      {findings.length === 0 ? (
        <p className="sw-second">{phrase('desk.noFindings')}</p>
      ) : (
        <FindingList
          findings={findings.map(({ ruleId, severity, title, sentence, fix, waiver, blocks }, index) => ({
            key: `${ruleId} ${index}`,
            ruleId,
            level: severity === 'ERROR' || blocks ? 'error' : 'warning',
            levelName: phrase(severity === 'ERROR' ? 'procedures.findingError' : 'procedures.findingWarning'),
            title,
            detail: [sentence, fix, waiver].filter(Boolean).join(''),
          }))}
        />
      )}
    </section>
  );
}
