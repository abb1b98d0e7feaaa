import { subject as markAs } from '@casl/ability';
import type { Actor, Role } from '@shouwang/domain';
import { type AppAbility, abilityFor, type SubjectOrRecord } from './ability.ts';
import type { Subject } from './subjects.ts';

/** How a value is shown: as it is, masked on the server, or not at all. */
export type Visibility = 'full' | 'masked' | 'hidden';

/**
 * Kinds of values: `public` may stand on a publicity list; `internal` is for who works in the area; `sensitive` is
 * health, disability and the position of the home; `asset` is what an asset comparison found; `identity` is identity
 * numbers, phones and account numbers.
 */
export type FieldClass = 'public' | 'internal' | 'sensitive' | 'asset' | 'identity';

/** An indicator as far as masks care. */
interface MaskedIndicator {
  readonly mask: 'public' | 'internal' | 'sensitive';
  readonly type: string;
}

const IDENTITY_TYPES: ReadonlySet<string> = new Set(['idNumber', 'phone', 'account']);

/** The class of an indicator of the catalogue: numbers that name or reach a person are `identity`. */
export function fieldClassOf({ mask, type }: MaskedIndicator): FieldClass {
  return IDENTITY_TYPES.has(type) ? 'identity' : mask;
}

const HANDLER = { public: 'full', internal: 'full', sensitive: 'full', asset: 'full', identity: 'masked' } as const;
/** The village sees what a comparison means for the case, not the raw files of other offices (A, A.2). */
const VILLAGE = { ...HANDLER, asset: 'masked' } as const;
const OBSERVER = { ...HANDLER, sensitive: 'masked', asset: 'masked' } as const;
/** A department sees who it was about and what came of it, in the rows of its own files. */
const DEPARTMENT = {
  public: 'full',
  internal: 'hidden',
  sensitive: 'hidden',
  asset: 'hidden',
  identity: 'masked',
} as const;
const NOBODY = {
  public: 'full',
  internal: 'hidden',
  sensitive: 'hidden',
  asset: 'hidden',
  identity: 'hidden',
} as const;

/** What a role sees of a record that it may read (DOMAIN A, TRUST 9). Identity numbers are masked for everyone. */
export const MASKS: Readonly<Record<Role, Readonly<Record<FieldClass, Visibility>>>> = {
  VILLAGE_CLERK: { ...VILLAGE, asset: 'hidden' },
  VILLAGE_LEAD: VILLAGE,
  TOWNSHIP_OFFICER: HANDLER,
  TOWNSHIP_LEAD: HANDLER,
  COUNTY_OFFICER: HANDLER,
  COUNTY_APPROVER: HANDLER,
  DEPARTMENT_LIAISON: DEPARTMENT,
  INSPECTOR: OBSERVER,
  SUPERVISOR: OBSERVER,
  SYS_ADMIN: NOBODY,
};

// An actor is compiled once: a list asks for every value of every row.
const abilities = new WeakMap<Actor, AppAbility>();

function abilityOnce(actor: Actor): AppAbility {
  const known = abilities.get(actor);
  if (known !== undefined) return known;
  const made = abilityFor(actor);
  abilities.set(actor, made);
  return made;
}

function marked(subject: Subject, record: object): SubjectOrRecord {
  return markAs(subject, { ...record }) as unknown as SubjectOrRecord;
}

/** How a value of a class is shown to a person in a record of a kind; hidden in a record that may not be read. */
export function fieldMask(actor: Actor, subject: Subject, record: object, fieldClass: FieldClass): Visibility {
  const mayRead = abilityOnce(actor).can('read', marked(subject, record));
  return mayRead ? MASKS[actor.role][fieldClass] : 'hidden';
}

/** May this person see a masked identity value of the record, by a deliberate act that is logged with its purpose? */
export function mayReveal(actor: Actor, subject: 'Household' | 'Person', record: object): boolean {
  return abilityOnce(actor).can('reveal', marked(subject, record));
}
