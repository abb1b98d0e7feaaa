import type { PaperRefusalParams } from '@shouwang/domain';

/** 文书 (DOMAIN E.1): papers, their templates, the stamped pages that come back. */
export const papers = {
  'refusal.PAPER_PLACEHOLDER_UNKNOWN': '{place}：没有“{name}”这个填空。请对照“可用的填空”改过来。',
  'refusal.PAPER_PLACEHOLDER_FOREIGN': '{place}：“{name}”不是{paper}的填空。请删掉，或换成“可用的填空”里的。',
  'refusal.PAPER_PLACEHOLDER_NOT_PUBLIC':
    '{place}：“{name}”（{label}）不能写在公示、公告上。公开的文书只写户主姓名、村民小组、人口、类别和风险类型，请删掉。',
  'refusal.PAPER_COLUMN_OUTSIDE_LIST':
    '{place}：“{name}”只能写在列表里面。请放到 {#{list}} 和 {/{list}} 之间的同一行。',
  'refusal.PAPER_LIST_NOT_CLOSED': '{place}：列表“{name}”的开头和结尾没有成对。请写成 {#{name}}……{/{name}}。',
  'refusal.PAPER_QR_MISSING': '模板里没有二维码的位置。请在页脚写上 {qr}，盖章扫描后才能自动归档。',
  'refusal.PAPER_CHARACTER_UNPRINTABLE':
    '{person}：“{where}”里的“{character}”（{codePoint}）打印用的字体里没有，印出来会是方框。请在农户登记里核对这个字，或改用公安机关登记的写法。',
  'refusal.PAPER_WITHOUT_CASES': '没有选户，先选要写在文书上的户。',
  'refusal.PAPER_TOO_MANY_CASES': '一张榜最多写 {limit} 户，请分开做。',
  'refusal.PAPER_OF_ONE_CASE': '{paper}是一户一份，请一户一户做。',
  'refusal.PAPER_CASES_MIXED': '一张榜只能写同一个村、同一种事项的户，请分开做。',
  'refusal.PAPER_NOT_OF_PROCEDURE': '“{procedure}”用不到{paper}。',
  'refusal.PAPER_CODE_UNREADABLE': '这不是本系统的文书码。请对准页脚右边的二维码重拍，或照着下面的 20 位码输入。',
  'refusal.PAPER_CODE_UNKNOWN': '没有这份文书，或不在您管的范围。请核对是不是本县、本辖区印的。',
  'refusal.PAPER_FILED_ALREADY': '{paper}已由{who}于 {at} 归档，不用再传。要换清楚的照片，请到这户的资料里补正。',
  'refusal.PAPER_WITHOUT_PAGES': '还没有照片或扫描件，先拍照或选文件。',
  'refusal.PAPER_TOO_MANY_PAGES': '一份文书最多归档 {limit} 页，请检查是不是混进了别的文书。',
  'refusal.PAPER_TEMPLATE_UNREADABLE': '这个文件打不开。请在 WPS 里另存为“Word 文件 (.docx)”，不要加密，再传。',
  'refusal.PAPER_TEMPLATE_TOO_LARGE': '模板太大。请去掉里面的大图片，再传。',
  'refusal.PAPER_TEMPLATE_MACRO': '模板里有宏或嵌入的对象，不能用。请另存为不带宏的“Word 文件 (.docx)”，再传。',
  'refusal.PAPER_TEMPLATE_EXTERNAL': '模板里有链接到别处的图片或文件，不能用。请把图片直接插入模板，再传。',
  'refusal.PAPER_TEMPLATE_NOTE_MISSING': '请写明这一版改了什么。',
  'refusal.PAPER_TEMPLATE_DAY_PAST': '启用日期不能早于今天 {today}：以前做的文书照以前的模板。',
  'refusal.PAPER_BRACE_UNPAIRED': '“{text}”附近的花括号没有成对。填空要写成 {headName} 这样，前后各一个半角花括号。',

  unknown: '没有这种文书',
  'outcome.NO_HIT': '未发现',
  'outcome.HIT': '有记录',
  'outcome.EXEMPT': '免比对',
  'place.body': '正文',
  'place.header': '页眉',
  'place.footer': '页脚',
  'place.row': '{part}第 {table} 个表格第 {row} 行“{quoted}”',
  'place.paragraph': '{part}第 {n} 段“{quoted}”',
  'file.ofCase': '{paper}_{name}_{caseNo}.docx',
  'file.ofCases': '{paper}_{caseNo}等{n}户.docx',
  'file.template': '{paper}模板.docx',
  filedNote: '扫码归档 {code}',
} as const satisfies Readonly<Record<`refusal.${keyof PaperRefusalParams}`, string>> & Readonly<Record<string, string>>;
