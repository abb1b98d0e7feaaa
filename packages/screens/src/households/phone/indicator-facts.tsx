import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { type Fact, FactList, formatCount, formatDateShort, Provenance } from '@shouwang/ui';
import { ValueHistory, type ValueOf } from '../value-history.tsx';

export const IndicatorFactsSection = graphql(`
  fragment IndicatorFacts_IndicatorSection on IndicatorSection {
    key
    values {
      key
      label
      text
      unit
      provenance {
        who
        at
        source
      }
    }
  }
`);

const textOf = (text: string, unit: string | null): string => {
  if (unit === null) return text;
  const amount = Number(text);
  return Number.isFinite(amount) && text.trim() !== '' ? formatCount(amount, unit, 2) : `${text} ${unit}`;
};

export type IndicatorFactsProps = {
  readonly section: FragmentOf<typeof IndicatorFactsSection>;
  /** Whose values they are: then each opens its history. */
  readonly of?: ValueOf;
};

/** The values of one section of the catalogue, each with who, when and from what. */
export function IndicatorFacts({ section, of }: IndicatorFactsProps) {
  const { values } = readFragment(IndicatorFactsSection, section);
  const facts = values.map(
    ({ key, label, text, unit, provenance }): Fact => ({
      label,
      value: of ? (
        <ValueHistory of={of} factKey={key} label={label}>
          {textOf(text, unit)}
        </ValueHistory>
      ) : (
        textOf(text, unit)
      ),
      ...(provenance && {
        source: <Provenance who={provenance.who} when={formatDateShort(provenance.at)} from={provenance.source} />,
      }),
    }),
  );
  return <FactList facts={facts} />;
}
