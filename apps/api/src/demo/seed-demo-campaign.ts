import { Readable } from 'node:stream';
import { addDays, type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import { draftCampaign } from '../campaigns/draft-campaign.ts';
import { dayColumn } from '../campaigns/find-round.ts';
import { generateItems } from '../campaigns/generate-items.ts';
import { prepareReview } from '../campaigns/prepare-review.ts';
import { requestWindow } from '../campaigns/request-window.ts';
import { takeCampaignStep } from '../campaigns/take-campaign-step.ts';
import { takeReviewStep } from '../campaigns/take-review-step.ts';
import { takeWindowStep } from '../campaigns/take-window-step.ts';
import { settableClock } from '../platform/clock.ts';
import type { Context, Services } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { contextFor } from '../platform/request-context.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { loadActor } from '../platform/session/load-actor.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { COLLECTION_DAYS_AGO, demoCampaignPlan } from './demo-campaign-plan.ts';
import { demoPicture } from './demo-picture.ts';

type Play = {
  readonly services: Services;
  readonly today: IsoDate;
  as(username: string): Promise<Context>;
  goTo(daysAgo: number): void;
};

const key = (name: string): string => `demo-round-${name}`;

/** Planned by one person, published by another, a week before the collection. */
const publish = async ({ services, today, as, goTo }: Play): Promise<string> => {
  goTo(COLLECTION_DAYS_AGO + 9);
  const { id } = await draftCampaign(await as('xian1'), {
    plan: demoCampaignPlan(today),
    idempotencyKey: key('draft'),
  });
  const step = (name: string, version: number) => ({
    campaignId: id,
    version,
    step: name,
    idempotencyKey: key(name),
  });
  await takeCampaignStep(await as('xian1'), step('propose', 1));
  goTo(COLLECTION_DAYS_AGO + 8);
  await takeCampaignStep(await as('xian1shenpi'), step('publish', 2));
  await generateItems(inlineWork(operatorContext(services, 'COUNTY_OFFICER')), id);
  return id;
};

/**
 * How far the villages are. Nobody of them has an account in the demonstration, so that their work is written as its
 * result: by village and item always the same, some villages nearly done, some hardly begun.
 */
const collect = async ({ services, today }: Play, campaignId: string): Promise<void> => {
  const { prisma } = services.database;
  const from = dayColumn(addDays(today, -COLLECTION_DAYS_AGO));
  const clerks = await prisma.account.findMany({ where: { isDemo: true, role: 'VILLAGE_CLERK' } });
  // Where somebody can sign in, most is left to do, and nothing is confirmed: it is theirs to review and send.
  const staffed = clerks.map(({ areaCode }) => areaCode);
  await prisma.$executeRaw`
    UPDATE "CampaignItem" i
    SET state = CASE WHEN spread."isStaffed" AND spread.pass >= spread.share * 0.05 THEN 'DRAFT'
                     WHEN spread."isStaffed" THEN 'RETURNED'
                     WHEN spread.pass < spread.share * 0.35 THEN 'TOWNSHIP_OK'
                     WHEN spread.pass < spread.share * 0.4 THEN 'RETURNED'
                     WHEN spread.pass < spread.share * 0.6 THEN 'VILLAGE_CONFIRMED'
                     ELSE 'DRAFT' END,
        "returnText" = CASE WHEN spread."isStaffed" AND spread.pass < spread.share * 0.05
                              OR NOT spread."isStaffed"
                                 AND spread.pass >= spread.share * 0.35 AND spread.pass < spread.share * 0.4
                            THEN '务工月数和务工监测对不上，请再核一次。' END,
        "collectedOn" = ${from}::date + (spread.pass * ${COLLECTION_DAYS_AGO})::int,
        "collectedBy" = '村级信息员',
        version = version + 1
    FROM (
      SELECT id,
             CASE WHEN "villageCode" = ANY(${staffed}::text[]) THEN 30
                  ELSE 62 + (('x' || substr(md5("villageCode"), 1, 4))::bit(16)::int % 38) END AS share,
             (('x' || substr(md5(id::text), 1, 4))::bit(16)::int % 100)::float8 AS pass,
             "villageCode" = ANY(${staffed}::text[]) AS "isStaffed"
      FROM "CampaignItem" WHERE "campaignId" = ${campaignId}::uuid AND kind <> 'COUNTY_FORM'
    ) AS spread
    WHERE spread.id = i.id AND spread.pass < spread.share`;
};

const photo = async (services: Services, who: Context): Promise<string> => {
  const bytes = await services.files.receive(Readable.from([demoPicture(4_021)]), 10_000_000);
  const { fileId } = await runUseCase(who, { name: 'file.upload' }, async ({ db, actor, now }) => ({
    fileId: (await storeFile(db, bytes, { name: '会审记录.png', purpose: 'evidence', actor, now })).id,
  }));
  return fileId;
};

/** One village has sat together, signed and sent its batch two days ago. */
const review = async ({ services, today, as, goTo }: Play): Promise<void> => {
  const { prisma } = services.database;
  goTo(2);
  const clerk = await as('cun2');
  const { id: reviewId } = await prepareReview(clerk, { idempotencyKey: key('prepare') });
  const take = async (who: Context, step: string, more: object = {}) => {
    const { version } = await prisma.jointReview.findUniqueOrThrow({ where: { id: reviewId } });
    await takeReviewStep(who, { reviewId, version, step, idempotencyKey: key(step), ...more });
  };
  await take(clerk, 'hold', {
    occurredOn: addDays(today, -2),
    evidence: [{ kind: 'reviewSheet', fileId: await photo(services, clerk) }],
    data: {
      place: '象麓村委会二楼',
      participants: [
        { name: '段永昌', part: 'SECRETARY' },
        { name: '李四妹', part: 'CLERK' },
        { name: '张文军', part: 'GROUP_LEADER' },
        { name: '杨春燕', part: 'TEAM' },
      ],
      checked: ['ERRORS', 'KEY_LISTS', 'INCOME', 'CHANGES'],
      sampled: 8,
      explanation: '比对出来的几条正在逐户核实，核完再改。',
      minutes: '逐户对了收入、务工和三保障，抽看 8 户收入表，大家同意上报。',
    },
  });
  const lead = await as('cun2shuji');
  await take(lead, 'sign');
  await take(lead, 'send');
};

/** One township waits for a function, another has it. */
const windows = async ({ today, as, goTo }: Play): Promise<void> => {
  const ask = async (username: string, areaCode: string, name: string, reason: string) =>
    requestWindow(await as(username), {
      function: name,
      areaCode,
      opensOn: addDays(today, -1),
      closesOn: addDays(today, 20),
      reason,
      idempotencyKey: key(`${username}-${name}`),
    });
  goTo(3);
  const opened = await ask('zhen2', '532929101', 'NEW_ENTRY', '县级已审批 2 户，等录入系统。');
  goTo(2);
  await takeWindowStep(await as('xian1'), {
    windowId: opened.id,
    version: 1,
    step: 'approve',
    idempotencyKey: key('approve'),
  });
  goTo(1);
  await ask('zhen1', '532929102', 'REFLAG', '两户因病再标注，公示已期满。');
};

/**
 * A round of the demonstration in the last week of its collection. What its people did goes through the use cases, each
 * act on its own day. Nothing happens when there is a round already.
 * @returns how many items it has
 */
export const seedDemoCampaign = async (services: Services): Promise<number> => {
  const { prisma } = services.database;
  if ((await prisma.campaign.count()) > 0) return 0;
  const today = shanghaiDateOf(await services.clock.now(prisma));
  const clock = settableClock(new Date(`${today}T10:00:00+08:00`));
  const played: Services = { ...services, clock };
  const play: Play = {
    services: played,
    today,
    // Ten in the morning in Shanghai, so that no act falls on another day than it is meant for.
    goTo: (daysAgo) => clock.set(new Date(`${addDays(today, -daysAgo)}T10:00:00+08:00`)),
    as: async (username) =>
      contextFor(played, await loadActor(prisma, await prisma.account.findUniqueOrThrow({ where: { username } }))),
  };
  const campaignId = await publish(play);
  await collect(play, campaignId);
  await windows(play);
  await review(play);
  return prisma.campaignItem.count({ where: { campaignId } });
};
