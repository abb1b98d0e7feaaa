import { z } from 'zod';
import type { Role } from '../accounts/roles.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { WORK_TEAM_ROLE, type WorkTeamRole } from '../codelists/assistance.ts';
import { WORK_TEAM_INDICATORS } from '../collection/assistance-indicators.ts';
import type { BaseFacts, Check, ProcedureTemplate, StepDeclaration } from '../procedures/procedure-template.ts';
import { STAY } from '../procedures/procedure-template.ts';
import { refusal } from '../procedures/refusal.ts';

export type WorkTeamState = 'ACTIVE' | 'ENDED';

const title = (key: keyof typeof WORK_TEAM_INDICATORS) => ({ title: WORK_TEAM_INDICATORS[key].label });
const MOST_MEMBERS = 20;

/** 驻村工作队 as it is filled in. Telephones are sealed by whoever stores them and are no part of it. */
export const workTeamForm = z.strictObject({
  unit: z.string().trim().min(1).max(60).meta({ title: '派出单位' }),
  members: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(30).meta(title('teamMember')),
        role: z.enum(WORK_TEAM_ROLE.items.map(({ en }) => en) as [WorkTeamRole]).meta(title('teamRole')),
        unit: z.string().trim().min(1).max(60).meta(title('teamUnit')),
        startsOn: z.iso.date().meta(title('teamStart')),
        endsOn: z.iso.date().meta(title('teamEnd')).optional(),
      }),
    )
    .min(1)
    .max(MOST_MEMBERS)
    .meta({ title: '队员' }),
});
export type WorkTeamContent = z.output<typeof workTeamForm>;

export interface WorkTeamRecords {
  readonly form?: WorkTeamContent;
}

type TeamCheck = Check<WorkTeamRecords, BaseFacts, WorkTeamContent>;

const isLed: TeamCheck = {
  name: 'isLed',
  check: ({ data: { members } }) => {
    const count = (role: WorkTeamRole): number => members.filter((member) => member.role === role).length;
    if (count('FIRST_SECRETARY') > 1) return [refusal('TEAM_FIRST_SECRETARY_TWICE', {}, 'members')];
    return count('FIRST_SECRETARY') + count('LEADER') === 0 ? [refusal('TEAM_LEAD_MISSING', {}, 'members')] : [];
  },
};

const termsAreInOrder: TeamCheck = {
  name: 'termsAreInOrder',
  check: ({ data: { members } }) =>
    members.flatMap(({ name, startsOn, endsOn }, index) =>
      endsOn !== undefined && endsOn < startsOn
        ? [refusal('TEAM_DAYS_REVERSED', { name, startsOn, endsOn }, `members.${index}.endsOn`)]
        : [],
    ),
};

const KEEPERS: readonly Role[] = ['VILLAGE_LEAD', 'TOWNSHIP_OFFICER'];

type Step<Data> = StepDeclaration<WorkTeamState, WorkTeamRecords, BaseFacts, Data>;
const step = <Data = Record<never, never>>(declaration: Step<Data>): Step<Data> => declaration;

/** 驻村工作队 (DOMAIN B.9): who lives in the village to help, from when to when. */
export const WORK_TEAM: ProcedureTemplate<WorkTeamState, WorkTeamRecords, BaseFacts> = {
  key: 'WORK_TEAM',
  version: '2021-1',
  label: '驻村工作队',
  states: {
    ACTIVE: { label: '驻村中', waitsFor: KEEPERS, limit: { parameter: 'limit.teamReview', unit: 'days' } },
    ENDED: { label: '已撤回', waitsFor: [], ending: 'COMPLETED' },
  },
  opening: {
    key: 'form',
    label: '登记驻村工作队',
    kind: 'advance',
    to: 'ACTIVE',
    by: KEEPERS,
    form: workTeamForm,
    checks: [isLed, termsAreInOrder],
  },
  steps: [
    step({
      key: 'edit',
      label: '调整队员',
      kind: 'record',
      from: ['ACTIVE'],
      to: STAY,
      by: KEEPERS,
      form: workTeamForm,
      checks: [isLed, termsAreInOrder],
      replaces: ({ data }) => ({ form: data }),
    }),
    step({
      key: 'end',
      label: '撤回工作队',
      kind: 'close',
      from: ['ACTIVE'],
      to: 'ENDED',
      by: KEEPERS,
      asksDay: true,
      asksText: true,
    }),
  ],
  apart: [],
};

/** Members whose term has run out on a day; none of them was replaced or prolonged (DQ-V-007). */
export const expiredMembers = (
  members: readonly { readonly name: string; readonly endsOn: IsoDate | undefined }[],
  on: IsoDate,
): readonly string[] => members.filter(({ endsOn }) => endsOn !== undefined && endsOn < on).map(({ name }) => name);
