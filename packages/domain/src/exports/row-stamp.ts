/**
 * What an exported row says about itself in two hidden columns, so that an import knows what the row looked like when
 * it left: its own row of the register, and the versions and the moment of the export.
 */
export interface RowStamp {
  /** Id of the person, the spell or the village that the row is about. */
  readonly rowKey: string;
  /** Versions of the rows of the register that the row was made of. */
  readonly versions: Readonly<Partial<Record<StampedEntity, number>>>;
  /** When the export began, milliseconds since 1970. */
  readonly exportedAt: number;
}

export type StampedEntity = 'household' | 'person' | 'monitoringCase' | 'workSpell' | 'village';

/** Headers of the hidden columns; no national export has them. */
export const ROW_KEY_HEADER = '行标识（勿改）';
export const ROW_VERSION_HEADER = '版本（勿改）';

const LETTERS: Readonly<Record<StampedEntity, string>> = {
  household: 'h',
  person: 'p',
  monitoringCase: 'c',
  workSpell: 'w',
  village: 'v',
};

const ENTITIES = new Map(Object.entries(LETTERS).map(([entity, letter]) => [letter, entity as StampedEntity]));

const VERSION = /^((?:[hpcwv]\d{1,9})+)@(\d{10,15})$/u;

/** The text of the version column: `h3p12@1634695200000`. */
export function versionText({ versions, exportedAt }: Omit<RowStamp, 'rowKey'>): string {
  const parts = Object.entries(versions).map(([entity, version]) => `${LETTERS[entity as StampedEntity]}${version}`);
  return `${parts.join('')}@${exportedAt}`;
}

/** Reads the two hidden cells; undefined when a row has none or they were damaged, which makes it a row like any other. */
export function readRowStamp(rowKey: string, version: string): RowStamp | undefined {
  const match = VERSION.exec(version.trim());
  if (match === null || rowKey.trim() === '') return undefined;
  const versions: Partial<Record<StampedEntity, number>> = {};
  for (const [, letter = '', number] of (match[1] ?? '').matchAll(/([hpcwv])(\d+)/gu)) {
    const entity = ENTITIES.get(letter);
    if (entity !== undefined) versions[entity] = Number(number);
  }
  return { rowKey: rowKey.trim(), versions, exportedAt: Number(match[2]) };
}
