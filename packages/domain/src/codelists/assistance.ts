import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 帮扶措施实施情况 (B.9). */
export const MEASURE_STATUS = codeList()({
  id: 'MeasureStatus',
  zh: '帮扶措施实施情况',
  items: [
    { code: '01', zh: '计划中', en: 'PLANNED' },
    { code: '02', zh: '实施中', en: 'ACTIVE' },
    { code: '03', zh: '已完成', en: 'DONE' },
    { code: '04', zh: '已停止', en: 'STOPPED' },
  ],
});

export const MeasureStatus = namesOf(MEASURE_STATUS);
export type MeasureStatus = NameOf<typeof MEASURE_STATUS>;

/** 驻村工作队队内职务 (B.9). */
export const WORK_TEAM_ROLE = codeList()({
  id: 'WorkTeamRole',
  zh: '驻村工作队职务',
  items: [
    { code: '01', zh: '第一书记', en: 'FIRST_SECRETARY', aliases: ['第一书记兼工作队长'] },
    { code: '02', zh: '工作队长', en: 'LEADER', aliases: ['队长'] },
    { code: '03', zh: '工作队员', en: 'MEMBER', aliases: ['队员'] },
  ],
});

export const WorkTeamRole = namesOf(WORK_TEAM_ROLE);
export type WorkTeamRole = NameOf<typeof WORK_TEAM_ROLE>;
