import pg from 'pg';

type Query = (...words: unknown[]) => unknown;

/**
 * The driver's client, asked one question at a time. Prisma asks for relations side by side, also inside a transaction,
 * which has one connection; the driver's own queue for that is deprecated and leaves with its next version.
 */
export class OneAtATimeClient extends pg.Client {
  #turn: Promise<unknown> = Promise.resolve();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = super.query.bind(this) as Query;
    const queued: Query = (...words) => {
      const [first] = words;
      const isForCallback = words.some((word) => typeof word === 'function');
      const isStream = typeof first === 'object' && first !== null && 'submit' in first;
      if (isForCallback || isStream) return ask(...words);
      const answer = this.#turn.then(() => ask(...words));
      this.#turn = answer.catch(() => {});
      return answer;
    };
    this.query = queued as typeof this.query;
  }
}
