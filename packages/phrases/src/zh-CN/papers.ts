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
} as const satisfies Readonly<Record<`refusal.${keyof PaperRefusalParams}`, string>> & Readonly<Record<string, string>>;
