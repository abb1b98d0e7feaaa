import { createGraphqlClient, type JsonValue } from '@shouwang/graphql-client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Draft, draftState } from './draft.ts';
import { draftStore } from './draft-store.ts';
import { localFileId } from './local-files.ts';
import type { KeptPhoto, PhotoStore } from './photo-store.ts';
import { nextAttempt, sendDraft } from './send-draft.ts';

const store = draftStore('yang-yumei');

const photosInMemory = (...kept: KeptPhoto[]): PhotoStore & { readonly all: Map<string, KeptPhoto> } => {
  const all = new Map(kept.map((photo) => [photo.id, photo]));
  return {
    all,
    find: async (id) => all.get(id),
    save: async (photo) => {
      all.set(photo.id, photo);
    },
    remove: async (id) => {
      all.delete(id);
    },
  };
};

/** A server that gives these answers one after the other; null: the request never arrives. */
const serverAnswering = (...answers: (JsonValue | null)[]) => {
  const sent: { idempotencyKey: string; fileIds: string }[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    const { variables } = JSON.parse(init.body) as { variables: { input: { idempotencyKey: string } } };
    sent.push({ idempotencyKey: variables.input.idempotencyKey, fileIds: JSON.stringify(variables) });
    const answer = answers.shift() ?? null;
    if (answer === null) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify({ data: { takeStep: answer } }), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  const client = createGraphqlClient({ url: 'http://localhost/graphql', onUnauthenticated: () => undefined });
  return { client, sent };
};

const accepted = { __typename: 'ProcedureCase', id: 'case-1', version: 8 };

const visit = (text: string, before?: Draft) => {
  const input = { caseId: 'case-1', version: 7, step: 'HOME_VISIT', text };
  return {
    key: 'case:case-1:HOME_VISIT',
    title: '杨树森',
    task: '入户核查',
    path: '/cases/case-1/steps/HOME_VISIT',
    data: { text },
    savedAt: '2026-11-23T10:21:00+08:00',
    attempt: nextAttempt(before?.attempt, 'TakeStep', { input }),
  };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sending a draft', () => {
  test('what the server has acknowledged is no longer on the phone', async () => {
    const { client } = serverAnswering(accepted);
    const outcome = await sendDraft(visit('属实'), { client, store, photos: photosInMemory() });
    expect(outcome).toEqual({ kind: 'accepted', answer: expect.objectContaining({ id: 'case-1', version: 8 }) });
    expect(store.list()).toEqual([]);
  });

  test('without an answer the draft waits, and the same content is sent again as the same write', async () => {
    const { client, sent } = serverAnswering(null, accepted);
    const means = { client, store, photos: photosInMemory() };
    await sendDraft(visit('属实'), means);
    const waiting = store.find('case:case-1:HOME_VISIT');
    expect(waiting && draftState(waiting)).toBe('waiting');
    expect(waiting?.data).toEqual({ text: '属实' });

    await sendDraft(visit('属实', waiting), means);
    expect(sent[1]?.idempotencyKey).toBe(sent[0]?.idempotencyKey);
    expect(store.list()).toEqual([]);
  });

  test('changed content after a try without an answer is a new write', async () => {
    const { client, sent } = serverAnswering(null, accepted);
    const means = { client, store, photos: photosInMemory() };
    await sendDraft(visit('属实'), means);
    await sendDraft(visit('不属实', store.find('case:case-1:HOME_VISIT')), means);
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });

  test('a refusal keeps the draft with its sentence, and the next try is a new write', async () => {
    const refused = {
      __typename: 'Refused',
      refusals: [{ code: 'X', sentence: '核查要两个人以上。', field: 'visitors' }],
    };
    const { client, sent } = serverAnswering(refused, accepted);
    const means = { client, store, photos: photosInMemory() };
    const outcome = await sendDraft(visit('属实'), means);
    expect(outcome.kind).toBe('refused');
    const kept = store.find('case:case-1:HOME_VISIT');
    expect(kept && draftState(kept)).toBe('refused');
    expect(kept?.attempt?.sentence).toBe('核查要两个人以上。');
    await sendDraft(visit('属实', kept), means);
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
  });

  test('a conflict keeps both sides', async () => {
    const conflict = {
      __typename: 'Conflict',
      sentence: '乡镇也改过。',
      currentVersion: 9,
      changedBy: '李乡',
      changedAt: null,
    };
    const { client } = serverAnswering(conflict);
    const outcome = await sendDraft(visit('属实'), { client, store, photos: photosInMemory() });
    expect(outcome).toMatchObject({ kind: 'conflict', conflict: { currentVersion: 9, changedBy: '李乡' } });
    const kept = store.find('case:case-1:HOME_VISIT');
    expect(kept && draftState(kept)).toBe('conflict');
    expect(kept?.data).toEqual({ text: '属实' });
  });

  test('a photo that is no longer on the phone is said, not sent around', async () => {
    const { client, sent } = serverAnswering(accepted);
    const outcome = await sendDraft(visit(localFileId('gone')), { client, store, photos: photosInMemory() });
    expect(outcome.kind).toBe('photoMissing');
    expect(sent).toEqual([]);
  });

  test('a photo that has arrived is named by its file id and leaves the phone with its draft', async () => {
    const { client, sent } = serverAnswering(accepted);
    const photos = photosInMemory({
      id: 'p1',
      name: '签到表.jpg',
      blob: new Blob(['x']),
      takenAt: '2026-11-23T10:00:00+08:00',
      fileId: 'file-9',
    });
    await sendDraft(visit(localFileId('p1')), { client, store, photos });
    expect(sent[0]?.fileIds).toContain('file-9');
    expect(sent[0]?.fileIds).not.toContain('local:');
    expect(photos.all.size).toBe(0);
  });
});

describe('a write for several households', () => {
  test('is refused as a whole, and every reason names its household', async () => {
    const batch = {
      __typename: 'CaseBatch',
      cases: [],
      refusals: [
        {
          caseId: 'case-2',
          headName: '和春生',
          refusals: [{ code: 'X', sentence: '到会人数不够。', field: 'present' }],
        },
      ],
    };
    const { client } = serverAnswering(batch);
    const outcome = await sendDraft(visit('属实'), { client, store, photos: photosInMemory() });
    expect(outcome).toEqual({
      kind: 'refused',
      refusals: [{ code: 'X', sentence: '和春生：到会人数不够。', field: 'present' }],
    });
    expect(store.list()).toHaveLength(1);
  });
});

describe('a photo of our own', () => {
  const photoDraft = () => ({
    key: 'evidence:case-1:HOME_VISIT:visitPhoto:p1',
    title: '杨树森',
    task: '入户照片',
    path: '/cases/case-1/steps/HOME_VISIT',
    savedAt: '2026-11-23T10:20:00+08:00',
    attempt: nextAttempt(undefined, 'AttachEvidence', {
      caseId: 'case-1',
      step: 'HOME_VISIT',
      evidence: { kind: 'visitPhoto', fileId: 'file-1' },
    }),
  });
  const sendPhoto = async () => {
    vi.stubGlobal(
      'fetch',
      async () =>
        new Response(JSON.stringify({ data: { attachEvidence: accepted } }), {
          headers: { 'Content-Type': 'application/json' },
        }),
    );
    const client = createGraphqlClient({ url: 'http://localhost/graphql', onUnauthenticated: () => undefined });
    await sendDraft(photoDraft(), { client, store, photos: photosInMemory() });
  };
  const versionIn = (draft: Draft | undefined) =>
    (draft?.attempt?.variables as { input: { version: number } } | undefined)?.input.version;

  test('moves the form and the waiting step of its case onto the new version', async () => {
    const waiting = visit('属实');
    store.save({ ...waiting, baseVersion: 7 });
    await sendPhoto();
    const after = store.find(waiting.key);
    expect(after?.baseVersion).toBe(8);
    expect(versionIn(after)).toBe(8);
    expect(after?.attempt?.variables).not.toMatchObject(waiting.attempt.variables as object);
  });

  test('leaves a form alone that stands on another version, so that the conflict is still found', async () => {
    const waiting = visit('属实');
    store.save({ ...waiting, baseVersion: 5 });
    store.save({ ...waiting, key: 'case:case-9:HOME_VISIT', baseVersion: 7 });
    await sendPhoto();
    expect(store.find(waiting.key)?.baseVersion).toBe(5);
    expect(store.find('case:case-9:HOME_VISIT')?.baseVersion).toBe(7);
  });
});

describe('drafts on a shared phone', () => {
  test('another account sees none of them', () => {
    store.save(visit('属实'));
    expect(draftStore('yang-jianjun').list()).toEqual([]);
    expect(store.list()).toHaveLength(1);
  });

  test('a torn entry is left out, the others stay', () => {
    store.save(visit('属实'));
    localStorage.setItem('shouwang:draft:yang-yumei:case:2:X', '{"key":"ca');
    expect(store.list()).toHaveLength(1);
  });

  test('a full phone is said', () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { setItem });
    expect(store.save(visit('属实'))).toBe(false);
  });
});
