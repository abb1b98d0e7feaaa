import { join } from 'node:path';
import { importNow } from '../imports/import-now.ts';
import type { Services } from '../platform/context.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { repositoryRoot } from '../platform/repository-root.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { seedDemoCampaign } from './seed-demo-campaign.ts';
import { seedDemoCases } from './seed-demo-cases.ts';
import { seedDemoComparisons } from './seed-demo-comparisons.ts';
import { seedDemoIssues } from './seed-demo-issues.ts';
import { seedDemoQuality } from './seed-demo-quality.ts';

const FOLDER = join(repositoryRoot, 'packages/database/demo-county');

/** The exports of the national system: households first, because the others speak about them. */
const REGISTER = [
  '（基础信息）户信息_20211015.xlsx',
  '（自定义）监测对象信息_20211015.xlsx',
  '（务工月监测）已外出务工信息_20211015.xlsx',
  '计划外出务工信息_20211015.xlsx',
  '（自定义）行政村信息_20211015.xlsx',
];

const DATASETS = {
  'medical-costs': join(FOLDER, 'departments', '医保局_住院费用累计_202109.csv'),
  'minimum-allowance': join(FOLDER, 'departments', '民政局_农村低保_202109.xlsx'),
  vehicles: join(FOLDER, 'departments', '交警大队_机动车登记_2021.xlsx'),
  businesses: join(FOLDER, 'departments', '市场监管局_经营主体_2021.csv'),
};

/** Imports the generated county as an operator would; nothing when there are households already. */
const seedDemoRegister = async (services: Services): Promise<number> => {
  const { prisma } = services.database;
  if ((await prisma.household.count()) > 0) return 0;
  const work = inlineWork(operatorContext(services, 'COUNTY_OFFICER'));
  for (const file of REGISTER) await importNow(work, join(FOLDER, 'register', file));
  return prisma.household.count();
};

/**
 * Gives the demonstration its life: a register of households that do not exist, cases in every stage, departments'
 * files with their clue cards, inspection issues, a round of the year, and what the quality rules find. All of it goes through the use cases; each part is made once.
 */
export const seedDemoContent = async (services: Services): Promise<void> => {
  const households = await seedDemoRegister(services);
  const cases = await seedDemoCases(services);
  const clues = await seedDemoComparisons(services, DATASETS);
  const issues = await seedDemoIssues(services);
  const items = await seedDemoCampaign(services);
  const quality = await seedDemoQuality(services);
  if (households + cases + clues + issues + items + quality > 0) {
    services.log.info({ households, cases, clues, issues, items, quality }, 'demonstration filled');
  }
};
