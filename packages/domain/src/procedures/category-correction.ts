import type { CaseFacts, CaseRecords } from './case-records.ts';
import { categoryAtIdentification, categoryIsWrong, episodeOf, hasEpisode } from './exit-guards.ts';
import {
  asInAdmission,
  countyApproval,
  exitStep,
  openTo,
  putRight,
  refuseAt,
  SHARED_STATES,
  submitFrom,
  waiting,
} from './exit-steps.ts';
import { DUTIES_APART, VILLAGE } from './identification-steps.ts';
import type { ProcedureTemplate } from './procedure-template.ts';

const keep = refuseAt('keepCategory', '不更正', 'CATEGORY_KEPT');

/** 监测对象类别更正 (DOMAIN C.4): computed again by income and line at identification (D.2), approved by the county. */
export const CATEGORY_CORRECTION: ProcedureTemplate<string, CaseRecords, CaseFacts> = {
  key: 'CATEGORY_CORRECTION',
  version: '2021-1',
  label: '监测对象类别更正',
  states: {
    CATEGORY_DRAFT: waiting('类别更正准备中'),
    CATEGORY_PROPOSED: waiting('已提出更正，待报乡镇', 'limit.submit', ['VILLAGE_LEAD']),
    SUBMITTED: SHARED_STATES.SUBMITTED,
    RETURNED_TO_VILLAGE: SHARED_STATES.RETURNED_TO_VILLAGE,
    CORRECTED: SHARED_STATES.CORRECTED,
    TOWNSHIP_APPROVED: SHARED_STATES.TOWNSHIP_APPROVED,
    RETURNED_TO_TOWNSHIP: SHARED_STATES.RETURNED_TO_TOWNSHIP,
    CATEGORY_CORRECTED: { label: '类别已更正', waitsFor: [], ending: 'COMPLETED' },
    CATEGORY_KEPT: { label: '类别不更正', waitsFor: [], ending: 'REJECTED' },
  },
  opening: openTo('CATEGORY_DRAFT', '开始类别更正', [hasEpisode, categoryIsWrong]),
  steps: [
    exitStep({
      key: 'proposeCategory',
      label: '提出更正',
      kind: 'advance',
      from: ['CATEGORY_DRAFT'],
      to: 'CATEGORY_PROPOSED',
      by: VILLAGE,
      duty: 'PREPARE',
      asksText: true,
      evidence: [{ kind: 'categoryDocument', label: '识别时收入依据', min: 1 }],
      requires: [categoryIsWrong],
    }),
    submitFrom('CATEGORY_PROPOSED'),
    putRight,
    ...asInAdmission('townshipApprove', 'returnToVillage', 'prepareApproval', 'returnToTownship'),
    exitStep({
      ...countyApproval,
      key: 'approveCategory',
      to: 'CATEGORY_CORRECTED',
      takesEffect: true,
      underFunction: 'BASIC_INFO',
      requires: [categoryIsWrong],
      derive: (context) => {
        const { episode, category: before } = episodeOf(context);
        const category = categoryAtIdentification(context);
        if (category === undefined) throw new Error('categoryIsWrong did not guard the approval');
        return { episode, before, category };
      },
    }),
    keep.village(['CATEGORY_DRAFT', 'CATEGORY_PROPOSED', 'RETURNED_TO_VILLAGE']),
    keep.township,
    keep.county,
  ],
  apart: DUTIES_APART,
};
