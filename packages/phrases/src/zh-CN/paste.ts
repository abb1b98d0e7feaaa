/** Cells pasted from a spreadsheet, checked where they stand. */
export const paste = {
  title: '从 Excel 粘贴',
  note: '只改粘贴进来的列和人，别的不动；核对差异、确认了才写，写了还能撤销',
  here: '在 WPS 或 Excel 里选中单元格（连列名一起），复制，在这里按 Ctrl+V',
  unread: '不要这一列',
  columnAt: '第 {at} 列是什么',
  rows: '粘贴了 {count} 行',
  rowsNote: '列名认错了在表头改；红的格子不改，那一行就不导',
  more: '下面还有 {count} 行没有画出来，一样会核对',
  onlyHeader: '只有列名，没有内容。连同下面的行一起复制再粘贴',
  needsNumbers: '要有{names}，才知道是谁。没有的先在导出的表里查到，再一起粘贴',
  noGoodRows: '没有一行可以导。先改红的格子',
  outcome: '{good} 行可以导，{bad} 行有错不导',
  check: '核对 {count} 行的差异',
  again: '重新粘贴',
  fileName: '粘贴.csv',
} as const;
