import { phrase } from '@shouwang/phrases';
import { Button, NotFound } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import type { ReactNode } from 'react';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { type CollectionForm, CollectionFormQuery } from '../collection-form.ts';

const Elsewhere = ({ householdId, sentence }: { readonly householdId: string; readonly sentence: string }) => (
  <PhonePage title={phrase('collection.title')} onBack={useBack(`/households/${householdId}`)}>
    <PhoneBlock>
      <NotFound title={sentence} action={<Button href="/households">{phrase('households.title')}</Button>} />
    </PhoneBlock>
  </PhonePage>
);

/** Loads a household's form; what is not there, or not this person's to fill in, is said in its place. */
export function CollectionGate({
  householdId,
  children,
}: {
  readonly householdId: string;
  readonly children: (form: CollectionForm) => ReactNode;
}) {
  const [result, ask] = useKeptQuery({ query: CollectionFormQuery, variables: { householdId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ collectionForm }) => {
        if (!collectionForm) return <Elsewhere householdId={householdId} sentence={phrase('households.notHere')} />;
        if (!collectionForm.mayCollect) {
          return <Elsewhere householdId={householdId} sentence={phrase('collection.notYours')} />;
        }
        return children(collectionForm);
      }}
    </QueryGate>
  );
}
