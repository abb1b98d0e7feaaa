import { type Actor, isWithin } from '@shouwang/domain';
import type { Action, Subject } from '@shouwang/permissions';
import type { TestApi } from './an-api.ts';
import type { ApiClient } from './api-client.ts';
import { campaignSubjectCases } from './campaign-subject-cases.ts';
import { comparisonSubjectCases } from './comparison-subject-cases.ts';
import { helpSubjectCases } from './help-subject-cases.ts';
import { inspectionSubjectCases } from './inspection-subject-cases.ts';
import { lookbackSubjectCases } from './lookback-subject-cases.ts';
import { qualitySubjectCases } from './quality-subject-cases.ts';
import { registerSubjectCases } from './register-subject-cases.ts';

/** A record as the database has it. */
export type SubjectRow = Readonly<Record<string, unknown>>;

/** What the API tells about one record: its key, and the acts that it offers. */
export type Shown = { readonly key: string; readonly actions: readonly string[] };

/**
 * One kind of record for the permission test: how to make some in several areas, how the API shows them, and, written a
 * second time without looking at the policy, who may read one. A feature adds its kinds to `subjectCases`.
 */
export type SubjectCase = {
  readonly subject: Subject;
  readonly key: (row: SubjectRow) => string;
  /** Makes records in different areas, of different owners and departments; returns all there are. */
  readonly make: (api: TestApi) => Promise<readonly SubjectRow[]>;
  /** The oracle: DOMAIN A and A.2. */
  readonly mayRead: (actor: Actor, row: SubjectRow) => boolean;
  /** Everything that a list of the API shows. A list that shows less than may be read says what it shows by `isListed`. */
  readonly list?: (client: ApiClient) => Promise<readonly Shown[]>;
  readonly isListed?: (actor: Actor, row: SubjectRow) => boolean;
  /** The question for one record by its key, as an address bar asks it: `query X($key: ID!) { … }` with one root field. */
  readonly find?: string;
  /** The acts of the `actions` field, and what the policy calls them. */
  readonly actions?: Readonly<Record<string, Action>>;
};

/** A record as the API answers it. */
export type Answer = {
  readonly id?: string;
  readonly code?: string;
  readonly actions?: readonly { readonly name: string }[];
};

/** Reads a record of an answer. */
export const shown = ({ id, code, actions = [] }: Answer): Shown => ({
  key: id ?? code ?? '',
  actions: actions.map(({ name }) => name),
});

const accountReaders = new Set(['TOWNSHIP_OFFICER', 'COUNTY_OFFICER', 'SYS_ADMIN']);

export const subjectCases: readonly SubjectCase[] = [
  {
    subject: 'Area',
    key: ({ code }) => String(code),
    make: ({ prisma }) => prisma.area.findMany(),
    mayRead: () => true,
    list: async (client) => (await client.ask('{ areas { code } }').data()).areas.map(shown),
    find: 'query Area($key: ID!) { area(code: $key) { code } }',
  },
  {
    subject: 'Account',
    key: ({ id }) => String(id),
    // The actors of the test are accounts in many areas themselves.
    make: ({ prisma }) => prisma.account.findMany(),
    mayRead: (actor, { id, areaPath }) =>
      id === actor.accountId || (accountReaders.has(actor.role) && isWithin(String(areaPath), actor.areaPath)),
    list: async (client) => {
      const found: Shown[] = [];
      let after: string | null = null;
      do {
        const document = `query Accounts($after: String) {
          accounts(first: 20, after: $after) { edges { node { id actions { name } } } pageInfo { hasNextPage endCursor } }
        }`;
        const { accounts } = await client.ask(document, { after }).data();
        found.push(...accounts.edges.map(({ node }: { node: Answer }) => shown(node)));
        after = accounts.pageInfo.hasNextPage ? accounts.pageInfo.endCursor : null;
      } while (after);
      return found;
    },
    actions: { disable: 'manage', enable: 'manage', resetPassword: 'manage' },
  },
  {
    subject: 'Job',
    key: ({ id }) => String(id),
    make: async ({ prisma }) => {
      const owners = await prisma.account.findMany();
      for (const { id, areaPath } of owners) {
        await prisma.job.create({
          data: { kind: 'nothing', title: '', status: 'DONE', payload: {}, areaPath, requestedById: id },
        });
      }
      return prisma.job.findMany();
    },
    mayRead: (actor, { requestedById, areaPath }) =>
      requestedById === actor.accountId || (actor.role === 'SYS_ADMIN' && isWithin(String(areaPath), actor.areaPath)),
    list: async (client) => (await client.ask('{ jobs { id actions { name } } }').data()).jobs.map(shown),
    isListed: (actor, { requestedById }) => requestedById === actor.accountId,
    find: 'query Job($key: ID!) { job(id: $key) { id actions { name } } }',
    actions: { cancel: 'cancel' },
  },
  ...campaignSubjectCases,
  ...comparisonSubjectCases,
  ...helpSubjectCases,
  ...lookbackSubjectCases,
  ...inspectionSubjectCases,
  ...qualitySubjectCases,
  ...registerSubjectCases,
];
