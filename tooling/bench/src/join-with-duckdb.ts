import { DuckDBInstance } from '@duckdb/node-api';

/** How long a query took, and what it counted. */
export type DuckdbAnswer = { readonly seconds: number; readonly counts: Readonly<Record<string, number>> };

/** DuckDB with one thread and the same people in memory; one instance serves all rounds. */
export type Duckdb = {
  /**
   * The floor to compare with: reads the same file and joins it with the same people, and nothing else. No check of a
   * number, no name, no rule, nothing written.
   */
  join(costs: string): Promise<DuckdbAnswer>;
  /** The same work as the product's but nothing committed: people and file read, every row decided, every check made. */
  everything(costs: string): Promise<DuckdbAnswer>;
  close(): void;
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const csv = (path: string): string => `read_csv('${path}', header = true, all_varchar = true)`;

const CHECK_SUM = WEIGHTS.map((weight, at) => `ascii(substr(id, ${at + 1}, 1)) * ${weight}`).join(' + ');
/** Weights times the code of `0`, which the sum of codes has too much. */
const ZERO_SUM = 48 * WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/**
 * The decision rule for the plain numbers that the bench writes: characters, date, check character, repetition, match,
 * namesakes, and the checks of hospital costs. In steps, each kept in memory: as one query DuckDB 1.5.6 gives it up.
 */
const stepsOf = (costs: string, people: string): readonly string[] => [
  `CREATE OR REPLACE TEMP TABLE register AS SELECT * FROM ${csv(people)}`,
  `CREATE OR REPLACE TEMP TABLE judged AS
    SELECT row_number() OVER () AS place, name, id, paid, cells, coalesce(regexp_full_match(id, '[0-9]{17}[0-9X]')
      AND try_strptime(substr(id, 7, 8), '%Y%m%d') BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2021-09-30'
      AND substr('10X98765432', (${CHECK_SUM} - ${ZERO_SUM}) % 11 + 1, 1) = substr(id, 18, 1), false) AS is_usable
    FROM (SELECT trim("姓名") AS name, trim("身份证号") AS id, trim("个人自付") AS paid,
      hash(trim("姓名"), trim("医疗总费用"), trim("政策范围内费用"), trim("基本医保报销"), trim("大病保险报销"),
        trim("医疗救助"), trim("个人自付"), trim("合规自付"), trim("住院次数"), trim("主要诊断类别"), trim("截至月份")) AS cells
      FROM ${csv(costs)}) sent`,
  `CREATE OR REPLACE TEMP TABLE kept AS
    SELECT * FROM judged WHERE is_usable QUALIFY row_number() OVER (PARTITION BY id, cells ORDER BY place) = 1`,
  `CREATE OR REPLACE TEMP TABLE matched AS
    SELECT kept.*, register.id AS person, register.type AS type, register.name = kept.name AS is_named
    FROM kept LEFT JOIN register ON register.id = kept.id`,
];

const COUNTS = `
  SELECT (SELECT count(*) FROM judged) AS read, (SELECT count(*) FROM kept) AS kept,
    (SELECT count(*) FROM matched WHERE person IS NOT NULL) AS matched,
    (SELECT count(*) FROM matched WHERE person IS NOT NULL AND is_named) AS exact,
    (SELECT count(DISTINCT matched.place) FROM matched JOIN register
      ON register.name = matched.name AND register.birth = substr(matched.id, 7, 8)
        AND register.gender = CASE WHEN ascii(substr(matched.id, 17, 1)) % 2 = 1 THEN '男' ELSE '女' END
      WHERE matched.person IS NULL) AS named,
    (SELECT count(*) FROM (
      SELECT person FROM matched WHERE person IS NOT NULL GROUP BY person, type
      HAVING sum(CAST(round(CAST(paid AS DOUBLE) * 100) AS BIGINT)) >= CASE WHEN type = 'GENERAL' THEN 2000000 ELSE 500000 END
    ) found) AS clues`;

/** @param people a CSV file: id, name, birth, gender, type of the household as the checks look at it */
export const openDuckdb = async (people: string): Promise<Duckdb> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE people AS SELECT * FROM ${csv(people)}`);
  const ask = async (query: string): Promise<DuckdbAnswer> => {
    const startedAt = performance.now();
    const result = await connection.runAndReadAll(query);
    const seconds = (performance.now() - startedAt) / 1_000;
    const [row = {}] = result.getRowObjects();
    return { seconds, counts: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])) };
  };
  return {
    join: (costs) =>
      ask(`SELECT count(*)::INTEGER AS matched FROM ${csv(costs)} AS file JOIN people ON people.id = file."身份证号"`),
    everything: async (costs) => {
      let seconds = 0;
      for (const step of stepsOf(costs, people)) seconds += (await ask(step)).seconds;
      const { seconds: last, counts } = await ask(COUNTS);
      return { seconds: seconds + last, counts };
    },
    close: () => connection.closeSync(),
  };
};
