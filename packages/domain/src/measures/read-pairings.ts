import { type IsoDate, isIsoDate } from '../calendar/iso-date.ts';
import { type Facts, type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { readRow } from '../collection/read-row.ts';
import { recogniseFile } from '../collection/recognise-file.ts';
import { readPastedText } from '../exports/pasted-rows.ts';
import { PAIRING_SHEET } from './help-sheets.ts';

/** A line of 帮扶责任人 as it is to be carried out. */
export interface PairingLine {
  readonly householdNo: string;
  readonly helper: { readonly name: string; readonly unit: string; readonly phone: string };
  readonly startsOn: IsoDate;
  /** Given for a pairing that is over, with the reason. */
  readonly end?: { readonly on: IsoDate; readonly reason: string };
}

/** Why a line says nothing that can be carried out. */
export type PairingLineProblem =
  | { readonly code: 'PAIRING_CELL_MISSING'; readonly params: { readonly label: string } }
  | { readonly code: 'PAIRING_CELL_UNREADABLE'; readonly params: { readonly label: string; readonly value: string } };

/** A line that was read: what it says, or what is wrong with it. */
export type ReadPairingLine = { readonly line: number; readonly cells: readonly string[] } & (
  | { readonly pairing: PairingLine }
  | { readonly problem: PairingLineProblem }
);

const REQUIRED: readonly IndicatorKey[] = ['householdNo', 'pairedHelper', 'pairingStart'];

const labelOf = (key: IndicatorKey): string => indicator(key).label;

function problemOf(facts: Facts): PairingLineProblem | undefined {
  const missing = REQUIRED.find((key) => facts[key] === undefined);
  if (missing) return { code: 'PAIRING_CELL_MISSING', params: { label: labelOf(missing) } };
  const day = (['pairingStart', 'pairingEnd'] as const).find(
    (key) => facts[key] !== undefined && !isIsoDate(facts[key]),
  );
  if (day) return { code: 'PAIRING_CELL_UNREADABLE', params: { label: labelOf(day), value: facts[day] ?? '' } };
  if (facts.pairingEnd !== undefined && facts.pairingReason === undefined) {
    return { code: 'PAIRING_CELL_MISSING', params: { label: labelOf('pairingReason') } };
  }
  return undefined;
}

function pairingOf(facts: Facts): PairingLine {
  const { householdNo = '', pairedHelper = '', pairedHelperUnit = '', pairedHelperPhone = '' } = facts;
  const { pairingStart = '', pairingEnd, pairingReason = '' } = facts;
  return {
    householdNo,
    helper: { name: pairedHelper, unit: pairedHelperUnit, phone: pairedHelperPhone },
    startsOn: pairingStart,
    ...(pairingEnd !== undefined && { end: { on: pairingEnd, reason: pairingReason } }),
  };
}

/**
 * The lines of 帮扶责任人 that were copied, header and all, in a spreadsheet program (PAI-6).
 * @returns undefined when no line is the header of that sheet
 */
export function readPairings(text: string): readonly ReadPairingLine[] | undefined {
  const rows = readPastedText(text);
  const recognised = recogniseFile(rows, [PAIRING_SHEET]);
  if (!recognised.ok) return undefined;
  return rows.slice(recognised.headerRow).map((cells, index): ReadPairingLine => {
    const kinds = cells.map((cell) => (cell === '' ? ('empty' as const) : ('text' as const)));
    const { facts } = readRow({ number: index + 1, texts: cells, kinds }, recognised.columns);
    const problem = problemOf(facts);
    const at = { line: index + 1, cells };
    return problem ? { ...at, problem } : { ...at, pairing: pairingOf(facts) };
  });
}
