import { Readable } from 'node:stream';
import { areaCodeOf, shanghaiDateOf, WORK_SUMMARY_SECTION_NAMES, WORK_SUMMARY_SECTIONS } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import type { ExportedFile } from '../exports/store-sheet.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { compiledOf } from './compile-summary.ts';
import { LARGEST_SUMMARY, summaryFile } from './summary.file.ts';
import { workSummaryDocx } from './work-summary.docx.ts';

const NUMBERS = '一二三四五六七八九十';

const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/**
 * Writes the summary as a Word file, for the one who asks.
 * @throws Refused NOT_FOUND
 */
export const downloadWorkSummary = async (context: Context, summaryId: string): Promise<ExportedFile> => {
  const { prisma } = context;
  const row = isUuid(summaryId)
    ? await prisma.campaignSummary.findFirst({
        where: { AND: [visible(context, 'CampaignSummary'), { id: summaryId, kind: 'WORK' }] },
        include: { campaign: true },
      })
    : null;
  if (!row) throw notFound();
  const { sections } = compiledOf(row);
  const area = (await areaDirectory(prisma)).get(areaCodeOf(row.areaPath))?.name ?? '';
  const { now } = await momentOfReading(context);
  const year = String(row.campaign.year);
  const docx = await workSummaryDocx({
    title: phrase('campaigns.summaryTitle', { area, year }),
    area,
    date: dayInWords(shanghaiDateOf(now)),
    sections: WORK_SUMMARY_SECTION_NAMES.map((section, index) => ({
      number: NUMBERS[index] ?? '',
      heading: WORK_SUMMARY_SECTIONS[section],
      text: sections?.[section] ?? '',
    })),
  });
  const name = phrase('campaigns.summaryFile', { area, year });
  const bytes = await context.services.files.receive(Readable.from([docx]), LARGEST_SUMMARY);
  const { id } = await runUseCase(context, { name: 'summary.download' }, async (step) => {
    const file = await storeFile(step.db, bytes, {
      name,
      purpose: summaryFile.name,
      actor: actorOf(context),
      now: step.now,
    });
    step.audit({ objectType: 'CampaignSummary', objectId: row.id, areaPath: row.areaPath });
    return { id: file.id };
  });
  return { url: `/files/${id}`, name, rowCount: 1 };
};
