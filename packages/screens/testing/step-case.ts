const member = (id: string, name: string, relationToHead: string, age: number) => ({
  __typename: 'Person',
  id,
  name,
  age,
  relationToHead,
  healthStatus: '健康',
  schoolOrWork: null,
  isActiveMember: true,
});

const lastYearValue = (key: string, text: string) => ({ __typename: 'IndicatorValue', key, text, provenance: null });

/** The answer to `StepCase` for a household of three adults and a child, waiting for `step`. */
export const stepCaseFor = (step: string, label: string, differs: object = {}) => ({
  viewer: { __typename: 'Viewer', account: { __typename: 'Account', id: 'a1', name: '杨玉梅' } },
  procedureCase: {
    __typename: 'ProcedureCase',
    id: 'case-1',
    procedure: 'ADMISSION',
    state: 'DRAFT',
    stateLabel: '申请准备中',
    headName: '杨树森',
    version: 7,
    isReturned: false,
    lastReturnText: null,
    facts: {},
    income: null,
    household: {
      __typename: 'Household',
      id: 'h1',
      monitoringLine: '6000.00',
      members: [
        member('father', '杨树森', '户主', 58),
        member('mother', '杨桂兰', '配偶', 55),
        member('son', '杨建军', '之子', 30),
        member('grandson', '杨小宝', '之孙子', 6),
      ],
      sections: [
        {
          __typename: 'IndicatorSection',
          key: 'wageIncome',
          values: [lastYearValue('migrantWage', '25200'), lastYearValue('publicPostIncome', '6000')],
        },
      ],
    },
    objections: [],
    requiredEvidence: [],
    evidence: [],
    actions: [{ __typename: 'Action', name: step, label, allowed: true, refusals: [] }],
    ...differs,
  },
});

/** What the server says to an accepted step. */
export const accepted = { takeStep: { __typename: 'ProcedureCase', id: 'case-1', version: 8 } };

/** What the server says to a step that lacks something. */
export const refused = (sentence: string, field: string) => ({
  takeStep: { __typename: 'Refused', refusals: [{ __typename: 'Refusal', code: 'X', sentence, field }] },
});

/** What the server says when somebody was faster. */
export const conflict = {
  takeStep: {
    __typename: 'Conflict',
    sentence: '乡镇刚刚改过这件。',
    currentVersion: 9,
    changedBy: '字秀英',
    changedAt: '2026-11-23T10:32:00+08:00',
  },
};
