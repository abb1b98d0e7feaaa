import type { z } from 'zod';
import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { labelOf } from '../codelists/code-list.ts';
import { RISK_TYPE } from '../codelists/monitoring.ts';
import { DATASETS, isDatasetKey } from '../comparisons/datasets.ts';
import type { IdentificationFacts, IdentificationRecords, MemberFact, Visit } from './identification-facts.ts';
import type {
  applyForm,
  authorizeForm,
  comparisonForm,
  explainHitsForm,
  householdNoForm,
  reportEventForm,
  reviewForm,
  settleObjectionForm,
  townshipApproveForm,
  withdrawAuthorizationForm,
} from './identification-forms.ts';
import { CASE_SECTIONS } from './identification-forms.ts';
import { isAdult } from './identification-guards.ts';
import { perHead, yuanText, yuanToFen } from './identification-income.ts';
import type { Check } from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';

type IdentificationCheck<Data> = Check<IdentificationRecords, IdentificationFacts, Data>;

const nameOf = ({ members }: Pick<IdentificationFacts, 'members'>, personId: string) =>
  members.find((member) => member.personId === personId)?.name ?? personId;

type Authorizations = Readonly<z.output<typeof authorizeForm>['authorizations']>;

/** A fingerprint under an authorization names who read the paper out (C.1), wherever it is recorded. */
export const missingProxies = (authorizations: Authorizations, members: readonly MemberFact[]) =>
  authorizations.flatMap(({ personId, means, proxyName }, index) =>
    means === 'FINGERPRINT' && proxyName === undefined
      ? [refusal('PROXY_MISSING', { name: nameOf({ members }, personId) }, `authorizations.${index}.proxyName`)]
      : [],
  );

/** For a member who is not of age the guardian signs an authorization and is named (E.1), wherever it is recorded. */
export const missingGuardians = (authorizations: Authorizations, members: readonly MemberFact[], today: IsoDate) =>
  authorizations.flatMap(({ personId, guardianName, signedOn }, index) => {
    const member = members.find((candidate) => candidate.personId === personId);
    return member && !isAdult(member, signedOn || today) && guardianName === undefined
      ? [refusal('GUARDIAN_MISSING', { name: member.name }, `authorizations.${index}.guardianName`)]
      : [];
  });

/** A source of the comparison as people call it: a dataset of a department, or whatever the county has named. */
const sourceLabel = (source: string) => (isDatasetKey(source) ? DATASETS[source].label : source);

/** The application lists the authorization of every adult member (DQ-M-026). */
export const everyAdultAuthorizes: IdentificationCheck<z.output<typeof applyForm>> = {
  name: 'everyAdultAuthorizes',
  check: ({ data, facts, now, occurredOn }) => {
    const on = occurredOn ?? shanghaiDateOf(now);
    const signed = new Set(data.authorizations.map((authorization) => authorization.personId));
    const missing = facts.members.filter((member) => isAdult(member, on) && !signed.has(member.personId));
    if (missing.length === 0) return [];
    return [refusal('CONSENT_MISSING', { names: missing.map((member) => member.name).join('、') }, 'authorizations')];
  },
};

/** DQ-R-016: only what happened after the month of the elimination is a new event. */
export const eventAfterElimination: IdentificationCheck<z.output<typeof reportEventForm>> = {
  name: 'eventAfterElimination',
  check: ({ data, facts }) => {
    const eliminatedMonth = facts.episodes.at(-1)?.eliminatedMonth ?? '';
    return data.eventOn.slice(0, 7).replace('-', '') > eliminatedMonth
      ? []
      : [refusal('EVENT_NOT_AFTER_ELIMINATION', { on: data.eventOn, eliminatedMonth }, 'eventOn')];
  },
};

/** A fingerprint needs the name of the person who read the paper out (C.1). */
export const fingerprintsHaveProxy: IdentificationCheck<z.output<typeof authorizeForm>> = {
  name: 'fingerprintsHaveProxy',
  check: ({ data, facts }) => missingProxies(data.authorizations, facts.members),
};

/** E.1: for a member who is not of age, the guardian signs and is named. */
export const minorsHaveGuardian: IdentificationCheck<z.output<typeof authorizeForm>> = {
  name: 'minorsHaveGuardian',
  check: ({ data, facts, now }) => missingGuardians(data.authorizations, facts.members, shanghaiDateOf(now)),
};

/** Whoever takes an authorization back is a member of the household. */
export const memberIsKnown: IdentificationCheck<z.output<typeof withdrawAuthorizationForm>> = {
  name: 'memberIsKnown',
  check: ({ data, facts }) =>
    facts.members.some(({ name }) => name === data.memberName)
      ? []
      : [refusal('MEMBER_UNKNOWN', { name: data.memberName }, 'memberName')],
};

/** At least two different people visited, village and township or work team together (C.1). */
export const visitorsSuffice: IdentificationCheck<Pick<Visit, 'visitors'>> = {
  name: 'visitorsSuffice',
  check: ({ data, parameters }) => {
    const have = new Set(data.visitors.map((visitor) => visitor.name)).size;
    const min = parameters['admission.visitors'];
    if (have < min) return [refusal('VISITORS_TOO_FEW', { min, have }, 'visitors')];
    const sides = data.visitors.map((visitor) => visitor.side);
    const isMixed = sides.includes('VILLAGE') && sides.some((side) => side !== 'VILLAGE');
    return parameters['admission.mixedVisitors'] && !isMixed ? [refusal('VISITORS_ONE_SIDED', {}, 'visitors')] : [];
  },
};

/** No risk twice (DQ-M-002), 其他 with a remark (DQ-M-003), natural disasters with their kind (DQ-M-004). */
export const risksAreWellFormed: IdentificationCheck<Visit> = {
  name: 'risksAreWellFormed',
  check: ({ data }) =>
    data.risks.flatMap((risk, index) => {
      const refusals: ProcedureRefusal[] = [];
      const field = `risks.${index}`;
      const params = { risk: labelOf(RISK_TYPE, risk.type) };
      const isAgain = data.risks.findIndex((other) => other.type === risk.type) < index;
      if (isAgain) refusals.push(refusal('RISK_TWICE', params, `${field}.type`));
      if (risk.type === 'OTHER' && risk.remark === undefined) {
        refusals.push(refusal('RISK_REMARK_MISSING', params, `${field}.remark`));
      }
      if (risk.type === 'NATURAL_DISASTER' && risk.subtype === undefined) {
        refusals.push(refusal('RISK_SUBTYPE_MISSING', params, `${field}.subtype`));
      }
      return refusals;
    }),
};

/** The statement adds up (DQ-N-001, DQ-N-002) and covers the period that is asked for (DQ-N-004). */
export const incomeAddsUp: IdentificationCheck<Pick<Visit, 'income'>> = {
  name: 'incomeAddsUp',
  check: ({ data: { income }, facts }) => {
    const refusals: ProcedureRefusal[] = [];
    const gross =
      yuanToFen(income.wage) + yuanToFen(income.production) + yuanToFen(income.property) + yuanToFen(income.transfer);
    const net = gross - yuanToFen(income.productionExpense);
    if (net !== yuanToFen(income.netIncome)) {
      const params = { stated: yuanText(income.netIncome), computed: yuanText(net / 100) };
      refusals.push(refusal('NET_INCOME_DOES_NOT_ADD_UP', params, 'income.netIncome'));
    }
    const perCapita = perHead(income.netIncome, income.memberCount);
    if (yuanToFen(perCapita) !== yuanToFen(income.netIncomePerCapita)) {
      const params = { stated: yuanText(income.netIncomePerCapita), computed: yuanText(perCapita) };
      refusals.push(refusal('PER_CAPITA_INCOME_WRONG', params, 'income.netIncomePerCapita'));
    }
    const period = facts.incomePeriod;
    if (period !== null && (period.from !== income.periodStart || period.to !== income.periodEnd)) {
      refusals.push(refusal('INCOME_PERIOD_WRONG', period, 'income.periodStart'));
    }
    return refusals;
  },
};

export const hardshipIsExplained: IdentificationCheck<Visit> = {
  name: 'hardshipIsExplained',
  check: ({ data }) =>
    data.suddenHardship && data.suddenHardshipReason === undefined
      ? [refusal('HARDSHIP_NOT_EXPLAINED', {}, 'suddenHardshipReason')]
      : [],
};

/** Every member has an answer from every source, 'no hit' included; hits and exemptions say what and why. */
export const comparisonAnswered: IdentificationCheck<z.output<typeof comparisonForm>> = {
  name: 'comparisonAnswered',
  check: ({ data, facts, parameters }) => {
    const refusals: ProcedureRefusal[] = [];
    for (const member of facts.members) {
      const answered = data.results.filter((result) => result.personId === member.personId);
      const open = parameters['admission.comparisonSources'].filter(
        (source) => !answered.some((result) => result.source === source),
      );
      if (open.length > 0) {
        const params = { name: member.name, sources: open.map(sourceLabel).join('、') };
        refusals.push(refusal('COMPARISON_UNANSWERED', params, 'results'));
      }
    }
    data.results.forEach((result, index) => {
      if (!facts.members.some((member) => member.personId === result.personId)) {
        refusals.push(refusal('COMPARISON_UNKNOWN_MEMBER', {}, `results.${index}.personId`));
      } else if (result.outcome !== 'NO_HIT' && result.detail === undefined) {
        const params = { name: nameOf(facts, result.personId), source: sourceLabel(result.source) };
        refusals.push(refusal('COMPARISON_DETAIL_MISSING', params, `results.${index}.detail`));
      }
    });
    return refusals;
  },
};

/** Every hit has a disposition (DQ-M-030), and income to be added says how much. */
export const everyHitExplained: IdentificationCheck<z.output<typeof explainHitsForm>> = {
  name: 'everyHitExplained',
  check: ({ data, facts, case: { records } }) => {
    const hits = (records.recordComparison?.results ?? []).filter((result) => result.outcome === 'HIT');
    const matches = (a: { personId: string; source: string }, b: { personId: string; source: string }) =>
      a.personId === b.personId && a.source === b.source;
    const unexplained = hits
      .filter((hit) => !data.explanations.some((explanation) => matches(hit, explanation)))
      .map((hit) => {
        const params = { name: nameOf(facts, hit.personId), source: sourceLabel(hit.source) };
        return refusal('HIT_NOT_EXPLAINED', params, 'explanations');
      });
    const faulty = data.explanations.flatMap((explanation, index) => {
      const field = `explanations.${index}`;
      const params = { source: sourceLabel(explanation.source) };
      if (!hits.some((hit) => matches(hit, explanation))) return [refusal('HIT_UNKNOWN', params, `${field}.source`)];
      if (explanation.disposition === 'INCOME_TO_ADD' && explanation.amount === undefined) {
        return [refusal('HIT_AMOUNT_MISSING', params, `${field}.amount`)];
      }
      return [];
    });
    return [...unexplained, ...faulty];
  },
};

/** Did more than the required share of those present agree? (DQ-M-027) */
export function isAgreed(review: z.output<typeof reviewForm>, approveShare: number): boolean {
  return review.agree > review.present * approveShare;
}

/** The meeting counts: quorum, votes of exactly those present, and a reason when the household is not agreed to. */
export const reviewCounts: IdentificationCheck<z.output<typeof reviewForm>> = {
  name: 'reviewCounts',
  check: ({ data, parameters }) => {
    const refusals: ProcedureRefusal[] = [];
    const { expected, present } = data;
    const votes = data.agree + data.against + data.abstain;
    const needed = Math.max(1, Math.ceil(expected * parameters['review.quorumShare'] - 1e-9));
    if (present > expected) refusals.push(refusal('PRESENT_MORE_THAN_EXPECTED', { present, expected }, 'present'));
    if (present < needed) refusals.push(refusal('QUORUM_NOT_REACHED', { present, needed, expected }, 'present'));
    if (votes !== present) refusals.push(refusal('VOTES_DO_NOT_ADD_UP', { votes, present }, 'agree'));
    if (!isAgreed(data, parameters['review.approveShare']) && data.opinion === undefined) {
      refusals.push(refusal('OPINION_MISSING', {}, 'opinion'));
    }
    return refusals;
  },
};

export const objectionIsOpen: IdentificationCheck<z.output<typeof settleObjectionForm>> = {
  name: 'objectionIsOpen',
  check: ({ data, facts }) =>
    facts.objections.some((objection) => objection.id === data.objectionId && objection.result === null)
      ? []
      : [refusal('OBJECTION_UNKNOWN', {}, 'objectionId')],
};

/** A spot check that took place is on record, in words and as a file. */
export const spotCheckIsRecorded: IdentificationCheck<z.output<typeof townshipApproveForm>> = {
  name: 'spotCheckIsRecorded',
  check: ({ data, facts }) => {
    const hasFile = facts.evidence.some((item) => item.kind === 'spotCheckRecord');
    return data.spotChecked && (data.spotCheckFinding === undefined || !hasFile)
      ? [refusal('SPOT_CHECK_NOT_RECORDED', {}, 'spotCheckFinding')]
      : [];
  },
};

/** A case that the county returned goes back up with an answer to each of its questions. */
export const countyAsksAnswered: IdentificationCheck<z.output<typeof townshipApproveForm>> = {
  name: 'countyAsksAnswered',
  check: ({ data, case: { state, records } }) =>
    state !== 'RETURNED_TO_TOWNSHIP'
      ? []
      : (records.returnToTownship?.asks ?? [])
          .filter((ask) => !data.answers.some((answer) => answer.section === ask.section))
          .map((ask) => refusal('ASK_UNANSWERED', { section: CASE_SECTIONS[ask.section] }, 'answers')),
};

/** The number that came back from the national system is the household's own. */
export const householdNoMatchesRegister: IdentificationCheck<z.output<typeof householdNoForm>> = {
  name: 'householdNoMatchesRegister',
  check: ({ data, facts }) => {
    const registered = facts.household.householdNo;
    return registered === null || registered === data.householdNo
      ? []
      : [refusal('HOUSEHOLD_NO_DIFFERS', { typed: data.householdNo, registered }, 'householdNo')];
  },
};

/** The number typed back is the number that was entered. */
export const householdNoTypedBack: IdentificationCheck<z.output<typeof householdNoForm>> = {
  name: 'householdNoTypedBack',
  check: ({ data, case: { records } }) => {
    const registered = records.enter?.householdNo ?? '';
    return registered === data.householdNo
      ? []
      : [refusal('HOUSEHOLD_NO_DIFFERS', { typed: data.householdNo, registered }, 'householdNo')];
  },
};
