import { columnsOf, isWithin } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { kindLabel } from '../imports/import-kind.ts';
import { allow, may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { queueJob } from '../platform/jobs/queue-job.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { EXPORT_JOB, type ExportRequest, exportFileOfKind, ROWS_WITHOUT_PURPOSE } from './export-request.ts';
import { exportable } from './read-register.ts';

/** How many rows the file will have; what it is for is asked by it, and progress is told by it. */
const countRows = (context: Context, { db }: Step, { kind, isTemplate }: ExportRequest, areaPath: string) => {
  if (isTemplate) return 0;
  const household = exportable(context, { areaPath, isMonitored: kind === 'monitoredHouseholds' });
  const inside = { areaPath: { startsWith: areaPath } };
  const member = { AND: [visible(context, 'Person'), { isActiveMember: true, household }] };
  switch (kind) {
    case 'householdRegister':
    case 'monitoredHouseholds':
      return db.person.count({ where: member });
    case 'workSpells':
    case 'workPlans':
      return db.workSpell.count({ where: { kind: kind === 'workSpells' ? 'OUT' : 'PLANNED', person: member } });
    case 'villages':
      return db.area.count({ where: { level: 'VILLAGE', validTo: null, path: { startsWith: areaPath } } });
    case 'measures':
      return db.assistanceMeasure.count({ where: { AND: [visible(context, 'AssistanceMeasure'), inside] } });
    case 'pairings':
      return db.pairing.count({ where: { AND: [visible(context, 'Pairing'), inside, { state: { not: 'DRAFT' } }] } });
    case 'workTeams':
      return db.workTeamMember.count({
        where: { team: { AND: [visible(context, 'WorkTeam'), inside, { state: 'ACTIVE' }] } },
      });
  }
};

/** A village form says nothing about a person. */
const isAboutPeople = ({ kind, isTemplate }: ExportRequest): boolean => {
  const file = exportFileOfKind(kind);
  return (
    !isTemplate && file !== undefined && columnsOf(file).some(({ key }) => key === 'personNo' || key === 'householdNo')
  );
};

/**
 * Orders the register of an area, or an empty template, as a workbook in the shape of a national file (XLS-2, XLS-3).
 * @throws Refused FORBIDDEN, NOT_FOUND, PURPOSE_MISSING, EXPORT_EMPTY, INPUT_INVALID
 */
export const startExport = (
  context: Context,
  input: ExportRequest & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...request } = input;
  return runUseCase(context, { name: 'register.export', idempotencyKey, input: request }, async (step) => {
    const file = exportFileOfKind(request.kind);
    if (!file) return refuse('INPUT_INVALID', { reason: phrase('exports.unknownKind') }, 'kind');
    const area = (await areaDirectory(context.prisma, step.db)).get(request.areaCode);
    if (!area || !isWithin(area.path, step.actor.areaPath)) throw notFound();
    allow(context, 'export', 'Household', { areaPath: area.path });
    if (request.isUnmasked && !may(context, 'exportUnmasked', 'Person', { areaPath: area.path })) {
      refuse('FORBIDDEN', {}, 'isUnmasked');
    }
    const total = await countRows(context, step, request, area.path);
    if (!request.isTemplate && total === 0) refuse('EXPORT_EMPTY', { kind: kindLabel(request.kind) });
    const purpose = request.purpose.trim().slice(0, 500);
    const needsPurpose = request.isUnmasked || (isAboutPeople(request) && total > ROWS_WITHOUT_PURPOSE);
    if (needsPurpose && !purpose) refuse('EXPORT_PURPOSE_MISSING', { limit: ROWS_WITHOUT_PURPOSE }, 'purpose');
    const job = await queueJob(step, {
      kind: EXPORT_JOB,
      title: phrase(request.isTemplate ? 'exports.job.template' : 'exports.job.register', {
        kind: kindLabel(request.kind),
        area: area.name,
      }),
      payload: { ...request, purpose },
      areaPath: step.actor.areaPath,
      total,
    });
    step.audit({
      objectType: 'Job',
      objectId: job.id,
      areaPath: area.path,
      purpose,
      detail: { ...request, purpose, total },
    });
    return { id: job.id };
  });
};
