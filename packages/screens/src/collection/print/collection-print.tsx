import { graphql, type ResultOf, useClient, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, formatStamp, NotFound } from '@shouwang/ui';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { QueryGate } from '../../states/query-gate.tsx';
import { type CollectionForm, CollectionFormFields } from '../collection-form.ts';
import { CollectionSheet, pagesOf } from './collection-sheet.tsx';

const PrintQuery = graphql(
  `
    query PrintCollection($householdId: ID!) {
      viewer {
        account {
          name
        }
      }
      collectionForm(householdId: $householdId) {
        ...CollectionForm_Form
      }
    }
  `,
  [CollectionFormFields],
);

const VillageQuery = graphql(
  `
    query PrintVillageCollections($areaCode: ID!, $after: String) {
      collectionForms(areaCode: $areaCode, first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...CollectionForm_Form
          }
        }
      }
    }
  `,
  [CollectionFormFields],
);

type Portion = ResultOf<typeof VillageQuery>['collectionForms'];

const ViewerQuery = graphql(`
  query PrintViewer {
    viewer {
      account {
        name
        areaCode
      }
    }
  }
`);

const Tools = ({ note }: { readonly note: string }) => (
  <div className="sp-tools">
    <Button look="filled" onClick={() => window.print()}>
      {phrase('collection.print.now')}
    </Button>
    <span className="sw-note">{note}</span>
  </div>
);

const Pages = ({
  forms,
  who,
  year,
}: {
  readonly forms: readonly (CollectionForm | null)[];
  readonly who: string;
  readonly year: number;
}) => (
  <>
    <Tools
      note={phrase('collection.print.ready', {
        n: forms.length,
        pages: forms.reduce((sum, form) => sum + pagesOf(form), 0),
      })}
    />
    <div className="sp-pages">
      {forms.map((form) => (
        <CollectionSheet
          key={form?.id ?? 'blank'}
          form={form}
          year={form?.year ?? year}
          printedAt={formatStamp(new Date())}
          printedBy={who}
        />
      ))}
    </div>
  </>
);

/** The yearly form of one household on paper. */
export function CollectionPrint({ householdId }: { readonly householdId: string }) {
  const [result, ask] = useQuery({ query: PrintQuery, variables: { householdId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ collectionForm, viewer }) =>
        collectionForm ? (
          <Pages forms={[collectionForm]} who={viewer?.account.name ?? ''} year={collectionForm.year} />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}

const useVillage = (areaCode: string) => {
  const client = useClient();
  const [forms, setForms] = useState<readonly CollectionForm[]>([]);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    let isHere = true;
    const read = async (): Promise<void> => {
      let after: string | null = null;
      do {
        const read = await client.query(VillageQuery, { areaCode, after }).toPromise();
        const portion: Portion | undefined = read.data?.collectionForms;
        if (!isHere || !portion) break;
        setForms((before) => [...before, ...portion.edges.map(({ node }) => node)]);
        after = portion.pageInfo.hasNextPage ? portion.pageInfo.endCursor : null;
      } while (after !== null);
      if (isHere) setDone(true);
    };
    setForms([]);
    setDone(false);
    void read();
    return () => {
      isHere = false;
    };
  }, [client, areaCode]);
  return { forms, isDone };
};

const Village = ({ areaCode, who }: { readonly areaCode: string; readonly who: string }) => {
  const { forms, isDone } = useVillage(areaCode);
  if (!isDone) return <Tools note={phrase('collection.print.loading', { n: forms.length + 1 })} />;
  if (forms.length === 0) return <NotFound title={phrase('households.notHere')} />;
  return <Pages forms={forms} who={who} year={forms[0]?.year ?? 0} />;
};

/** The yearly forms of a whole village in one go (`?area=`, the viewer's own by default), or one blank form (`?blank`). */
export function VillageCollectionPrint() {
  const search = new URLSearchParams(useSearch());
  const [result, ask] = useQuery({ query: ViewerQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ viewer }) => {
        const who = viewer?.account.name ?? '';
        if (search.has('blank')) return <Pages forms={[null]} who={who} year={new Date().getFullYear()} />;
        return <Village areaCode={search.get('area') ?? viewer?.account.areaCode ?? ''} who={who} />;
      }}
    </QueryGate>
  );
}
