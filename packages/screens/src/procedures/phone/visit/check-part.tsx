import { phrase } from '@shouwang/phrases';
import { FoldRow, FormHead, PhoneBlock } from '@shouwang/ui/phone';
import { useMissingPapers } from '../../use-missing-papers.ts';
import { missingInPart, type VisitPart } from '../../visit/visit-progress.ts';
import type { VisitPartProps } from './visit-part-props.ts';

type CheckPartProps = VisitPartProps & { readonly papersOf: string; readonly parts: readonly VisitPart[] };

/** 看一遍再交: every part with what it still needs; a press leads back to it. */
export function CheckPart({ of, draft, change, lastYear, papersOf, parts }: CheckPartProps) {
  const missingPapers = useMissingPapers(of, papersOf);
  return (
    <PhoneBlock>
      <FormHead title={phrase('visit.part.check')} />
      {parts
        .filter((part) => part !== 'check')
        .map((part, index) => {
          const missing = part === 'papers' ? missingPapers : missingInPart(part, draft, lastYear);
          return (
            <FoldRow
              key={part}
              mark={missing ? 'todo' : 'done'}
              label={
                <>
                  {phrase(`visit.part.${part}`)}
                  {missing && <span className="sw-note ss-missing">{missing}</span>}
                </>
              }
              onOpen={() => change({ part: index })}
            />
          );
        })}
    </PhoneBlock>
  );
}
