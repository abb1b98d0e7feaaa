import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding, type KnownIssue } from './compare-findings.ts';
import { QUALITY_ISSUE_STATES, type QualityIssueState } from './quality-issue.ts';

const TODAY = '2021-10-20';
const STATES = Object.keys(QUALITY_ISSUE_STATES) as QualityIssueState[];
const finding: Finding = { ruleId: 'DQ-L-002', subjectId: 'person', valueKey: 'a' };

const issue = (state: QualityIssueState, waiver?: KnownIssue['waiver']): KnownIssue => ({
  id: 'issue',
  ruleId: finding.ruleId,
  subjectId: finding.subjectId,
  state,
  waiver,
});

const kindOf = (known: readonly KnownIssue[], found: readonly Finding[]): string | undefined =>
  compareFindings(known, found, TODAY)[0]?.kind;

describe('[QUA-6] what becomes of an issue', () => {
  it.each([
    ['OPEN', 'STILL', 'CLOSED'],
    ['REOPENED', 'STILL', 'CLOSED'],
    ['FIXED', 'REOPENED', 'CLOSED'],
    ['WAIVED', 'REOPENED', 'CLOSED'],
    ['CLOSED', 'REOPENED', undefined],
  ] as const)('%s and found is %s, not found %s', (state, found, notFound) => {
    expect(kindOf([issue(state)], [finding])).toBe(found);
    expect(kindOf([issue(state)], [])).toBe(notFound);
  });

  it('opens what was never found before', () => {
    expect(compareFindings([], [finding], TODAY)).toEqual([{ kind: 'OPENED', finding }]);
  });
});

describe('[QUA-9] what was waived', () => {
  const waived = (until: string) => issue('WAIVED', { valueKey: 'a', until });

  it('is silent until the end of its last day', () => {
    expect(kindOf([waived(TODAY)], [finding])).toBe('QUIET');
    expect(kindOf([waived('2021-10-19')], [finding])).toBe('REOPENED');
  });

  it('speaks again when the value changes', () => {
    expect(kindOf([waived('2030-01-01')], [{ ...finding, valueKey: 'b' }])).toBe('REOPENED');
  });
});

const anyFinding = fc.record({
  ruleId: fc.constantFrom('DQ-L-001', 'DQ-L-002', 'DQ-H-001'),
  subjectId: fc.constantFrom('one', 'two', 'three'),
  valueKey: fc.constantFrom('a', 'b'),
});
const nameOf = ({ ruleId, subjectId }: Pick<Finding, 'ruleId' | 'subjectId'>) => `${ruleId} ${subjectId}`;
const unique = fc.uniqueArray(anyFinding, { selector: nameOf });
const anyKnown = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    ruleId: fc.constantFrom('DQ-L-001', 'DQ-L-002', 'DQ-H-001'),
    subjectId: fc.constantFrom('one', 'two', 'three'),
    state: fc.constantFrom(...STATES),
    waiver: fc.option(
      fc.record({
        valueKey: fc.constantFrom('a', 'b'),
        until: fc.constantFrom('2021-10-19', TODAY, '2022-01-01'),
      }),
      { nil: undefined },
    ),
  }),
  { selector: nameOf },
);

it('[QUA-6] says one thing of everything found and everything open, and forgets nothing', () => {
  fc.assert(
    fc.property(anyKnown, unique, (known, found) => {
      const changes = compareFindings(known, found, TODAY);
      const said = changes.map((change) => nameOf(change.kind === 'CLOSED' ? change.issue : change.finding));
      expect(new Set(said).size).toBe(said.length);
      const expected = [...found, ...known.filter(({ state }) => state !== 'CLOSED')].map(nameOf);
      expect(new Set(said)).toEqual(new Set(expected));
    }),
  );
});

it('[QUA-6] checked again with nothing changed, everything stays as it is', () => {
  fc.assert(
    fc.property(unique, (found) => {
      const opened = found.map((one, at): KnownIssue => ({ ...one, id: String(at), state: 'OPEN', waiver: undefined }));
      expect(compareFindings(opened, found, TODAY).every(({ kind }) => kind === 'STILL')).toBe(true);
    }),
  );
});
