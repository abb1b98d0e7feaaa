import { shanghaiDateOf } from '@shouwang/domain';
import { graphql, type ResultOf, useMutation, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, formatStamp, Sheet } from '@shouwang/ui';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { TemplateForm } from './template-form.tsx';
import '../papers.css';

const PaperTemplatesQuery = graphql(`
  query PaperTemplates {
    site {
      now
    }
    paperKinds {
      key
      title
      size
      isPublic
      mayEdit
      versionInForce
      placeholders {
        tag
        label
        source
      }
      versions {
        id
        number
        validFrom
        note
        createdBy
        createdAt
        file {
          id
          url
        }
      }
    }
  }
`);

const DownloadShipped = graphql(`
  mutation DownloadPaperTemplate($paper: String!) {
    downloadPaperTemplate(paper: $paper) {
      __typename
      ... on File {
        id
        url
      }
    }
  }
`);

type Kind = ResultOf<typeof PaperTemplatesQuery>['paperKinds'][number];

const versionName = (number: number): string =>
  number === 0 ? phrase('papers.shipped') : phrase('papers.version', { n: number });

const Placeholders = ({ kind }: { readonly kind: Kind }) => (
  <details>
    <summary>{phrase('papers.placeholders')}</summary>
    <table className="spa-table">
      <thead>
        <tr>
          <th scope="col">{phrase('papers.placeholderTag')}</th>
          <th scope="col">{phrase('papers.placeholderLabel')}</th>
          <th scope="col">{phrase('papers.placeholderSource')}</th>
        </tr>
      </thead>
      <tbody>
        {kind.placeholders.map(({ tag, label, source }) => (
          <tr key={`${tag} ${label}`}>
            <td>
              <code>{tag}</code>
            </td>
            <td>{label}</td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);

const Versions = ({ versions }: Pick<Kind, 'versions'>) =>
  versions.length === 0 ? null : (
    <details>
      <summary>{phrase('papers.versions')}</summary>
      <ul className="spa-rows">
        {versions.map(({ id, number, validFrom, note, createdBy, createdAt, file }) => (
          <li key={id} className="spa-row-head">
            <span>
              {phrase('papers.versionLine', {
                version: versionName(number),
                from: validFrom,
                who: createdBy,
                at: formatStamp(createdAt),
                note,
              })}
            </span>
            <Button size="small" look="text" href={file.url}>
              {phrase('papers.download')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );

/** The template that ships is made when it is asked for; the browser then fetches it as any file. */
const ShippedButton = ({ paper }: { readonly paper: string }) => {
  const [{ fetching }, download] = useMutation(DownloadShipped);
  const [hasFailed, setFailed] = useState(false);
  const fetchIt = async (): Promise<void> => {
    const { data } = await download({ paper });
    const answer = data?.downloadPaperTemplate;
    setFailed(answer?.__typename !== 'File');
    if (answer?.__typename === 'File') window.location.assign(answer.url);
  };
  return (
    <>
      <Button size="small" icon="download" busy={fetching} onClick={() => void fetchIt()}>
        {phrase('papers.downloadShipped')}
      </Button>
      {hasFailed && <span role="alert">{phrase('errors.network')}</span>}
    </>
  );
};

type KindProps = { readonly kind: Kind; readonly today: string; readonly again: () => void };

const KindSheet = ({ kind, today, again }: KindProps) => {
  const [isEditing, setEditing] = useState(false);
  const { key, title, versionInForce, versions, mayEdit } = kind;
  const inForce = versions.find(({ number }) => number === versionInForce);
  return (
    <Sheet
      title={title}
      note={phrase('papers.inForce', { version: versionName(versionInForce) })}
      aside={
        <span className="spa-acts">
          {inForce && (
            <Button size="small" icon="download" href={inForce.file.url}>
              {phrase('papers.download')}
            </Button>
          )}
          <ShippedButton paper={key} />
          {mayEdit && (
            <Button
              size="small"
              look={isEditing ? 'outlined' : 'tinted'}
              aria-label={`${phrase(isEditing ? 'rounds.cancel' : 'papers.edit')} ${title}`}
              onClick={() => setEditing(!isEditing)}
            >
              {phrase(isEditing ? 'rounds.cancel' : 'papers.edit')}
            </Button>
          )}
        </span>
      }
    >
      <div className="spa-form">
        {isEditing && (
          <TemplateForm
            paper={key}
            title={title}
            today={today}
            onSaved={() => {
              setEditing(false);
              again();
            }}
          />
        )}
        <Placeholders kind={kind} />
        <Versions versions={versions} />
      </div>
    </Sheet>
  );
};

/** 文书模板: the Word template of every paper, to be fetched, edited in WPS and put in its place. */
export function TemplatesScreen() {
  const [result, ask] = useQuery({ query: PaperTemplatesQuery, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('papers.templates')} note={phrase('papers.templatesNote')}>
      <QueryGate result={result} retry={again} rows={8}>
        {({ paperKinds, site }) =>
          paperKinds.length === 0 ? (
            <EmptyState title={phrase('papers.templatesNone')} />
          ) : (
            paperKinds.map((kind) => (
              <KindSheet key={kind.key} kind={kind} today={shanghaiDateOf(new Date(site.now))} again={again} />
            ))
          )
        }
      </QueryGate>
    </OfficePage>
  );
}
