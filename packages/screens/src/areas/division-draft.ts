import type { DivisionChangeKind } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';

/** One of the villages that a village is split into. */
export type PartDraft = { readonly code: string; readonly name: string; readonly groupCodes: readonly string[] };

/** The form of a change as it is being filled in: every field that any kind has. */
export type DivisionDraft = {
  readonly kind: DivisionChangeKind;
  readonly villageCode: string;
  readonly villageCodes: readonly string[];
  readonly groupCode: string;
  readonly name: string;
  readonly successorCode: string;
  readonly parts: readonly PartDraft[];
  readonly restCode: string;
  readonly effectiveOn: string;
  readonly document: string;
};

const EMPTY_PART: PartDraft = { code: '', name: '', groupCodes: [] };

/** @param today `YYYY-MM-DD` */
export const emptyDivisionDraft = (today: string): DivisionDraft => ({
  kind: 'GROUP_ADDED',
  villageCode: '',
  villageCodes: [],
  groupCode: '',
  name: '',
  successorCode: '',
  parts: [EMPTY_PART, EMPTY_PART],
  restCode: '',
  effectiveOn: today,
  document: '',
});

/** The draft with one more village to split into. */
export const withPart = (draft: DivisionDraft): DivisionDraft => ({ ...draft, parts: [...draft.parts, EMPTY_PART] });

/** The draft with one of its parts changed; a group goes to one part alone. */
export const withChangedPart = (draft: DivisionDraft, at: number, change: Partial<PartDraft>): DivisionDraft => ({
  ...draft,
  parts: draft.parts.map((part, index) => {
    if (index === at) return { ...part, ...change };
    const taken = change.groupCodes ?? [];
    return { ...part, groupCodes: part.groupCodes.filter((code) => !taken.includes(code)) };
  }),
});

/** What is sent: the fields of the kind, as the domain's form has them. */
export const divisionChangeOf = (draft: DivisionDraft): { readonly [key: string]: JsonValue } => {
  const { kind, villageCode, villageCodes, groupCode, successorCode, parts, restCode } = draft;
  const order = { effectiveOn: draft.effectiveOn, document: draft.document.trim() };
  const name = draft.name.trim();
  switch (kind) {
    case 'GROUP_ADDED':
    case 'VILLAGE_RENAMED':
      return { kind, villageCode, name, ...order };
    case 'GROUP_RENAMED':
      return { kind, groupCode, name, ...order };
    case 'VILLAGES_MERGED':
      return { kind, villageCodes, successorCode, name, ...order };
    case 'VILLAGE_MOVED':
      return { kind, villageCode, successorCode, name, ...order };
    case 'VILLAGE_SPLIT':
      return {
        kind,
        villageCode,
        parts: parts.map((part) => ({ ...part, name: part.name.trim() })),
        restCode,
        ...order,
      };
  }
};
