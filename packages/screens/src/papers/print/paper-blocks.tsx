import type { PaperBlock } from '@shouwang/domain';

/** What stands in the braces, as the server recorded it. */
export type PaperContent = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

const fill = (text: string, content: PaperContent): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = content[name];
    return typeof value === 'string' ? value : '';
  });

const rowsOf = (content: PaperContent, list: string): readonly Readonly<Record<string, string>>[] => {
  const rows = content[list];
  return Array.isArray(rows) ? rows : [];
};

type BlockProps<Kind extends PaperBlock['kind']> = {
  readonly block: Extract<PaperBlock, { kind: Kind }>;
  readonly content: PaperContent;
};

const Facts = ({ block: { rows }, content }: BlockProps<'facts'>) => (
  <table className="pp-table">
    <tbody>
      {rows.map((texts) => (
        <tr key={texts.join('')}>
          {texts.map((text, at) =>
            at % 2 === 0 ? (
              <th key={text} scope="row" className={texts.length === 2 ? 'pp-label' : 'pp-label-half'}>
                {text}
              </th>
            ) : (
              <td key={text}>{fill(text, content)}</td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

const List = ({ block: { list, columns }, content }: BlockProps<'list'>) => (
  <table className="pp-table">
    <colgroup>
      {columns.map(({ heading, width }) => (
        <col key={heading} style={{ width: `${width}%` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ heading }) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rowsOf(content, list).map((row) => (
        <tr key={Object.values(row).join(' ')}>
          {columns.map(({ heading, field }) => (
            <td key={heading}>{field ? row[field] : ''}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Opinion = ({ block: { label, text, signature }, content }: BlockProps<'opinion'>) => (
  <table className="pp-table pp-opinion">
    <tbody>
      <tr>
        <th scope="row">{label}</th>
        <td>
          <p>{fill(text, content)}</p>
          <p className="pp-end">{fill(signature, content)}</p>
        </td>
      </tr>
    </tbody>
  </table>
);

const Block = ({ block, content }: { readonly block: PaperBlock; readonly content: PaperContent }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p className={block.at === undefined ? 'pp-indent' : `pp-${block.at}`}>{fill(block.text, content)}</p>;
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'facts':
      return <Facts block={block} content={content} />;
    case 'list':
      return <List block={block} content={content} />;
    case 'opinion':
      return <Opinion block={block} content={content} />;
    case 'signatures':
      return (
        <div className="pp-signatures">
          {block.lines.map((line) => (
            <p key={line}>{fill(line, content)}</p>
          ))}
        </div>
      );
  }
};

/** The body of a paper, from the same declaration as its Word template. */
export const PaperBlocks = ({
  blocks,
  content,
}: {
  readonly blocks: readonly PaperBlock[];
  readonly content: PaperContent;
}) => (
  <>
    {blocks.map((block) => (
      <Block key={JSON.stringify(block)} block={block} content={content} />
    ))}
  </>
);
