import {
  type CombinedError,
  type Fault,
  faultOf,
  type JsonValue,
  UploadError,
  type useClient,
} from '@shouwang/graphql-client';
import type { Attempt } from './draft.ts';
import { PhotoMissingError, sendLocalFiles } from './local-files.ts';
import { operations } from './operations.ts';
import type { PhotoStore } from './photo-store.ts';
import type { RefusalLine } from './refusals.ts';

type Client = ReturnType<typeof useClient>;

/** What the server answered to an accepted write: the object with its new version, or the batch. */
export type Accepted = {
  readonly __typename: string;
  readonly id?: string;
  readonly version?: number;
  readonly [field: string]: JsonValue | undefined;
};

export type Conflict = {
  readonly sentence: string;
  readonly currentVersion: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
};

/** How a try ended. Only a `fault` of kind network, busy or fault leaves open whether the server has it. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly answer: Accepted }
  | { readonly kind: 'refused'; readonly refusals: readonly RefusalLine[] }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'photoMissing' }
  | { readonly kind: 'photoRefused'; readonly sentence: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

const faultKindOfUpload = {
  network: 'network',
  stopped: 'network',
  unauthenticated: 'unauthenticated',
  fault: 'fault',
} as const;

const outcomeOfUploadError = (error: UploadError): Outcome =>
  error.kind === 'refused'
    ? { kind: 'photoRefused', sentence: error.message }
    : {
        kind: 'fault',
        fault: {
          kind: faultKindOfUpload[error.kind],
          ...(error.reference === undefined ? {} : { reference: error.reference }),
        },
      };

/** Answers that name the households which stood in the way. */
const BATCHES: readonly string[] = ['CaseBatch', 'LookbackBatch'];

type CaseRefusal = { readonly headName: string; readonly refusals: readonly RefusalLine[] };

/** A batch is written for all of its households or for none: one refusal of one household refuses all. */
const batchRefusals = (answer: Accepted): RefusalLine[] =>
  ((answer.refusals ?? []) as unknown as readonly CaseRefusal[]).flatMap(({ headName, refusals }) =>
    refusals.map((line) => ({ ...line, sentence: headName ? `${headName}：${line.sentence}` : line.sentence })),
  );

const outcomeOfAnswer = (data: unknown, error: CombinedError | undefined): Outcome => {
  const [answer] = Object.values((data ?? {}) as Record<string, Accepted | null>);
  if (!answer) return { kind: 'fault', fault: error ? faultOf(error) : { kind: 'fault' } };
  if (answer.__typename === 'Refused') {
    return { kind: 'refused', refusals: (answer as unknown as { refusals: RefusalLine[] }).refusals };
  }
  const refused = BATCHES.includes(answer.__typename) ? batchRefusals(answer) : [];
  if (refused.length > 0) return { kind: 'refused', refusals: refused };
  if (answer.__typename === 'Conflict') return { kind: 'conflict', conflict: answer as unknown as Conflict };
  return { kind: 'accepted', answer };
};

/**
 * Sends one try: first its photos, then the write. Never throws for what a person can meet: no signal, a refusal,
 * a faster colleague, a broken server.
 */
export const sendAttempt = async (
  attempt: Pick<Attempt, 'operation' | 'variables'>,
  { client, photos, onProgress }: { client: Client; photos: PhotoStore; onProgress?: (part: number) => void },
): Promise<Outcome> => {
  try {
    const variables = await sendLocalFiles(attempt.variables, photos, onProgress);
    const { data, error } = await client
      .mutation<unknown, Record<string, unknown>>(operations[attempt.operation], variables as Record<string, unknown>)
      .toPromise();
    return outcomeOfAnswer(data, error);
  } catch (error) {
    if (error instanceof UploadError) return outcomeOfUploadError(error);
    if (error instanceof PhotoMissingError) return { kind: 'photoMissing' };
    throw error;
  }
};
