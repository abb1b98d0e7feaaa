import type { Action, WholeSubject } from './subjects.ts';

/** A template as far as this table cares. */
interface SteppedTemplate {
  readonly key: string;
  readonly opening: SteppedTemplate['steps'][number];
  readonly steps: readonly { readonly key: string; readonly duty?: string | undefined }[];
}

/** Under which action of the policy a step is taken. */
export interface StepAction {
  readonly action: Action;
  readonly subject: WholeSubject;
}

interface TemplateActions {
  readonly subject: WholeSubject;
  readonly byStep: Readonly<Record<string, Action>>;
  /** For steps that `byStep` does not name. */
  readonly byDuty?: Readonly<Record<string, Action>>;
}

const IDENTIFICATION: TemplateActions = {
  subject: 'ProcedureCase',
  byStep: {
    open: 'open',
    submit: 'submit',
    rejectAtVillage: 'submit',
    recordObjection: 'object',
    announce: 'announce',
    enter: 'enter',
    beginMonitoring: 'enter',
  },
  byDuty: { PREPARE: 'prepare', REVIEW: 'review', APPROVE: 'approve' },
};

/** A household leaves under the grants under which it came; the county marks what it has approved (C.3, C.4). */
const EXIT: TemplateActions = {
  ...IDENTIFICATION,
  byStep: { ...IDENTIFICATION.byStep, markEliminated: 'mark', remove: 'mark' },
};

const TEMPLATES: Readonly<Record<string, TemplateActions>> = {
  ADMISSION: IDENTIFICATION,
  REFLAG: IDENTIFICATION,
  ELIMINATION: EXIT,
  ROLLBACK: EXIT,
  REMOVAL: EXIT,
  CATEGORY_CORRECTION: EXIT,
  APPEAL: EXIT,
  POPULATION_CHANGE: {
    subject: 'ProcedureCase',
    byStep: { open: 'open', submitChanges: 'submit', enterChanges: 'enter' },
    byDuty: { PREPARE: 'prepare', REVIEW: 'review' },
  },
  CLUE: {
    subject: 'Clue',
    byStep: {
      report: 'create',
      addReason: 'create',
      dispatch: 'dispatch',
      assign: 'dispatch',
      startVerification: 'verify',
      verifyReason: 'verify',
      closeWithoutRisk: 'verify',
      close: 'close',
    },
  },
  // An item is raised by verifying a clue: who may do that, may do this.
  RECTIFICATION: {
    subject: 'RectificationItem',
    byStep: { fix: 'fix', recheck: 'recheck', close: 'recheck', reopen: 'recheck' },
  },
  CAMPAIGN: {
    subject: 'Campaign',
    byStep: {
      draft: 'plan',
      edit: 'plan',
      propose: 'plan',
      lock: 'plan',
      close: 'plan',
      sendBack: 'approve',
      publish: 'approve',
    },
  },
  DIVISION_CHANGE: {
    subject: 'DivisionChange',
    byStep: { propose: 'propose', withdraw: 'propose', putIntoForce: 'decide', refuse: 'decide' },
  },
  FUNCTION_WINDOW: {
    subject: 'FunctionWindow',
    byStep: {
      request: 'request',
      withdraw: 'request',
      approve: 'decide',
      refuse: 'decide',
      close: 'decide',
      expire: 'decide',
    },
  },
  JOINT_REVIEW: {
    subject: 'JointReview',
    byStep: {
      prepare: 'prepare',
      hold: 'prepare',
      reopen: 'prepare',
      sign: 'sign',
      send: 'sign',
      accept: 'review',
      sendBack: 'review',
    },
  },
  TOWNSHIP_SUMMARY: {
    subject: 'CampaignSummary',
    byStep: {
      compile: 'compile',
      edit: 'compile',
      file: 'compile',
      sign: 'sign',
      sendBack: 'sign',
      unlock: 'settle',
      confirm: 'settle',
    },
  },
  // What follows from the end of the monitoring or from a change of people is nobody's act: it has no line here.
  ASSISTANCE_PLAN: {
    subject: 'AssistancePlan',
    byStep: { draft: 'draft', edit: 'draft', confirm: 'confirm', sendBack: 'confirm' },
  },
  ASSISTANCE_MEASURE: {
    subject: 'AssistanceMeasure',
    byStep: {
      add: 'record',
      edit: 'record',
      begin: 'record',
      finish: 'record',
      stop: 'record',
      judge: 'record',
      verify: 'verify',
      deny: 'verify',
    },
  },
  PAIRING: { subject: 'Pairing', byStep: { propose: 'pair', begin: 'pair', discard: 'pair', end: 'pair' } },
  WORK_TEAM: { subject: 'WorkTeam', byStep: { form: 'keep', edit: 'keep', end: 'keep' } },
  LOOKBACK: { subject: 'Lookback', byStep: { open: 'conduct', close: 'conduct' } },
  LOOKBACK_CASE: {
    subject: 'LookbackCase',
    byStep: {
      open: 'sample',
      answer: 'answer',
      backfill: 'answer',
      finish: 'finish',
      check: 'check',
      sendBack: 'check',
      passSample: 'sample',
      returnSample: 'sample',
      close: 'sample',
    },
  },
  RULE_WAIVER: {
    subject: 'RuleWaiver',
    byStep: {
      request: 'request',
      withdraw: 'request',
      endorse: 'endorse',
      decline: 'endorse',
      grant: 'grant',
      refuse: 'grant',
    },
  },
  MISSION: { subject: 'InspectionMission', byStep: { plan: 'plan', begin: 'conduct', report: 'conduct' } },
  ISSUE: {
    subject: 'Issue',
    byStep: { chase: 'chase', admonish: 'chase', extend: 'inspect' },
    byDuty: { INSPECT: 'inspect', RECTIFY: 'respond' },
  },
};

/**
 * The action under which a person must be granted a record to take a step of its template; undefined for a step that
 * is taken only as a consequence of another.
 */
export function stepActionOf(template: SteppedTemplate, stepKey: string): StepAction | undefined {
  const table = TEMPLATES[template.key];
  if (table === undefined) throw new Error(`Template ${template.key} has no place in the policy`);
  const duty = [template.opening, ...template.steps].find((candidate) => candidate.key === stepKey)?.duty;
  const action = table.byStep[stepKey] ?? (duty === undefined ? undefined : table.byDuty?.[duty]);
  return action === undefined ? undefined : { action, subject: table.subject };
}
