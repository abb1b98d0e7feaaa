import type { LoadedCase } from './load-case.ts';

type EventRow = LoadedCase['events'][number];
type Data = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Data[] => (Array.isArray(value) ? (value as Data[]) : []);

/** What a step has to say for itself on the timeline, from its form. */
const LINES: Readonly<Record<string, (data: Data) => string>> = {
  apply: (data) => `${list(data.authorizations).length} 人授权`,
  visit: (data) =>
    list(data.visitors)
      .map(({ name }) => String(name))
      .join('、'),
  recordComparison: (data) => {
    const hits = list(data.results).filter(({ outcome }) => outcome === 'HIT').length;
    return hits === 0 ? '无疑点' : `${hits} 条疑点`;
  },
  review: ({ present, agree }) => `到 ${present} 人，同意 ${agree}`,
  publish: ({ days, place }) => `公示 ${days} 天，${place}`,
  settleObjection: ({ result }) => (result === 'UPHELD' ? '异议成立' : '异议不成立'),
  countyApprove: ({ batchNo }) => `批次 ${batchNo}`,
  announce: ({ place }) => String(place),
};

/** One line for the timeline: who, and what came of it. */
export const lineOfEvent = (row: EventRow): string => {
  const said = LINES[row.step]?.(row.input as Data);
  // Whoever wrote the visit down was usually there: nobody is named twice in a row.
  const who = said?.split('、').includes(row.actorName) ? null : row.actorName;
  return [who, said, row.text].filter(Boolean).join('，');
};

const RETURNS = /^returnTo/u;
const REJECTS = /reject/iu;

/** The mark of a node: a returned step stays where it happened. */
export const markOfEvent = ({ step, outcome }: EventRow): string => {
  if (RETURNS.test(step)) return 'returned';
  if (REJECTS.test(step) || outcome === 'NOT_AGREED' || step === 'withdraw') return 'notStarted';
  return 'done';
};
