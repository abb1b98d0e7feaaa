import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { DiffTable, formatCount, formatDateShort, Provenance, SectionHeading } from '@shouwang/ui';

export const CaseChangesCase = graphql(`
  fragment CaseChanges_ProcedureCase on ProcedureCase {
    headName
    changes {
      key
      label
      subject
      before
      after
      isWarning
      provenance {
        who
        at
        source
      }
    }
  }
`);

const heads = [phrase('desk.what'), phrase('desk.before'), phrase('desk.after'), phrase('desk.source')] as const;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
const shown = (text: string | null): string => {
  if (text === null) return phrase('desk.nothing');
  return isNumber(text) ? formatCount(Number(text), undefined, 2) : text;
};

/** What the case says otherwise than the register: old value struck, new value strong, and who says so. */
export function CaseChanges({ procedureCase }: { readonly procedureCase: FragmentOf<typeof CaseChangesCase> }) {
  const { changes, headName } = readFragment(CaseChangesCase, procedureCase);
  return (
    <section>
      <SectionHeading title={phrase('desk.changes')} note={phrase('desk.changedItems', { n: changes.length })} />
      {changes.length === 0 ? (
        <p className="sw-second">{phrase('desk.noChanges')}</p>
      ) : (
        <DiffTable
          caption={phrase('desk.changes')}
          heads={heads}
          rows={changes.map(({ key, label, subject, before, after, isWarning, provenance }) => ({
            key: `${subject} ${key}`,
            label: subject === headName ? label : `${subject} ${label}`,
            before: shown(before),
            after: shown(after),
            changed: true,
            ...(isWarning ? { tone: 'todo' as const } : {}),
            source: provenance && (
              <Provenance who={provenance.who} when={formatDateShort(provenance.at)} from={provenance.source} />
            ),
          }))}
        />
      )}
    </section>
  );
}
