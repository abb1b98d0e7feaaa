/** Why an uploaded workbook or text file is not read at all, and what to do about it; what a written one says of itself. */
export const tables = {
  rejectPurpose: '退回更正',
  watermark: '{who} 于 {at} 导出 {n} 行，用途：{purpose}。内部资料，不得外传。',

  place: '（{place}）',
  onSheet: '工作表“{sheet}”',
  atRow: '第 {row} 行',
  atCell: '第 {row} 行 {column} 列',

  'refusal.EMPTY_FILE': '文件是空的。请检查后再传。',
  'refusal.FILE_CORRUPT': '文件打不开，多半没有下载完整或已损坏{place}。请重新导出再传。',
  'refusal.TOO_LARGE': '文件展开后太大，没有读。请拆成几份再传。',
  'refusal.FORMAT_MISMATCH': '文件的内容不是表格（{found}），和扩展名对不上。请另存为 xlsx 或 csv 再传。',
  'refusal.NO_HEADER': '没有找到表头{place}：缺{names}。请检查列名，或在认列时指出来。',
  'refusal.NO_ROWS': '表头下面没有数据行{place}。',
  'refusal.DUPLICATE_HEADER': '{names}这一列出现了两次{place}。请删掉或改名一列再传。',
  'refusal.TOO_MANY_COLUMNS': '列太多{place}，最多 {limit} 列。请只留需要的列再传。',
  'refusal.ENCRYPTED': '文件加了密码。请取消密码再传。',
  'refusal.ENCODING': '文件里的文字编码认不出来{place}。请另存为 UTF-8 或 GBK 的 csv，或 xlsx。',
  'refusal.CSV_QUOTE': '文件里有一个引号没有成对{place}。请改好这一处再传。',
} as const;
