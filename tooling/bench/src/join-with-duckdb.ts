import { DuckDBInstance } from '@duckdb/node-api';

/**
 * The floor to compare with: reads the same file and joins it with the same people, and nothing else. No check of a
 * number, no name, no rule, nothing written.
 * @returns seconds, and how many rows found their person
 */
export const joinWithDuckdb = async (
  costs: string,
  people: string,
): Promise<{ readonly seconds: number; readonly matched: number }> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE people AS SELECT * FROM read_csv('${people}', header = true, all_varchar = true)`);
  const startedAt = performance.now();
  const result = await connection.runAndReadAll(
    `SELECT count(*)::INTEGER AS matched FROM read_csv('${costs}', header = true, all_varchar = true) AS file
     JOIN people ON people.id = file."身份证号"`,
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const matched = Number(result.getRowObjects()[0]?.matched ?? 0);
  connection.closeSync();
  return { seconds, matched };
};
