import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { attach, publishedAdmission, readCase, STEP, takeStep } from '../../support/case-at-desk.ts';
import { deskOf, freshKey, signInAtDesk } from '../../support/desk.ts';
import { OwnServer } from '../../support/own-server.ts';
import { dayOf, travel } from '../../support/server-clock.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let server: OwnServer;

test.beforeAll(async () => {
  // It fills its demonstration first.
  test.setTimeout(240_000);
  server = await OwnServer.start();
});

test.afterAll(() => server.end());

test('a server killed in the middle of an upload keeps what it acknowledged, and of the rest nothing', async () => {
  const clerk = await signInAtDesk(server.origin, 'cun1');
  const kept = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);
  const fileId = await clerk.upload(kept, '申请书.pdf', 'evidence');

  const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000_000)]);
  const slowly = async function* () {
    for (let from = 0; from < broken.length; from += 100_000) {
      yield broken.subarray(from, from + 100_000);
      await sleep(50);
    }
  };
  const upload = clerk
    .fetch('/files', {
      method: 'POST',
      headers: { 'x-file-name': 'broken.pdf', 'x-purpose': 'evidence' },
      body: slowly() as unknown as RequestInit['body'],
      duplex: 'half',
    } as RequestInit)
    .then(
      ({ status }) => status,
      () => 'broken off',
    );
  await sleep(400);
  await server.kill();
  expect(await upload).toBe('broken off');

  await server.start();
  const again = deskOf(server.origin, clerk.cookie);
  const answer = await again.fetch(`/files/${fileId}`);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(kept)).toBe(true);

  // Under its final name lies nothing but whole files.
  const folder = join(server.dataFolder, 'files');
  const names = (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/u.test(name));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const sha256 = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex');
    expect(name.endsWith(sha256)).toBe(true);
  }
});

test('a server killed in the middle of approvals: each one happened whole or not at all, and sent again happens once', async () => {
  const clerk = await signInAtDesk(server.origin, 'cun1');
  const officer = await signInAtDesk(server.origin, 'xian1');
  const { households } = await clerk.ask(
    '{ households(filter: { monitoringStatus: "NONE" }, first: 60) { edges { node { id procedureCases { id } } } } }',
  );
  const ids: string[] = [];
  const free = households.edges.filter(
    ({ node }: { node: { procedureCases: readonly unknown[] } }) => node.procedureCases.length === 0,
  );
  for (const { node } of free.slice(0, 3)) {
    ids.push(await publishedAdmission({ clerk, officer }, node.id, dayOf(new Date())));
  }
  await travel(server.origin, 12);
  const later = await signInAtDesk(server.origin, 'cun1');
  const lead = await signInAtDesk(server.origin, 'cun1shuji');
  for (const id of ids) {
    await attach(later, id, 'closePublicity', 'publicityEndPhoto');
    await takeStep(later, id, 'closePublicity');
    expect(await takeStep(lead, id, 'submit')).toBe('SUBMITTED');
  }

  const township = await signInAtDesk(server.origin, 'zhen1');
  const approvals = await Promise.all(
    ids.map(async (caseId) => {
      const { version, versionHash } = await readCase(township, caseId);
      return {
        caseId,
        step: 'townshipApprove',
        version,
        versionHash,
        data: { spotChecked: false },
        idempotencyKey: freshKey(),
      };
    }),
  );
  const acknowledged = new Set<string>();
  let first: () => void = () => {};
  const firstAnswer = new Promise<void>((resolve) => {
    first = resolve;
  });
  const send = async (input: (typeof approvals)[number]): Promise<void> => {
    const { takeStep: taken } = await township.ask(STEP, { input });
    expect(taken.state).toBe('TOWNSHIP_APPROVED');
    acknowledged.add(input.caseId);
    first();
  };
  const sent = Promise.allSettled(approvals.map(send));
  await firstAnswer;
  await server.kill();
  await sent;

  await server.start();
  await travel(server.origin, 12);
  const again = deskOf(server.origin, township.cookie);
  for (const input of approvals) {
    const { state, events } = await readCase(again, input.caseId);
    const approvedTimes = events.filter(({ step }) => step === 'townshipApprove').length;
    expect(state).toBe(approvedTimes === 1 ? 'TOWNSHIP_APPROVED' : 'SUBMITTED');
    if (acknowledged.has(input.caseId)) expect(approvedTimes).toBe(1);

    // The portal sends what was not answered again under the same key.
    expect((await again.ask(STEP, { input })).takeStep.state).toBe('TOWNSHIP_APPROVED');
    const after = await readCase(again, input.caseId);
    expect(after.events.filter(({ step }) => step === 'townshipApprove')).toHaveLength(1);
  }
});
