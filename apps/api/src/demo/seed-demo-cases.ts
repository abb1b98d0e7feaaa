import { Readable } from 'node:stream';
import { shanghaiDateOf } from '@shouwang/domain';
import { type SettableClock, settableClock } from '../platform/clock.ts';
import type { Context, Services } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { attachEvidence } from '../procedures/attach-evidence.ts';
import { findCase } from '../procedures/load-case.ts';
import { openCase } from '../procedures/open-case.ts';
import { postPublicity } from '../procedures/post-publicity.ts';
import { takeStep } from '../procedures/take-step.ts';
import { versionHashOf } from '../procedures/version-hash.ts';
import { demoContext } from './demo-context.ts';
import { demoPicture } from './demo-picture.ts';

const DAY = 86_400_000;

/** The people of one village's cases, by demo account. */
type Staff = {
  readonly clerk: Context;
  readonly lead: Context;
  readonly township: Context;
  readonly officer: Context;
  readonly approver: Context;
};

/** How far a case of the demonstration has come, and how many days ago each stage was. */
type DemoCase = {
  readonly village: 'cun1' | 'cun2';
  /** The last step taken. */
  readonly until: string;
  /** Days before today on which the case was opened. */
  readonly openedDaysAgo: number;
  /** Days before today on which the last step was taken; earlier steps lie between. */
  readonly lastDaysAgo: number;
  readonly wage: number;
  readonly risk: 'ILLNESS' | 'EDUCATION' | 'ACCIDENT' | 'UNSTABLE_EMPLOYMENT';
};

type Stage =
  | 'apply'
  | 'visit'
  | 'orderComparison'
  | 'recordComparison'
  | 'review'
  | 'publish'
  | 'closePublicity'
  | 'submit'
  | 'townshipApprove'
  | 'countyApprove';

const WAY: readonly Stage[] = [
  'apply',
  'visit',
  'orderComparison',
  'recordComparison',
  'review',
  'publish',
  'closePublicity',
  'submit',
  'townshipApprove',
  'countyApprove',
];

const CASES: readonly DemoCase[] = [
  { village: 'cun1', until: 'open', openedDaysAgo: 15, lastDaysAgo: 15, wage: 9_600, risk: 'ILLNESS' },
  { village: 'cun1', until: 'apply', openedDaysAgo: 4, lastDaysAgo: 2, wage: 8_400, risk: 'ACCIDENT' },
  { village: 'cun1', until: 'orderComparison', openedDaysAgo: 8, lastDaysAgo: 1, wage: 7_400, risk: 'ILLNESS' },
  { village: 'cun1', until: 'recordComparison', openedDaysAgo: 9, lastDaysAgo: 1, wage: 7_800, risk: 'ILLNESS' },
  { village: 'cun1', until: 'publish', openedDaysAgo: 12, lastDaysAgo: 3, wage: 9_900, risk: 'EDUCATION' },
  { village: 'cun1', until: 'publish', openedDaysAgo: 14, lastDaysAgo: 7, wage: 8_800, risk: 'ILLNESS' },
  { village: 'cun1', until: 'submit', openedDaysAgo: 20, lastDaysAgo: 6, wage: 9_200, risk: 'ILLNESS' },
  { village: 'cun1', until: 'submit', openedDaysAgo: 18, lastDaysAgo: 2, wage: 7_200, risk: 'UNSTABLE_EMPLOYMENT' },
  { village: 'cun1', until: 'submit', openedDaysAgo: 17, lastDaysAgo: 1, wage: 8_100, risk: 'ACCIDENT' },
  { village: 'cun1', until: 'returnToVillage', openedDaysAgo: 19, lastDaysAgo: 1, wage: 9_000, risk: 'ILLNESS' },
  { village: 'cun1', until: 'townshipApprove', openedDaysAgo: 21, lastDaysAgo: 2, wage: 8_600, risk: 'ILLNESS' },
  { village: 'cun1', until: 'townshipApprove', openedDaysAgo: 20, lastDaysAgo: 1, wage: 6_600, risk: 'EDUCATION' },
  { village: 'cun1', until: 'countyApprove', openedDaysAgo: 24, lastDaysAgo: 2, wage: 7_500, risk: 'ILLNESS' },
  { village: 'cun2', until: 'visit', openedDaysAgo: 6, lastDaysAgo: 2, wage: 8_900, risk: 'ILLNESS' },
  { village: 'cun2', until: 'submit', openedDaysAgo: 18, lastDaysAgo: 2, wage: 9_400, risk: 'ACCIDENT' },
];

const REASONS: Readonly<Record<DemoCase['risk'], string>> = {
  ILLNESS: '家里有人住院，自付花费大，务工也停了几个月。',
  EDUCATION: '两个孩子在外读书，学费和生活费负担重。',
  ACCIDENT: '干活时摔伤，休养期间没有收入。',
  UNSTABLE_EMPLOYMENT: '厂里减员，回家后一直没有找到活。',
};

/** The day of a stage: the stages lie evenly between the opening and the last step; a posted list hangs six days. */
const dayOfStage = ({ openedDaysAgo, lastDaysAgo }: DemoCase, index: number, count: number): number =>
  openedDaysAgo - Math.round(((openedDaysAgo - lastDaysAgo) * (index + 1)) / count);

/** Takes one case of the demonstration along its way, with the clock set to each stage. */
const playCase = async (
  services: Services,
  clock: SettableClock,
  staff: Staff,
  householdId: string,
  demo: DemoCase,
  today: number,
): Promise<void> => {
  let pictures = demo.wage;
  let acts = 0;
  const idempotencyKey = () => {
    acts += 1;
    return `demo-${householdId}-${acts}`;
  };
  const setDay = (daysAgo: number) => clock.set(new Date(today - daysAgo * DAY));
  const onDay = async () => shanghaiDateOf(await clock.now(services.database.prisma));

  setDay(demo.openedDaysAgo);
  const { id } = await openCase(staff.clerk, { procedure: 'ADMISSION', householdId, idempotencyKey: idempotencyKey() });
  const read = async () => {
    const row = await findCase(services.database.prisma, id);
    if (!row) throw new Error(`Demo case ${id} is gone`);
    return row;
  };
  const upload = async (who: Context, name: string): Promise<string> => {
    pictures += 1;
    const bytes = await services.files.receive(Readable.from([demoPicture(pictures)]), 10_000_000);
    const { fileId } = await runUseCase(who, { name: 'file.upload' }, async ({ db, actor, now }) => ({
      fileId: (await storeFile(db, bytes, { name: `${name}.png`, purpose: 'evidence', actor, now })).id,
    }));
    return fileId;
  };
  const attach = async (who: Context, step: string, ...kinds: readonly string[]) => {
    for (const kind of kinds) {
      const evidence = { kind, fileId: await upload(who, kind) };
      await attachEvidence(who, { caseId: id, step, evidence, idempotencyKey: idempotencyKey() });
    }
  };
  const take = async (
    who: Context,
    step: string,
    taken: Parameters<typeof takeStep>[1] extends infer T ? Partial<T> : never = {},
  ) => {
    const row = await read();
    await takeStep(who, {
      ...taken,
      caseId: id,
      version: row.version,
      versionHash: versionHashOf(row),
      step,
      idempotencyKey: idempotencyKey(),
    });
  };

  const { household } = await read();
  // Whoever comes of age this year signs too: nobody of age is left out on any day of it.
  const bornUntil = String(new Date(today).getUTCFullYear() - 18);
  const adults = household.members.filter(({ birthDate }) => (birthDate ?? '').slice(0, 4) <= bornUntil);
  const { wage, risk } = demo;
  const memberCount = household.members.length;
  const steps: Readonly<Record<Stage, () => Promise<void>>> = {
    apply: async () => {
      await attach(staff.clerk, 'apply', 'application', 'authorization');
      const signedOn = await onDay();
      await take(staff.clerk, 'apply', {
        occurredOn: signedOn,
        data: {
          reason: REASONS[risk],
          authorizations: adults.map((adult) => ({ personId: adult.id, means: 'SIGNATURE', signedOn })),
        },
      });
    },
    visit: async () => {
      await attach(staff.clerk, 'visit', 'visitForm', 'visitPhoto');
      await take(staff.clerk, 'visit', {
        occurredOn: await onDay(),
        data: {
          visitors: [
            { name: '杨玉梅', side: 'VILLAGE' },
            { name: '字秀英', side: 'TOWNSHIP' },
          ],
          income: {
            periodStart: '2020-10-01',
            periodEnd: '2021-09-30',
            memberCount,
            wage,
            production: 4_200,
            property: 300,
            transfer: 1_120,
            productionExpense: 1_620,
            netIncome: wage + 4_000,
            netIncomePerCapita: Math.round(((wage + 4_000) / memberCount) * 100) / 100,
            claimIncome: 0,
            compliantOutOfPocket: 18_640,
          },
          fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false },
          risks: [{ type: risk }],
          suddenHardship: true,
          suddenHardshipReason: REASONS[risk],
          householdView: '愿意申请，也愿意公示。',
          conclusion: `${REASONS[risk]}情况属实，建议纳入监测。`,
        },
      });
    },
    orderComparison: () => take(staff.officer, 'orderComparison'),
    recordComparison: () =>
      take(staff.officer, 'recordComparison', {
        data: {
          results: household.members.flatMap((member) =>
            ['vehicles', 'businesses', 'real-estate'].map((source) => ({
              personId: member.id,
              source,
              outcome: 'NO_HIT',
            })),
          ),
        },
      }),
    review: async () => {
      await attach(staff.clerk, 'review', 'minutes', 'signIn', 'reviewPhoto');
      await take(staff.clerk, 'review', {
        occurredOn: await onDay(),
        data: {
          place: '村委会',
          host: '赵立本',
          recorder: '杨玉梅',
          expected: 31,
          present: 26,
          agree: 26,
          against: 0,
          abstain: 0,
          opinion: '一致同意纳入监测。',
        },
      });
    },
    publish: async () => {
      const { version } = await read();
      await postPublicity(staff.clerk, {
        startsOn: await onDay(),
        place: '村委会公示栏',
        cases: [{ caseId: id, version }],
        startPhoto: { kind: 'publicityStartPhoto', fileId: await upload(staff.clerk, '公示开始') },
        idempotencyKey: idempotencyKey(),
      });
    },
    closePublicity: async () => {
      await attach(staff.clerk, 'closePublicity', 'publicityEndPhoto');
      await take(staff.clerk, 'closePublicity');
    },
    submit: () => take(staff.lead, 'submit', { text: '情况属实，同意纳入。' }),
    townshipApprove: () => take(staff.township, 'townshipApprove', { data: { spotChecked: false } }),
    countyApprove: () => take(staff.approver, 'countyApprove', { data: { batchNo: '第 1 批' } }),
  };

  const isReturned = demo.until === 'returnToVillage';
  const last = isReturned ? 'submit' : demo.until;
  const way = WAY.slice(0, (WAY as readonly string[]).indexOf(last) + 1);
  const hangsFrom = way.indexOf('publish');
  for (const [index, step] of way.entries()) {
    const planned = dayOfStage(demo, index, way.length);
    // Six days lie between posting a list and taking it down.
    const isBeforePosting = way.includes('closePublicity') && index <= hangsFrom;
    setDay(
      isBeforePosting
        ? Math.max(planned, demo.lastDaysAgo + 6 + (hangsFrom - index))
        : Math.min(planned, demo.lastDaysAgo),
    );
    await steps[step]();
  }
  if (!isReturned) return;
  await take(staff.township, 'returnToVillage', {
    reasonCodes: ['PAPERS_INCOMPLETE'],
    text: '授权书缺 1 人签字，请补签后再报。',
    data: { asks: [{ section: 'apply', text: '补齐成年成员签字' }] },
  });
};

/**
 * Cases of the demonstration in every stage, made by the demo accounts through the same use cases as in life, each
 * stage on its own day. Nothing happens when there are cases already, or no households yet.
 * @returns how many cases were opened
 */
export const seedDemoCases = async (services: Services): Promise<number> => {
  const { prisma } = services.database;
  if ((await prisma.procedureCase.count()) > 0) return 0;
  const now = await services.clock.now(prisma);
  const clock = settableClock(now);
  const played: Services = { ...services, clock };
  const staffOf = async (village: DemoCase['village']): Promise<Staff> => ({
    clerk: await demoContext(played, prisma, village),
    lead: await demoContext(played, prisma, `${village}shuji`),
    township: await demoContext(played, prisma, village === 'cun1' ? 'zhen1' : 'zhen2'),
    officer: await demoContext(played, prisma, 'xian1'),
    approver: await demoContext(played, prisma, 'xian1shenpi'),
  });
  // Ten in the morning in Shanghai, so that no stage falls on another day than it is meant for.
  const today = Date.parse(`${shanghaiDateOf(now)}T10:00:00+08:00`);
  let opened = 0;
  for (const village of ['cun1', 'cun2'] as const) {
    const staff = await staffOf(village);
    const cases = CASES.filter((demo) => demo.village === village);
    const households = await prisma.household.findMany({
      where: {
        areaPath: { startsWith: staff.clerk.signedIn?.areaPath ?? '-' },
        monitoringStatus: 'NONE',
        memberCount: { gte: 2 },
      },
      orderBy: { householdNo: 'asc' },
      take: cases.length,
    });
    for (const [index, household] of households.entries()) {
      const demo = cases[index];
      if (demo) await playCase(played, clock, staff, household.id, demo, today);
      opened += 1;
    }
  }
  return opened;
};
