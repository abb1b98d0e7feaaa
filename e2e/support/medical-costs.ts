import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type Desk, freshKey } from './desk.ts';
import { gbkOf } from './gbk.ts';
import { departmentFile } from './register.ts';

/** The medical insurance bureau's file of September, as its system writes it: GBK, protected numbers, damaged rows. */
export const SEPTEMBER = '医保局_住院费用累计_202109.csv';

/** Somebody whose own costs a later file is to show. */
export type Patient = { readonly name: string; readonly idNumber: string; readonly headName: string };

type Member = { readonly id: string; readonly name: string; readonly idNumberMasked: string | null };
type Household = {
  readonly headName: string;
  readonly members: readonly Member[];
  readonly clues: readonly unknown[];
  readonly procedureCases: readonly unknown[];
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const isUsable = (id: string): boolean =>
  /^\d{17}[\dX]$/u.test(id) &&
  id[17] === '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(id[at]), 0) % 11];

/**
 * One member each of households of a village that nobody is busy with, with the whole identity number, which a clerk of
 * the village opens one by one.
 */
export const untouchedPatients = async (clerk: Desk, count: number): Promise<readonly Patient[]> => {
  const { households } = await clerk.ask(
    `{ households(filter: { monitoringStatus: "NONE" }, first: 100) { edges { node {
       headName clues { id } procedureCases { id } members { id name idNumberMasked } } } } }`,
  );
  const all: readonly Household[] = households.edges.map(({ node }: { node: Household }) => node);
  const patients: Patient[] = [];
  for (const { headName, members, clues, procedureCases } of all) {
    const isAlone = all.filter((other) => other.headName === headName).length === 1;
    if (!isAlone || clues.length > 0 || procedureCases.length > 0 || patients.length === count) continue;
    const member = members.find(({ name, idNumberMasked }) => name === headName && idNumberMasked !== null);
    if (!member) continue;
    const { reveal } = await clerk.ask(
      `mutation($id: ID!) { reveal(objectType: "Person", objectId: $id, field: "idNumber", purpose: "OTHER") {
         ... on Revealed { text } ... on Refused { refusals { code sentence } } } }`,
      { id: member.id },
    );
    if (isUsable(reveal.text)) patients.push({ name: member.name, idNumber: reveal.text, headName });
  }
  return patients;
};

/** Own costs that every check of the file speaks about, in yuan. */
const HIGH_COSTS = 26_400.5;

/**
 * A later file of the bureau: September's rows and, in the same writing, the costs of more patients.
 * @param ownCosts how the office heads the column of what patients paid themselves
 */
export const laterFile = (patients: readonly Patient[], { ownCosts }: { readonly ownCosts: string }): Buffer => {
  const september = readFileSync(departmentFile(SEPTEMBER));
  const end = september.indexOf(0x0a) + 1;
  const head = new TextDecoder('gbk').decode(september.subarray(0, end));
  const rows = patients.map(
    ({ name, idNumber }) =>
      `${name},="${idNumber}",61203.4,52100,25699.5,0,0,${HIGH_COSTS},${HIGH_COSTS},3,肿瘤,2021年10月\r\n`,
  );
  return Buffer.concat([gbkOf(head.replace('个人自付', ownCosts)), september.subarray(end), gbkOf(rows.join(''))]);
};

type Finding = { readonly headName: string; readonly isSuppressed: boolean };

/** Hands a file of the bureau in and has the county compare it, without the screens; the answer is what was found. */
export const compareWithoutScreens = async ({
  liaison,
  county,
  bytes,
  name,
}: {
  readonly liaison: Desk;
  readonly county: Desk;
  readonly bytes: Buffer;
  readonly name: string;
}): Promise<{ readonly runId: string; readonly findings: readonly Finding[] }> => {
  const fileId = await liaison.upload(bytes, name, 'dataset');
  const { startDataset } = await liaison.ask(
    `mutation($f: ID!, $k: String!) { startDataset(fileId: $f, datasetKey: "medical-costs", idempotencyKey: $k) {
       ... on Dataset { id } ... on Refused { refusals { sentence } } } }`,
    { f: fileId, k: freshKey() },
  );
  const { id } = startDataset;
  const read = async () =>
    (await liaison.ask('query($id: ID!) { dataset(id: $id) { status version } }', { id })).dataset;
  await expect.poll(async () => (await read()).status, { timeout: 60_000 }).toBe('MATCHED');
  await liaison.ask(
    `mutation($id: ID!, $v: Int!, $k: String!) { submitDataset(id: $id, version: $v, idempotencyKey: $k) {
       __typename ... on Refused { refusals { sentence } } ... on Conflict { currentVersion } } }`,
    { id, v: (await read()).version, k: freshKey() },
  );
  const { startComparisonRun } = await county.ask(
    `mutation($id: ID!, $k: String!) { startComparisonRun(datasetId: $id, idempotencyKey: $k) {
       ... on ComparisonRun { id } ... on Refused { refusals { sentence } } } }`,
    { id, k: freshKey() },
  );
  const runOf = async () =>
    (
      await county.ask(
        `query($id: ID!) { comparisonRun(id: $id) { status findings(first: 100) { edges { node { headName isSuppressed } } } } }`,
        { id: startComparisonRun.id },
      )
    ).comparisonRun;
  await expect.poll(async () => (await runOf()).status, { timeout: 60_000 }).toBe('DONE');
  const findings = (await runOf()).findings.edges.map(({ node }: { node: Finding }) => node);
  return { runId: startComparisonRun.id, findings };
};
