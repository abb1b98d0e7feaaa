/** What is wrong with a template or with a paper. All values are ready to be read. */
export interface PaperRefusalParams {
  /** PAP-2: the template names something that no paper has. */
  PAPER_PLACEHOLDER_UNKNOWN: { name: string; place: string };
  /** It exists, but this paper has no such value. */
  PAPER_PLACEHOLDER_FOREIGN: { name: string; place: string; paper: string };
  /** PAP-3: what hangs in public says nothing else. */
  PAPER_PLACEHOLDER_NOT_PUBLIC: { name: string; label: string; place: string };
  /** A column that stands outside its list; `open` and `close` are the tags of the list, as they stand in a template. */
  PAPER_COLUMN_OUTSIDE_LIST: { name: string; open: string; close: string; place: string };
  PAPER_LIST_NOT_CLOSED: { name: string; open: string; close: string; place: string };
  /** PAP-4: without it the stamped page does not find its way back. */
  PAPER_QR_MISSING: { example: string };
  /** PAP-5. */
  PAPER_CHARACTER_UNPRINTABLE: { character: string; codePoint: string; where: string; person: string };
}

type PaperRefusalCode = keyof PaperRefusalParams;

/** A finding with the words of its sentence. */
export type PaperRefusal = {
  [Code in PaperRefusalCode]: { readonly code: Code; readonly params: PaperRefusalParams[Code] };
}[PaperRefusalCode];

/** Makes a finding; the compiler asks for the words of its sentence. */
export function paperRefusal<Code extends PaperRefusalCode>(
  code: Code,
  params: PaperRefusalParams[Code],
): PaperRefusal {
  return { code, params } as PaperRefusal;
}
