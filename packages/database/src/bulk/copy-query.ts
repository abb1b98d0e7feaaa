import pg from 'pg';

/** The part of the driver's connection that sends rows. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A `COPY … FROM STDIN` with all its rows at hand. */
class CopyQuery extends pg.Query {
  private readonly data: Buffer;

  constructor(sql: string, data: Buffer) {
    super({ text: sql });
    this.data = data;
  }

  /** Called by the driver when the server waits for rows. */
  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }
}

/**
 * Sends rows to a server.
 * @returns number of rows written
 */
export function copyRows(client: pg.ClientBase, sql: string, data: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const query = Object.assign(new CopyQuery(sql, data), {
      callback: (error: Error | null, result?: pg.QueryResult) =>
        error ? reject(error) : resolve(result?.rowCount ?? 0),
    });
    client.query(query);
  });
}
