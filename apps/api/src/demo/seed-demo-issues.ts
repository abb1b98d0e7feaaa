import { Readable } from 'node:stream';
import { addDays, type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import { advanceMission } from '../inspections/advance-mission.ts';
import { createIssue, type NewIssue } from '../inspections/create-issue.ts';
import { createMission } from '../inspections/create-mission.ts';
import { type TakenIssueStep, takeIssueStep } from '../inspections/take-issue-step.ts';
import { settableClock } from '../platform/clock.ts';
import type { Context, Services } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { contextFor } from '../platform/request-context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { loadActor } from '../platform/session/load-actor.ts';
import { DEMO_ISSUES, type DemoIssue, type DemoStep, TOWNSHIPS } from './demo-issues.ts';
import { demoPicture } from './demo-picture.ts';

/** The mission began this many days before today. */
const MISSION_DAYS_AGO = 12;

type Play = {
  readonly services: Services;
  /** Signs in as of now: the rights of a team begin with its mission. */
  as(username: string): Promise<Context>;
  goTo(daysAgo: number): void;
  dayOf(daysAgo: number): IsoDate;
  readonly missionId: string;
};

const upload = async (services: Services, who: Context, kind: string, seed: number) => {
  const bytes = await services.files.receive(Readable.from([demoPicture(seed)]), 10_000_000);
  const { fileId } = await runUseCase(who, { name: 'file.upload' }, async ({ db, actor, now }) => ({
    fileId: (await storeFile(db, bytes, { name: `${kind}.png`, purpose: 'evidence', actor, now })).id,
  }));
  return { kind, fileId };
};

const raise = async (play: Play, demo: DemoIssue, index: number): Promise<string> => {
  const { services, missionId } = play;
  const { daysAgo, dueInDays, steps: _steps, unit, isDraft = false, ...found } = demo;
  play.goTo(daysAgo);
  const inspector = await play.as('dudao');
  const issue: NewIssue = {
    ...found,
    ...unit,
    source: 'COUNTY_TEAM',
    missionId,
    dueOn: play.dayOf(-dueInDays),
    evidence: [await upload(services, inspector, 'issueEvidence', 1_000 + index)],
    issueNow: !isDraft,
    idempotencyKey: `demo-issue-${index}`,
  };
  return (await createIssue(inspector, issue)).id;
};

/** Which demo account takes a step: the unit answers, the inspector verifies, the supervisor chases. */
const actorOfStep = ({ step }: DemoStep, { unit }: DemoIssue): string => {
  if (step === 'chase' || step === 'admonish') return 'ducha';
  if (!['accept', 'dispute', 'rectify', 'submit'].includes(step)) return 'dudao';
  if (!('responsibleAreaCode' in unit)) return 'yibao';
  return unit.responsibleAreaCode === TOWNSHIPS.nuodeng ? 'zhen2' : 'zhen1';
};

const take = async (play: Play, id: string, demo: DemoIssue, taken: DemoStep, seed: number): Promise<void> => {
  const { daysAgo, step, dueInDays, ...input } = taken;
  play.goTo(daysAgo);
  const who = await play.as(actorOfStep(taken, demo));
  const { version } = await play.services.database.prisma.issue.findUniqueOrThrow({ where: { id } });
  const acted: TakenIssueStep = {
    ...input,
    issueId: id,
    version,
    step,
    ...(step === 'admonish' && { occurredOn: play.dayOf(daysAgo) }),
    data: { ...input.data, ...(dueInDays !== undefined && { dueOn: play.dayOf(-dueInDays) }) },
    evidence: step === 'submit' ? [await upload(play.services, who, 'rectification', seed)] : [],
  };
  await takeIssueStep(who, { ...acted, idempotencyKey: `demo-issue-${seed}` });
};

const sendTeam = async (play: Omit<Play, 'missionId'>): Promise<string> => {
  play.goTo(MISSION_DAYS_AGO + 1);
  const { prisma } = play.services.database;
  const { id: memberId } = await prisma.account.findUniqueOrThrow({ where: { username: 'dudao' } });
  const { id } = await createMission(await play.as('xian1'), {
    title: '防返贫动态监测帮扶第一轮督导',
    areaCodes: Object.values(TOWNSHIPS),
    startsOn: play.dayOf(MISSION_DAYS_AGO),
    endsOn: play.dayOf(-5),
    purpose: '看程序是否走到位、信息是否准、帮扶是否管用，问题到户到人。',
    memberIds: [memberId],
    idempotencyKey: 'demo-mission',
  });
  play.goTo(MISSION_DAYS_AGO);
  await advanceMission(await play.as('dudao'), { id, version: 1, idempotencyKey: 'demo-mission-begin' });
  return id;
};

/**
 * A mission of the demonstration with issues in every state, through the same use cases as in life, each act on its own
 * day. Nothing happens when there are issues already.
 * @returns how many issues were raised
 */
export const seedDemoIssues = async (services: Services): Promise<number> => {
  const { prisma } = services.database;
  if ((await prisma.issue.count()) > 0) return 0;
  const today = shanghaiDateOf(await services.clock.now(prisma));
  // Ten in the morning in Shanghai, so that no act falls on another day than it is meant for.
  const clock = settableClock(new Date(`${today}T10:00:00+08:00`));
  const played: Services = { ...services, clock };
  const dayOf = (daysAgo: number) => addDays(today, -daysAgo);
  const stage = {
    services: played,
    dayOf,
    goTo: (daysAgo: number) => clock.set(new Date(`${dayOf(daysAgo)}T10:00:00+08:00`)),
    as: async (username: string) =>
      contextFor(played, await loadActor(prisma, await prisma.account.findUniqueOrThrow({ where: { username } }))),
  };
  const play: Play = { ...stage, missionId: await sendTeam(stage) };
  for (const [index, demo] of DEMO_ISSUES.entries()) {
    const id = await raise(play, demo, index);
    for (const [nth, step] of demo.steps.entries()) await take(play, id, demo, step, 2_000 + index * 20 + nth);
  }
  return DEMO_ISSUES.length;
};
