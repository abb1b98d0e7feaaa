/** The frame round every screen: product, portals, search, help, switches, and the states every list shares. */
export const shell = {
  product: '守望',
  siteTitle: '{county}防止返贫致贫动态监测和帮扶',

  'portal.village': '村级',
  'portal.township': '乡镇',
  'portal.county': '县级',
  'portal.department': '行业部门',
  'portalWork.village': '入户、评议、公示，手机上就能办',
  'portalWork.township': '审核、退回、派核查、整改',
  'portalWork.county': '总览、审批、部门比对、问题清单督办',
  'portalWork.department': '上传比对、疑点反馈',

  'menu.today': '今日',
  'menu.households': '户档案',
  'menu.villageHouseholds': '农户',
  'menu.sync': '同步',
  'menu.newClue': '登记线索',
  'menu.new': '新登记',
  'menu.me': '我的',

  'menu.main': '主菜单',
  skipToContent: '跳到正文',

  searchHint: '姓名、拼音首字母、证件后四位',
  search: '搜索',
  searchNothing: '没有找到“{text}”。换个写法，或只输姓。',
  tasks: '任务',
  help: '帮助',
  close: '关上',
  waiting: '{count} 条在等',
  back: '返回',
  more: '更多',

  elderMode: '长辈模式',
  elderModeHint: '字更大、按钮更大，一次只看一件事。',
  sunMode: '日光模式',
  sunModeHint: '太阳下看得清，颜色更重。',
  on: '已打开',
  off: '没打开',

  'keys.search': '搜索',
  'keys.move': '上一条、下一条',
  'keys.open': '打开',
  'keys.edit': '修改',
  'keys.approve': '通过',
  'keys.return': '退回',
  'keys.save': '保存',
  'keys.undo': '撤销',

  empty: '这里还没有内容',
  nextPage: '下一页',
  previousPage: '上一页',
  rangeOfTotal: '第 {from}—{to} 条，共 {total} 条',

  'action.cancelJob': '停下',
  'refusal.JOB_IS_OVER': '这件任务已经结束。',
} as const;
