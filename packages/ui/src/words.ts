import type { MarkKind } from './marks/mark-kind.ts';

/**
 * The few words the kit says itself, in one place so that they can be read and judged together. Everything about the
 * job arrives through props.
 */
export const words = {
  marks: {
    todo: '待办',
    doing: '办理中',
    returned: '退回',
    overdue: '逾期',
    done: '已办结',
    idle: '未开始',
    lamp: '今天',
    waiting: '待传',
    conflict: '两边都改过',
    locked: '已锁定',
    receiving: '正在取',
  } satisfies Record<MarkKind, string>,
  close: '关上',
  back: '返回',
  skipToPage: '到正文',
  masked: {
    ask: (label: string) => `看${label}做什么`,
    show: '看 30 秒',
    ownReason: '写一句',
    reasonLabel: '看来做什么',
    notice: '会记下谁、何时、为什么',
    failed: '没看成，号码没有显示。再试一次，或先刷新。',
    recorded: (at: string) => `${at} 已记录查看`,
    eye: (label: string) => `看${label}`,
  },
  count: { definition: '口径', openAll: '全部打开', asOf: (at: string) => `截至 ${at}` },
  provenance: { history: '看这个值的来历' },
  undo: { undo: '撤销', left: (seconds: number) => `（${seconds} 秒）` },
  keys: {
    title: '快捷键',
    hint: '在输入框里打字时不起作用。',
    single: '用单个字母键',
  },
  equation: {
    mismatch: (total: string, sum: string) =>
      `对不上：读到 ${total}，后面加起来是 ${sum}。先别提交，请重新读一遍文件。`,
  },
  formula: {
    below: (line: string, amount: string, gap: string) => `低于${line} ${amount}，差 ${gap}`,
    above: (line: string, amount: string, gap: string) => `高于${line} ${amount}，多 ${gap}`,
    level: (line: string, amount: string) => `正好是${line} ${amount}`,
  },
  states: {
    updating: (asOf: string) => `数据截至 ${asOf}，正在更新`,
    loading: '正在取数据',
    retry: '再试一次',
    reference: (number: string) => `编号 ${number}`,
    notFound: '没有找到，或不在您管的范围',
    offline: '没有信号。照常填，都存在手机里，不会丢。',
    choose: '去选',
  },
  fields: {
    required: '必填',
    unchanged: '未变化',
    confirmJump: '属实',
    lastValue: (value: string) => `去年 ${value}`,
    notANumber: '只填数字',
  },
  evidence: {
    enlarge: '放大',
    page: (page: number, pages: number) => `第 ${page} 页共 ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    zoomIn: '再大些',
    zoomOut: '小些',
    rotate: '转一下',
    openPdf: '另开一页看',
    empty: '还没有资料',
  },
  upload: { sending: (percent: number) => `已传 ${percent}%`, retry: '重传' },
  table: {
    state: '状态',
    pick: '选上',
    nextRow: '下一行',
    previousRow: '上一行',
    resize: (column: string) => `调列宽 ${column}，左右键`,
    density: '行高',
    wide: '宽松',
    standard: '标准',
    tight: '紧凑',
  },
} as const;
