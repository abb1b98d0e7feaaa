import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { OutcomeEquation } from '@shouwang/ui';

export const DatasetEquationDataset = graphql(`
  fragment DatasetEquation_Dataset on Dataset {
    id
    readRows
    matchedRows
    unmatchedRows
    rejectedRows
    exactRows
    idOnlyRows
    nameOnlyRows
    notInRegisterRows
    rejections {
      key
      label
      count
    }
  }
`);

/** The address that opens rows of one outcome, and of one cause. */
export const datasetRowsPath = (id: string, outcome: string, reason?: string): string =>
  `/datasets/${id}?outcome=${outcome}${reason === undefined ? '' : `&reason=${encodeURIComponent(reason)}`}`;

/** 读到 = 对上 + 没对上 + 退回. Only rows that are kept can be opened: a row that matched nothing is not. */
export function DatasetEquation({ dataset }: { readonly dataset: FragmentOf<typeof DatasetEquationDataset> }) {
  const of = readFragment(DatasetEquationDataset, dataset);
  return (
    <OutcomeEquation
      unit={phrase('datasets.rowUnit')}
      total={{ label: phrase('datasets.read'), count: of.readRows }}
      parts={[
        {
          label: phrase('datasets.matched'),
          mark: 'done',
          tone: 'primary',
          count: of.matchedRows,
          causes: [
            { label: phrase('datasets.exact'), count: of.exactRows },
            {
              label: phrase('datasets.idOnly'),
              count: of.idOnlyRows,
              href: datasetRowsPath(of.id, 'ID_ONLY'),
            },
          ],
        },
        {
          label: phrase('datasets.unmatched'),
          mark: 'idle',
          tone: 'plain',
          count: of.unmatchedRows,
          causes: [
            { label: phrase('datasets.notInRegister'), count: of.notInRegisterRows },
            {
              label: phrase('datasets.nameOnly'),
              count: of.nameOnlyRows,
              href: datasetRowsPath(of.id, 'NAME_ONLY'),
            },
          ],
        },
        {
          label: phrase('datasets.rejected'),
          mark: 'returned',
          tone: 'returned',
          count: of.rejectedRows,
          href: datasetRowsPath(of.id, 'REJECTED'),
          causes: of.rejections.map(({ key, label, count }) => ({
            label,
            count,
            href: datasetRowsPath(of.id, 'REJECTED', key),
          })),
        },
      ]}
    />
  );
}
