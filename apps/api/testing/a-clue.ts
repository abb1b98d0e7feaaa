import { randomUUID } from 'node:crypto';
import type { TestApi } from './an-api.ts';
import type { ApiClient, Asked } from './api-client.ts';

const CLUE_FIELDS = `id state version isUrgent dueOn assignedTo actions { name allowed refusals { code } }
  reasons { id ruleId verification actions { name allowed } rectificationItems { id kind state department version before after } }`;

const CLUE_ANSWER = `__typename ... on Clue { ${CLUE_FIELDS} }
  ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion }`;

const ITEM_ANSWER = `__typename ... on RectificationItem { id state version before after response actions { name allowed } }
  ... on Refused { refusals { code sentence field } } ... on Conflict { currentVersion }`;

/** The acts on a clue card, asked as a person does. */
export const clueActs = (client: ApiClient) => {
  const act = (name: string, args: Readonly<Record<string, readonly [type: string, value: unknown]>>): Asked => {
    const given = { ...args, idempotencyKey: ['String!', randomUUID()] as const };
    const declared = Object.entries(given).map(([key, [type]]) => `$${key}: ${type}`);
    const passed = Object.keys(given).map((key) => `${key}: $${key}`);
    const answer = name.endsWith('Item') ? ITEM_ANSWER : CLUE_ANSWER;
    return client.ask(
      `mutation Act(${declared.join(', ')}) { ${name}(${passed.join(', ')}) { ${answer} } }`,
      Object.fromEntries(Object.entries(given).map(([key, [, value]]) => [key, value])),
    );
  };
  const versioned = ({ id, version }: { id: string; version: number }) => ({
    id: ['ID!', id] as const,
    version: ['Int!', version] as const,
  });
  return {
    read: async (id: string) =>
      (await client.ask(`query Clue($id: ID!) { clue(id: $id) { ${CLUE_FIELDS} } }`, { id }).data()).clue,
    report: (clue: Readonly<Record<string, unknown>>): Asked =>
      act('reportClue', {
        householdId: ['ID', clue.householdId ?? null],
        reportedName: ['String', clue.reportedName ?? null],
        reportedPhone: ['String', clue.reportedPhone ?? null],
        areaCode: ['ID!', clue.areaCode],
        source: ['String!', clue.source ?? 'GRASSROOTS'],
        riskType: ['String!', clue.riskType ?? 'ILLNESS'],
        detail: ['String!', clue.detail ?? '住院花了很多钱'],
        amount: ['String', clue.amount ?? null],
        isUrgent: ['Boolean', clue.isUrgent ?? null],
      }),
    assign: (of: { id: string; version: number }, accountId: string | null = null): Asked =>
      act('assignClue', { ...versioned(of), accountId: ['ID', accountId] }),
    start: (of: { id: string; version: number }): Asked => act('startVerification', versioned(of)),
    verify: (
      { reasonId, version }: { reasonId: string; version: number },
      verification: string,
      data: object = {},
      text = '入户看过，问了户主',
    ): Asked =>
      act('verifyClueReason', {
        reasonId: ['ID!', reasonId],
        clueVersion: ['Int!', version],
        verification: ['String!', verification],
        text: ['String!', text],
        data: ['JSON', data],
      }),
    close: (of: { id: string; version: number }, text = '入户看过，没有风险'): Asked =>
      act('closeClueWithoutRisk', { ...versioned(of), text: ['String!', text] }),
    fix: (of: { id: string; version: number }, after: string | null = null, response = '已经办了'): Asked =>
      act('fixRectificationItem', { ...versioned(of), response: ['String!', response], after: ['String', after] }),
    recheck: (of: { id: string; version: number }, passed: boolean, text: string | null = null): Asked =>
      act('recheckRectificationItem', { ...versioned(of), passed: ['Boolean!', passed], text: ['String', text] }),
  };
};

/** Sends the cards of a run, or chosen ones, to the townships. */
export const dispatch = (client: ApiClient, selection: { runId?: string; clueIds?: readonly string[] }): Asked =>
  client.ask(
    `mutation Dispatch($runId: ID, $clueIds: [ID!], $key: String!) {
      dispatchClues(runId: $runId, clueIds: $clueIds, idempotencyKey: $key) {
        __typename ... on Dispatched { clueCount clues { id state } } ... on Refused { refusals { code sentence } }
        ... on Conflict { currentVersion }
      }
    }`,
    { ...selection, key: randomUUID() },
  );

/** The open card of a household, as the database has it. */
export const openCardOf = ({ prisma }: TestApi, householdId: string) =>
  prisma.clue.findFirstOrThrow({ where: { householdId, state: { not: 'CLOSED' } }, include: { reasons: true } });
