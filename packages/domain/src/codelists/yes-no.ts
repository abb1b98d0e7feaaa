import { codeList } from './code-list.ts';

/** 是 and 否 of every 是否… column. */
export const YES_NO = codeList()({
  id: 'YesNo',
  zh: '是否',
  items: [
    { code: '1', zh: '是', en: 'YES', aliases: ['有', '1', 'Y', 'TRUE', 'true', '√'] },
    { code: '0', zh: '否', en: 'NO', aliases: ['无', '没有', '0', 'N', 'FALSE', 'false', '×'] },
  ],
});
