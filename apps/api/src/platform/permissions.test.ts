import { type Reader, readerFor } from '@shouwang/database';
import { gongguoqiaoTownship, jiuzhou, nuodeng, nuodengTownship, yongan, yunlong } from '@shouwang/database/testing';
import { type Actor, ROLE_NAMES, type Role } from '@shouwang/domain';
import {
  abilityFor,
  actorSettings,
  type BELONGINGS,
  PARTS,
  SHOWN_WITH,
  SUBJECTS,
  type Subject,
} from '@shouwang/permissions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import { type Answer, type SubjectRow, shown, subjectCases } from '../../testing/subject-cases.ts';
import { areaLevelOf } from '../accounts/account-rules.ts';
import { may } from './allow.ts';
import { loadActor } from './session/load-actor.ts';
import { visible } from './visible.ts';

const api = await anApi();
const subjects = [...Object.keys(SUBJECTS), ...Object.keys(PARTS)] as Subject[];

const placesOf = (role: Role) => {
  const level = areaLevelOf(role);
  if (level === 'VILLAGE') return [nuodeng, yongan, jiuzhou];
  return level === 'TOWNSHIP' ? [nuodengTownship, gongguoqiaoTownship] : [yunlong];
};

/** Every role, each in an area drawn at random, and some roles twice. */
const drawn =
  fc.sample(
    fc.tuple(
      ...ROLE_NAMES.map((role) => fc.constantFrom(...placesOf(role)).map((place) => ({ role, place }))),
      ...fc
        .sample(fc.constantFrom(...ROLE_NAMES), { numRuns: 6, seed: 2021 })
        .map((role) => fc.constantFrom(...placesOf(role)).map((place) => ({ role, place }))),
    ),
    { numRuns: 1, seed: 1015 },
  )[0] ?? [];

const people = await Promise.all(
  drawn.map(async ({ role, place }) => {
    const client: ApiClient = await api.signedInAs(role, { in: place });
    if (!client.account) throw new Error('unreachable: signedInAs has an account');
    return { name: `${role} of ${place.name}`, client, actor: await loadActor(api.prisma, client.account) };
  }),
);

/** The same people as they are now: records made since then may have given them a mission. */
const peopleNow = () =>
  Promise.all(
    people.map(async ({ name, client }) => {
      if (!client.account) throw new Error('unreachable: signedInAs has an account');
      return { name, client, actor: await loadActor(api.prisma, client.account) };
    }),
  );

type Counted = { count(query: { where: object }): Promise<number> };

const countOf = (subject: Subject | keyof typeof BELONGINGS, where: object, reader: Reader = api.prisma) => {
  const name = `${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}`;
  return (reader as unknown as Record<string, Counted>)[name]?.count({ where }) ?? Promise.reject(new Error(name));
};

/** What the database lets a person read when the query says nothing about who asks. */
const fencedTo = (actor: Actor | undefined): Reader =>
  readerFor(api.prisma, actorSettings(actor), { statementTimeoutMs: 5_000 });

describe.each(subjects)('%s', (subject) => {
  it('is nobody’s without a session', async () => {
    expect(await countOf(subject, visible({ ability: abilityFor(undefined) }, subject))).toBe(0);
  });

  it('[PER-9] is nobody’s without a session, also for a query that forgets who asks', async () => {
    expect(await countOf(subject, {}, fencedTo(undefined))).toBe(0);
  });

  it('is asked for in columns that exist, by every role and every act', async () => {
    const actions = subject in SUBJECTS ? SUBJECTS[subject as keyof typeof SUBJECTS].actions : (['read'] as const);
    for (const { actor } of people) {
      for (const action of actions) {
        await expect(countOf(subject, visible({ ability: abilityFor(actor) }, subject, action))).resolves.toBeTypeOf(
          'number',
        );
      }
    }
  });
});

describe.each(subjectCases)('$subject', (subjectCase) => {
  const { subject, key, make, mayRead, list, isListed = mayRead, find, actions = {} } = subjectCase;
  const keysOf = (rows: readonly SubjectRow[]): string[] => rows.map(key).sort();

  it('is to everyone what the specification, the policy, the query, the fence and the API say alike', async () => {
    const rows = await make(api);
    const byKey = new Map(rows.map((row) => [key(row), row]));
    for (const { name, client, actor } of await peopleNow()) {
      const ability = abilityFor(actor);
      const readable = rows.filter((row) => mayRead(actor, row));
      const granted = rows.filter((row) => may({ ability }, 'read', subject, row));
      expect(keysOf(granted), `${name}: policy`).toEqual(keysOf(readable));
      expect(await countOf(subject, visible({ ability }, subject)), `${name}: rows`).toBe(readable.length);
      // The query forgets `visible` on purpose; a row that is shown with another one may come beside the readable ones.
      const unasked = await countOf(subject, {}, fencedTo(actor));
      if (subject in SHOWN_WITH) expect(unasked, `${name}: fence`).toBeGreaterThanOrEqual(readable.length);
      else expect(unasked, `${name}: fence`).toBe(readable.length);
      expect(await countOf(subject, visible({ ability }, subject), fencedTo(actor)), `${name}: both fences`).toBe(
        readable.length,
      );

      const listed = (await list?.(client)) ?? [];
      const expected = list ? rows.filter((row) => isListed(actor, row)) : [];
      expect(listed.map((one) => one.key).sort(), `${name}: list`).toEqual(keysOf(expected));
      for (const one of listed) {
        const row = byKey.get(one.key) ?? {};
        const offered = Object.entries(actions).filter(([, action]) => may({ ability }, action, subject, row));
        expect(one.actions, `${name}: acts`).toEqual(offered.map(([act]) => act));
      }
    }
  });

  it.runIf(find)(
    'is found by its address by who may read it; to the others it looks, byte for byte, as if it did not exist',
    async () => {
      const rows = (await make(api)).slice(0, 40);
      for (const { name, client, actor } of await peopleNow()) {
        const nowhere = (await client.ask(find ?? '', { key: '019a0000-0000-7000-8000-000000000000' })).text;
        for (const row of rows) {
          const { text, data } = await client.ask(find ?? '', { key: key(row) });
          if (mayRead(actor, row)) expect(shown(Object.values<Answer>(data)[0] ?? {}).key, name).toBe(key(row));
          else expect(text, name).toBe(nowhere);
        }
      }
    },
  );
});
