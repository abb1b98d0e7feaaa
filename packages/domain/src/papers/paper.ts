import type { ListKey, PlaceholderKey } from './placeholders.ts';

/** A column of a list on paper. Without a field it stays empty: for a signature, a fingerprint, a word by hand. */
export interface PaperColumn {
  readonly heading: string;
  readonly field?: string;
  /** Share of the width; the columns of a list are set against each other by it. */
  readonly width: number;
}

/**
 * A part of a paper, from top to bottom. Texts have placeholders in braces, as the Word template has them, so that the
 * template and the print page say the same.
 */
export type PaperBlock =
  /** A paragraph of the body; `start` without the indent of two characters, as a form of address has it. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly at?: 'start' | 'end' }
  | { readonly kind: 'heading'; readonly text: string }
  /** A table of labels and values: each row is label, text, label, text. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly list: ListKey; readonly columns: readonly PaperColumn[] }
  /** Room for a word by hand, with a line at its foot for signature, stamp and day. */
  | { readonly kind: 'opinion'; readonly label: string; readonly text: string; readonly signature: string }
  /** Lines for signatures, with room for the stamp around them. */
  | { readonly kind: 'signatures'; readonly lines: readonly string[] };

/**
 * A paper of the county (DOMAIN E.1): whom it is about, what it says, who signs it, and what the stamped page is filed
 * as. The Word template that ships, the print page and the check of an uploaded template are made from it.
 */
export interface PaperDeclaration {
  readonly key: string;
  readonly title: string;
  /** One case, or cases of one village together on one list. */
  readonly about: 'case' | 'cases';
  readonly size: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** `public` hangs in the village: it says nothing but what a publicity list may say. */
  readonly mask: 'public' | 'internal' | 'asset';
  readonly copies: number;
  readonly signers: readonly string[];
  /** The steps whose paper this is, the first that a procedure has; one without any of them has no such paper. */
  readonly steps: readonly [string, ...string[]];
  /** The kind of evidence as which the signed or stamped page is filed. */
  readonly kind: string;
  readonly placeholders: readonly PlaceholderKey[];
  readonly blocks: readonly PaperBlock[];
}
