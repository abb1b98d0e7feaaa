import { shanghaiDateOf } from '@shouwang/domain';
import { useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound, Sheet } from '@shouwang/ui';
import { refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { CaseCourse } from './case-course.tsx';
import { CaseHead } from './case-head.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseReading } from './case-reading.tsx';
import { CaseUndo } from './case-undo.tsx';
import { type DeskCase, DeskCaseQuery } from './desk-case.ts';
import { deskSteps } from './desk-steps.ts';
import './case-page.css';

const Buttons = ({ of }: { readonly of: DeskCase }) => {
  const { main, giveBack, others } = deskSteps(of);
  const isJudged = main !== undefined && giveBack !== undefined;
  return (
    <>
      <Button href={`/cases/${of.id}/papers`}>{phrase('papers.title')}</Button>
      {others
        .filter(({ allowed }) => allowed)
        .map(({ name, label }) => (
          <Button key={name} href={`/cases/${of.id}/steps/${name}`}>
            {label}
          </Button>
        ))}
      {isJudged ? (
        <Button look="filled" href={`/review/${of.id}`}>
          {phrase('desk.toReview')}
        </Button>
      ) : (
        main && (
          <Button
            look="filled"
            {...(main.allowed ? { href: `/cases/${of.id}/steps/${main.name}` } : { refusal: refusalOf(main) })}
          >
            {main.label}
          </Button>
        )
      )}
    </>
  );
};

/** One case in full, to be read: where it stands, what was found, its papers, and everything that happened. */
export function CasePage({ id }: { readonly id: string }) {
  const [result, ask] = useQuery({ query: DeskCaseQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <div className="so-case-page">
      <QueryGate result={result} retry={reload} rows={12}>
        {({ procedureCase, site }) =>
          procedureCase ? (
            <div className="so-case-page">
              <CaseHead
                procedureCase={procedureCase}
                today={shanghaiDateOf(new Date(site.now))}
                actions={<Buttons of={procedureCase} />}
              />
              <div className="so-case-columns">
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
                <section className="so-case-main" tabIndex={0} aria-label={phrase('procedures.case')}>
                  <Sheet>
                    <div className="so-case-reading">
                      <CaseReading of={procedureCase} />
                    </div>
                  </Sheet>
                  <Sheet>
                    <CaseCourse procedureCase={procedureCase} look="column" />
                  </Sheet>
                </section>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
                <aside className="so-case-aside" tabIndex={0} aria-label={phrase('procedures.papers')}>
                  <CasePapers procedureCase={procedureCase} />
                </aside>
              </div>
              <CaseUndo key={`${procedureCase.id} ${procedureCase.version}`} of={procedureCase} onUndone={reload} />
            </div>
          ) : result.error ? null : (
            <NotFound
              title={phrase('errors.recordNotFound')}
              action={<Button href="/cases">{phrase('desk.seeCases')}</Button>}
            />
          )
        }
      </QueryGate>
    </div>
  );
}
