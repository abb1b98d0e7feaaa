/** The first page: choosing a portal. */
export const site = {
  demoPassword: '密码都是 {password}。数据都是编的，随便试。',
  personName: '姓名',
  portal: '门户',
} as const;
