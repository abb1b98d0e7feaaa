import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, Provenance, SectionHeading } from '@shouwang/ui';

export const CaseOpinionsCase = graphql(`
  fragment CaseOpinions_ProcedureCase on ProcedureCase {
    opinion
    isReturned
    lastReturnText
    events {
      id
      step
      label
      actorName
      at
      reasonLabels
      text
    }
  }
`);

/** Steps that hand a case up; what was written there is the opinion of that level. */
const submits: readonly string[] = ['submit', 'prepareSubmission'];
/** Words of the desks that the next one should read. */
const desks: readonly string[] = ['prepareApproval', 'townshipApprove', 'returnToVillage', 'returnToTownship'];

/** What the levels below and before have written about a case. */
export function CaseOpinions({ procedureCase }: { readonly procedureCase: FragmentOf<typeof CaseOpinionsCase> }) {
  const { opinion, events } = readFragment(CaseOpinionsCase, procedureCase);
  const submitted = events.findLast(({ step }) => submits.includes(step));
  const words = events.filter(({ step, text }) => text !== null && desks.includes(step));
  if (!opinion && words.length === 0) return null;
  return (
    <section className="so-opinions">
      {opinion && (
        <>
          <SectionHeading
            title={phrase('desk.opinion')}
            note={
              submitted && (
                <Provenance who={submitted.actorName} when={formatDateShort(submitted.at)} from={submitted.label} />
              )
            }
          />
          <p>{opinion}</p>
        </>
      )}
      {words.map(({ id, label, actorName, at, reasonLabels, text }) => (
        <div key={id}>
          <SectionHeading title={label} note={<Provenance who={actorName} when={formatDateShort(at)} />} />
          <p>{[reasonLabels.join('、'), text].filter(Boolean).join('：')}</p>
        </div>
      ))}
    </section>
  );
}
