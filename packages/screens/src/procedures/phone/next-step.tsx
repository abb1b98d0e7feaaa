import { graphql } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { NotFound } from '@shouwang/ui';
import { Redirect } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { mainAction } from '../main-action.ts';
import { stepPath } from '../step-path.ts';

const NextStepQuery = graphql(`
  query NextStep($id: ID!) {
    viewer {
      account {
        id
        role
      }
    }
    procedureCase(id: $id) {
      id
      procedure
      state
      actions {
        name
        allowed
      }
    }
  }
`);

/** Leads from a row of the inbox straight to the step that is due; when none can be taken, to the case. */
export function NextStepScreen({ caseId }: { readonly caseId: string }) {
  // The actions of a minute ago may lead to a step that is done.
  const [result, ask] = useKeptQuery({
    query: NextStepQuery,
    variables: { id: caseId },
    requestPolicy: 'network-only',
  });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })}>
      {({ procedureCase, viewer }) => {
        if (!procedureCase) return <NotFound title={phrase('errors.recordNotFound')} />;
        const action = mainAction(procedureCase, viewer?.account.role ?? '');
        return <Redirect replace to={action?.allowed ? stepPath(caseId, action.name) : `/cases/${caseId}`} />;
      }}
    </QueryGate>
  );
}
