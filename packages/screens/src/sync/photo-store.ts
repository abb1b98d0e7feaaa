/** A photo or scan that waits on the phone until the server has it. */
export type KeptPhoto = {
  readonly id: string;
  readonly name: string;
  readonly blob: Blob;
  readonly takenAt: string;
  /** The server's file id once the bytes have arrived, so that a repeated send names the same file. */
  readonly fileId?: string;
};

/** Where photos wait. On a phone this is IndexedDB, which also exists on plain http. */
export type PhotoStore = {
  readonly find: (id: string) => Promise<KeptPhoto | undefined>;
  readonly save: (photo: KeptPhoto) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
};

const databaseName = 'shouwang-photos';
const tableName = 'photos';

const resultOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(tableName, { keyPath: 'id' });
  return resultOf(request);
};

const inTable = async <Result>(
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> => {
  const database = await open();
  try {
    return await resultOf(work(database.transaction(tableName, mode).objectStore(tableName)));
  } finally {
    database.close();
  }
};

/** The photos that wait on this phone. A failing write throws, so that the page can say that nothing was kept. */
export const photoStore: PhotoStore = {
  find: (id) => inTable('readonly', (table) => table.get(id) as IDBRequest<KeptPhoto | undefined>),
  save: async (photo) => {
    await inTable('readwrite', (table) => table.put(photo));
  },
  remove: async (id) => {
    await inTable('readwrite', (table) => table.delete(id));
  },
};
