import type { JsonValue } from '@shouwang/graphql-client';

type JsonObject = { readonly [key: string]: JsonValue };

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record of an accepted step in the facts of a case; undefined before the step was taken. */
export const findRecord = (facts: JsonValue, step: string): JsonObject | undefined => {
  const record = isObject(facts) ? facts[step] : undefined;
  return isObject(record) ? record : undefined;
};

const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

const textIn = (record: JsonObject, key: string): string => {
  const value = record[key];
  return typeof value === 'string' ? value : '';
};

/** One thing the township asked to be put right. `section` names a part of the case (apply, visit, review …). */
export type Ask = { readonly section: string; readonly text: string };

/** What a returned case is to be corrected in, as the township wrote it. */
export const returnedAsks = (facts: JsonValue): Ask[] =>
  objectsIn(findRecord(facts, 'returnToVillage')?.asks).map((ask) => ({
    section: textIn(ask, 'section'),
    text: textIn(ask, 'text'),
  }));

/** One hit of the information comparison that the village explains. */
export type Hit = { readonly personId: string; readonly source: string; readonly detail: string };

/** The hits of the last information comparison. */
export const comparisonHits = (facts: JsonValue): Hit[] =>
  objectsIn(findRecord(facts, 'recordComparison')?.results)
    .filter((result) => result.outcome === 'HIT')
    .map((result) => ({
      personId: textIn(result, 'personId'),
      source: textIn(result, 'source'),
      detail: textIn(result, 'detail'),
    }));

/** Who has signed the authorization so far, in the application and after it, and not taken it back (CON-1). */
export const authorizedPersonIds = (facts: JsonValue): ReadonlySet<string> => {
  const withdrawn = findRecord(facts, 'withdrawAuthorization')?.withdrawn;
  const isWithdrawn = (id: string): boolean => Array.isArray(withdrawn) && withdrawn.includes(id);
  const signed = ['apply', 'authorize'].flatMap((step) =>
    objectsIn(findRecord(facts, step)?.authorizations).map((authorization) => textIn(authorization, 'personId')),
  );
  return new Set(signed.filter((id) => !isWithdrawn(id)));
};
