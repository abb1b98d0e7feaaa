/** Acts as the audit trail names them: object and verb. One line per use case, from every feature. */
export const audit = {
  'account.signIn': '登录',
  'account.signOut': '退出登录',
  'account.signOutEverywhere': '从所有设备退出',
  'account.changePassword': '改密码',
  'account.create': '新建账号',
  'account.disable': '停用账号',
  'account.enable': '恢复账号',
  'account.resetPassword': '重设密码',
  'file.upload': '上传文件',
  'file.read': '下载文件',
  'job.cancel': '停下任务',
} as const;
