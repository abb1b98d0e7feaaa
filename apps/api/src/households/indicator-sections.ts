import {
  type Facts,
  type IndicatorEntity,
  type IndicatorKey,
  indicator,
  indicatorKeysOf,
  maskedText,
  SECTIONS,
} from '@shouwang/domain';
import { fieldClassOf, type Subject } from '@shouwang/permissions';
import { type Provenance, ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { visibilityOf } from '../platform/mask.ts';

/** One value of the register as this viewer may see it. */
export type IndicatorValue = {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly unit: string | null;
  readonly isMasked: boolean;
  readonly provenance: Provenance | null;
};

export type IndicatorSection = {
  readonly key: string;
  readonly label: string;
  readonly values: readonly IndicatorValue[];
};

export const IndicatorValueRef = builder.objectRef<IndicatorValue>('IndicatorValue').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    text: t.exposeString('text'),
    unit: t.exposeString('unit', { nullable: true }),
    isMasked: t.exposeBoolean('isMasked'),
    provenance: t.field({ type: ProvenanceRef, nullable: true, resolve: ({ provenance }) => provenance }),
  }),
});

export const IndicatorSectionRef = builder.objectRef<IndicatorSection>('IndicatorSection').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    values: t.field({ type: [IndicatorValueRef], resolve: ({ values }) => [...values] }),
  }),
});

/** Which values somebody may read, and where each came from. */
type Showing = {
  readonly subject: Subject;
  readonly record: object;
  readonly provenanceOf?: (key: string) => Provenance | null;
};

/** One value masked for the viewer; undefined when the viewer may not know that it is there. */
export const shownValue = (
  context: Context,
  { subject, record, provenanceOf }: Showing,
  key: IndicatorKey,
  text: string,
): IndicatorValue | undefined => {
  const declared = indicator(key);
  const visibility = visibilityOf(context, subject, record, fieldClassOf(declared));
  if (visibility === 'hidden') return undefined;
  const shown = visibility === 'masked' ? maskedText(key, text) : text;
  return {
    key,
    label: declared.label,
    text: shown,
    unit: declared.unit ?? null,
    isMasked: shown !== text,
    provenance: provenanceOf?.(key) ?? null,
  };
};

/** Every filled indicator of a record by the catalogue's sections, masked on the server; empty sections are left out. */
export const indicatorSections = (
  context: Context,
  entity: IndicatorEntity,
  facts: Facts,
  showing: Showing,
): IndicatorSection[] => {
  const bySection = new Map<string, IndicatorValue[]>();
  for (const key of indicatorKeysOf(entity)) {
    const text = facts[key];
    if (!text) continue;
    const value = shownValue(context, showing, key, text);
    if (!value) continue;
    const { section } = indicator(key);
    const values = bySection.get(section) ?? [];
    values.push(value);
    bySection.set(section, values);
  }
  return Object.entries(SECTIONS).flatMap(([key, label]) => {
    const values = bySection.get(key);
    return values ? [{ key, label, values }] : [];
  });
};
