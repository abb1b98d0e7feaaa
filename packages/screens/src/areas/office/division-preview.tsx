import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Mark } from '@shouwang/ui';
import { useMemo } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import '../../states/form-grid.css';

const DivisionPreviewQuery = graphql(`
  query DivisionPreview($change: JSON!) {
    divisionPreview(change: $change) {
      refusals {
        code
        sentence
      }
      moves {
        from
        to
        households
        people
      }
    }
  }
`);

/** What a change would do to the register, before anybody decides: where which households go, or what is wrong with it. */
export function DivisionPreview({ change }: { readonly change: Readonly<Record<string, unknown>> }) {
  const text = JSON.stringify(change);
  const variables = useMemo(() => ({ change: JSON.parse(text) }), [text]);
  const [result, ask] = useQuery({ query: DivisionPreviewQuery, variables, requestPolicy: 'network-only' });
  return (
    <div className="ss-wide sv-preview" aria-live="polite">
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={2}>
        {({ divisionPreview }) => {
          if (divisionPreview === null) return <p className="sw-second">{phrase('divisions.incomplete')}</p>;
          const { refusals, moves } = divisionPreview;
          if (refusals.length > 0) {
            return refusals.map(({ code, sentence }) => (
              <p key={code + sentence}>
                <Mark kind="overdue" label={null} /> {sentence}
              </p>
            ));
          }
          if (moves.length === 0) return <p className="sw-second">{phrase('divisions.previewNone')}</p>;
          return (
            <ul className="sv-moves">
              {moves.map((move) => (
                <li key={move.from}>{phrase('divisions.previewLine', move)}</li>
              ))}
            </ul>
          );
        }}
      </QueryGate>
    </div>
  );
}
