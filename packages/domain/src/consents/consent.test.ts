import { describe, expect, test } from 'vitest';
import type { MemberFact } from '../procedures/identification-facts.ts';
import {
  CONSENT_SCOPES,
  consentHoldsUntil,
  consentRefusals,
  consentState,
  consentsOfCase,
  type SignedConsent,
} from './consent.ts';

const signature = (personId: string, signedOn = '2021-10-11', more: Partial<SignedConsent> = {}): SignedConsent => ({
  personId,
  means: 'SIGNATURE',
  signedOn,
  ...more,
});

const members: readonly MemberFact[] = [
  { personId: 'head', name: '杨国华', birthDate: '19700101' },
  { personId: 'child', name: '杨小军', birthDate: '20150101' },
];

test('[CON-4] the files that need a consent are those that rest on an authorization', () => {
  expect(CONSENT_SCOPES).toEqual(['vehicles', 'businesses', 'real-estate']);
});

describe('[CON-4] what a case keeps alive', () => {
  const records = {
    apply: { reason: '', authorizations: [signature('head'), signature('wife')] },
    authorize: { authorizations: [signature('wife', '2021-10-14'), signature('son')] },
    withdrawAuthorization: { memberName: '杨国华', withdrawn: ['head'] },
  };

  test('the last signature of each person who has not taken it back', () => {
    expect(consentsOfCase(records, undefined)).toEqual([signature('wife', '2021-10-14'), signature('son')]);
    expect(consentsOfCase(records, 'COMPLETED')).toHaveLength(2);
  });

  test('nothing once the household has withdrawn or was rejected', () => {
    expect(consentsOfCase(records, 'WITHDRAWN')).toEqual([]);
    expect(consentsOfCase(records, 'REJECTED')).toEqual([]);
    expect(consentsOfCase({}, undefined)).toEqual([]);
  });
});

test('[CON-4] a consent holds for its months, and to the last day of a shorter one', () => {
  expect(consentHoldsUntil('2021-10-11', 24)).toBe('2023-10-11');
  expect(consentHoldsUntil('2020-02-29', 12)).toBe('2021-02-28');
  expect(consentHoldsUntil('2021-08-31', 6)).toBe('2022-02-28');
  const consent = { isEnded: false, validUntil: '2021-10-11' };
  expect(consentState(consent, '2021-10-11')).toBe('LIVE');
  expect(consentState(consent, '2021-10-12')).toBe('EXPIRED');
  expect(consentState({ ...consent, isEnded: true }, '2021-10-01')).toBe('ENDED');
});

describe('[CON-5] signatures on a paper of their own', () => {
  const refused = (...signed: SignedConsent[]) =>
    consentRefusals(signed, { members, today: '2021-10-16', months: 24 }).map(({ code, field }) => [code, field]);

  test('are of members, once each, of a day that has come and is not too long ago', () => {
    expect(refused(signature('head'))).toEqual([]);
    expect(refused(signature('nobody'))).toEqual([['CONSENT_OF_STRANGER', 'authorizations.0.personId']]);
    expect(refused(signature('head'), signature('head'))).toEqual([['CONSENT_TWICE', 'authorizations.1.personId']]);
    expect(refused(signature('head', '2021-10-17'))).toEqual([['DAY_IN_FUTURE', 'authorizations.0.signedOn']]);
    expect(refused(signature('head', '2019-10-15'))).toEqual([['CONSENT_OVER', 'authorizations.0.signedOn']]);
    expect(refused(signature('head', '2019-10-16'))).toEqual([]);
  });

  test('name who read the paper out, and who signs for a child', () => {
    expect(refused(signature('head', '2021-10-11', { means: 'FINGERPRINT' }))).toEqual([
      ['PROXY_MISSING', 'authorizations.0.proxyName'],
    ]);
    expect(refused(signature('child'))).toEqual([['GUARDIAN_MISSING', 'authorizations.0.guardianName']]);
    expect(refused(signature('child', '2021-10-11', { guardianName: '杨国华' }))).toEqual([]);
  });
});
