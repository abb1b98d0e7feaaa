import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { type Fact, FactList, formatCount, formatDateShort, Provenance, Sheet } from '@shouwang/ui';
import { ValueHistory, type ValueOf } from '../value-history.tsx';

export const IndicatorListSection = graphql(`
  fragment IndicatorList_IndicatorSection on IndicatorSection {
    key
    label
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
  return text.trim() !== '' && Number.isFinite(amount) ? formatCount(amount, unit, 2) : `${text} ${unit}`;
};

export type IndicatorListProps = {
  readonly sections: readonly FragmentOf<typeof IndicatorListSection>[];
  /** Draws each section on a sheet of its own; without, only the facts. */
  readonly onSheets?: boolean;
  /** Whose values they are: then each opens its history. */
  readonly of?: ValueOf;
};

/** Values of the register by the sections of the catalogue, each with who, when and from what. */
export function IndicatorList({ sections, onSheets = true, of }: IndicatorListProps) {
  return readFragment(IndicatorListSection, sections).map(({ key, label, values }) => {
    const facts = values.map(
      (value): Fact => ({
        label: value.label,
        value: of ? (
          <ValueHistory of={of} factKey={value.key} label={value.label}>
            {textOf(value.text, value.unit)}
          </ValueHistory>
        ) : (
          textOf(value.text, value.unit)
        ),
        ...(value.provenance && {
          source: (
            <Provenance
              who={value.provenance.who}
              when={formatDateShort(value.provenance.at)}
              from={value.provenance.source}
            />
          ),
        }),
      }),
    );
    const list = (
      <div key={key} className="so-facts">
        <FactList facts={facts} />
      </div>
    );
    return onSheets ? (
      <Sheet key={key} title={label}>
        {list}
      </Sheet>
    ) : (
      list
    );
  });
}
