import { describe, expect, it } from 'vitest';
import { terminalTable, widthOf } from './terminal-table.ts';

describe('a table on the terminal', () => {
  it('stands in columns, although Chinese characters are twice as wide', () => {
    const table = terminalTable([
      ['账号', '姓名', '角色'],
      ['cun1', '杨玉梅', '村级信息员'],
      ['x', '李', '（空）'],
    ]);
    const columnsOf = (line: string) => widthOf(line.slice(0, line.lastIndexOf('  ') + 2));
    expect(new Set(table.split('\n').map(columnsOf)).size).toBe(1);
  });
});
