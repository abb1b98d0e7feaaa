import {
  type CaseRecords,
  type DeclaredChanges,
  labelOf,
  NATURAL_DECREASE_REASON,
  NATURAL_INCREASE_REASON,
  RELATION_TO_HEAD,
} from '@shouwang/domain';

/** One declared change in words: `增加`, `和小云`, `新生儿，之女，2021-09-12 起`. */
export type PopulationLine = {
  readonly key: string;
  readonly label: string;
  readonly subject: string;
  readonly after: string;
};

type Declared = NonNullable<CaseRecords['declareChanges']>;

const inWords = (parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('，');

const related = ({ names }: Declared, { personId, relation }: DeclaredChanges['relations'][number]): string =>
  `${names[personId] ?? ''}（${labelOf(RELATION_TO_HEAD, relation)}）`;

const lineOf = (declared: Declared, change: Declared['changes'][number]): Omit<PopulationLine, 'key'> => {
  const since = `${change.on} 起`;
  const { remark } = change;
  switch (change.kind) {
    case 'INCREASE': {
      const reason = labelOf(NATURAL_INCREASE_REASON, change.reason);
      const relation = labelOf(RELATION_TO_HEAD, change.relation);
      return { label: '增加', subject: change.name, after: inWords([reason, relation, since, remark]) };
    }
    case 'DECREASE': {
      const reason = labelOf(NATURAL_DECREASE_REASON, change.reason);
      return { label: '减少', subject: declared.names[change.personId] ?? '', after: inWords([reason, since, remark]) };
    }
    default: {
      const subject = change.members.map((member) => related(declared, member)).join('、');
      return { label: change.kind === 'SPLIT' ? '分户' : '并户', subject, after: inWords([since, remark]) };
    }
  }
};

/** What a case of a population change says has happened, line by line; nothing before it was declared. */
export const populationLines = ({ declareChanges: declared }: CaseRecords): PopulationLine[] => {
  if (!declared) return [];
  const changes = declared.changes.map((change, index) => ({ key: `change ${index}`, ...lineOf(declared, change) }));
  const relations = declared.relations.map((one) => ({
    key: `relation ${one.personId}`,
    label: '与户主关系',
    subject: declared.names[one.personId] ?? '',
    after: labelOf(RELATION_TO_HEAD, one.relation),
  }));
  return [...changes, ...relations];
};
