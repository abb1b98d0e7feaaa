/** The embedded database could not be opened, or its thread broke. Nothing that was acknowledged is lost by it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name: string = 'EmbeddedDatabaseError';
}

/** Who holds a folder. */
export interface LockHolder {
  readonly pid: number;
  /** Name of the machine or container on which the process runs. */
  readonly host: string;
  /** When the folder was taken, as an ISO 8601 time. */
  readonly since: string;
}

/** Another process (or another opening in this process) works on the folder; a second one would lose rows. */
export class DatabaseInUseError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseInUseError';
  readonly folder: string;
  readonly holder: LockHolder;

  constructor(folder: string, holder: LockHolder) {
    super(
      `数据库文件夹 ${folder} 正在被另一个程序使用（进程号 ${holder.pid}，主机 ${holder.host}，自 ${holder.since} 起）。` +
        '请先停止该程序，或让命令连接正在运行的服务，然后重试。',
    );
    this.folder = folder;
    this.holder = holder;
  }
}
