import { freshKey } from './a-case.ts';
import type { ApiClient, Asked } from './api-client.ts';

const PAPER = `id paper title code values templateNumber valuesSha256 madeBy madeAt filedBy filedAt filedPages
  qr { size path } file { id url name sha256 }`;
const REFUSED = '... on Refused { refusals { code sentence field } }';

export const makePaper = (
  who: ApiClient,
  paper: string,
  caseIds: readonly string[],
  more: { readonly postedOn?: string; readonly key?: string } = {},
): Asked =>
  who.ask(
    `mutation Make($paper: String!, $caseIds: [ID!]!, $postedOn: Date, $key: String!) {
      makePaper(paper: $paper, caseIds: $caseIds, postedOn: $postedOn, idempotencyKey: $key) {
        __typename ... on Paper { ${PAPER} } ${REFUSED} } }`,
    { paper, caseIds, postedOn: more.postedOn, key: more.key ?? freshKey() },
  );

export const filePaper = (who: ApiClient, code: string, fileIds: readonly string[], key = freshKey()): Asked =>
  who.ask(
    `mutation File($code: String!, $fileIds: [ID!]!, $key: String!) {
      filePaper(code: $code, fileIds: $fileIds, idempotencyKey: $key) {
        __typename ... on Paper { ${PAPER} } ${REFUSED} ... on Conflict { currentVersion } } }`,
    { code, fileIds, key },
  );

// biome-ignore lint/suspicious/noExplicitAny: a test knows the shape it asked for
export const casePapers = async (who: ApiClient, caseId: string): Promise<any> =>
  (
    await who
      .ask(`query ($caseId: ID!) { casePapers(caseId: $caseId) { key about mayMake mayFile made { ${PAPER} } } }`, {
        caseId,
      })
      .data()
  ).casePapers;

export const readPaper = (who: ApiClient, id: string): Asked =>
  who.ask(`query ($id: ID!) { paper(id: $id) { ${PAPER} } }`, { id });

export const uploadTemplate = (
  who: ApiClient,
  paper: string,
  fileId: string,
  { validFrom = '2021-10-20', note = '改了抬头' }: { readonly validFrom?: string; readonly note?: string } = {},
): Asked =>
  who.ask(
    `mutation Upload($paper: String!, $fileId: ID!, $validFrom: Date!, $note: String!, $key: String!) {
      uploadPaperTemplate(paper: $paper, fileId: $fileId, validFrom: $validFrom, note: $note, idempotencyKey: $key) {
        __typename ... on PaperKind { key versionInForce versions { id number validFrom note createdBy file { url } } }
        ${REFUSED} } }`,
    { paper, fileId, validFrom, note, key: freshKey() },
  );

export const orderBatch = (
  who: ApiClient,
  scope: { readonly areaCode?: string; readonly caseId?: string },
  papers: readonly string[],
  key = freshKey(),
): Asked =>
  who.ask(
    `mutation Batch($areaCode: ID, $caseId: ID, $papers: [String!]!, $key: String!) {
      orderPaperBatch(areaCode: $areaCode, caseId: $caseId, papers: $papers, idempotencyKey: $key) {
        __typename ... on Job { id title total } ${REFUSED} } }`,
    { ...scope, papers, key },
  );

/** Sends a file for a purpose. */
export const sent = async (who: ApiClient, bytes: Buffer, name: string, purpose: string): Promise<Response> =>
  who.upload(bytes, { name, purpose });

/** The id of a file that was taken. */
export const sentId = async (who: ApiClient, bytes: Buffer, name: string, purpose: string): Promise<string> => {
  const response = await sent(who, bytes, name, purpose);
  if (response.status !== 201) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
};
