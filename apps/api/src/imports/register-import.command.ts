import { basename } from 'node:path';
import type { ImportBatch } from '@shouwang/database';
import { refusalSentence } from '@shouwang/phrases';
import { commandGroup } from '../command-line/command-group.ts';
import { EXIT, runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import type { Refusal } from '../platform/refusal.ts';
import { Refused } from '../platform/refusal.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { kindLabel } from './import-kind.ts';
import { importNow } from './import-now.ts';
import { type RegisterSheet, recogniseRegisterFile } from './reading/register-sheet.ts';

/** Households first: the other files speak about them. Whatever order they are named in. */
const ORDER = ['householdRegister', 'monitoredHouseholds', 'workSpells', 'workPlans', 'villages'];

type Recognised = { readonly path: string; readonly sheet: RegisterSheet };
type FileRefused = { readonly path: string; readonly refusals: readonly Refusal[] };

const recognise = async (path: string): Promise<Recognised | FileRefused> => {
  const reading = await recogniseRegisterFile(path);
  return reading.ok ? { path, sheet: reading.sheet } : { path, refusals: [tableRefusal(reading.refusal)] };
};

const rankOf = ({ sheet }: Recognised): number => ORDER.indexOf(sheet.file.kind);

const countsOf = (batch: ImportBatch, seconds: number) => ({
  file: batch.fileName,
  kind: batch.kind,
  read: batch.readRows,
  new: batch.newRows,
  changed: batch.changedRows,
  unchanged: batch.unchangedRows,
  rejected: batch.rejectedRows,
  seconds,
});

const sentencesOf = (refusals: readonly Refusal[]): string =>
  refusals.map(({ code, params }) => refusalSentence(code, params)).join('');

const refusedLine = ({ path, refusals }: FileRefused) => ({
  file: basename(path),
  code: refusals[0]?.code ?? 'REFUSED',
  sentence: sentencesOf(refusals),
});

/** `register import`: imports exports of the national system, each all or nothing, without preview. */
export const registerImport: AddCommand = (program) => {
  commandGroup(program, 'register', '户信息')
    .command('import')
    .description('导入全国系统导出的表：户信息、监测对象、务工、行政村，先后不限')
    .argument('<文件...>', 'xlsx 文件')
    .action(
      runCommand<object>(async (operator, { args }) => {
        const services = await operator.open();
        const context = operatorContext(services, 'COUNTY_OFFICER');
        const seen = await Promise.all(args.map((file) => recognise(operator.path(file))));
        const refused = seen.filter((one): one is FileRefused => 'refusals' in one);
        const readable = seen.filter((one): one is Recognised => 'sheet' in one);
        const files = [];
        for (const { path, sheet } of readable.toSorted((one, other) => rankOf(one) - rankOf(other))) {
          const startedAt = performance.now();
          const progress = operator.progress(kindLabel(sheet.file.kind));
          const work = inlineWork(context, ({ done, total }) => {
            if (done !== undefined) progress.report(done, total);
          });
          try {
            const batch = await importNow(work, path, sheet);
            files.push(countsOf(batch, Math.round(performance.now() - startedAt) / 1_000));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            refused.push({ path, refusals: error.refusals });
          } finally {
            progress.stop();
          }
        }
        const refusedFiles = refused.map(refusedLine);
        return {
          json: { files, refused: refusedFiles },
          lines: [
            ...files.map(
              (one) =>
                `${one.file}：读了 ${one.read} 行 = 新增 ${one.new} + 变化 ${one.changed} + 未变 ${one.unchanged} + 退回 ${one.rejected}，用 ${one.seconds} 秒。`,
            ),
            ...refusedFiles.map(({ file, sentence }) => `${file}：没有导入。${sentence}`),
          ],
          ...(refused.length > 0 && { exitCode: EXIT.refused }),
        };
      }),
    );
};
