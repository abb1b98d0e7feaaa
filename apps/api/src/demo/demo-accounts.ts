import { type Department, DIVISIONS_532929, portalOf, type Role, roleLabel } from '@shouwang/domain';

/** A made-up person with an account that exists in demo mode only. */
export type DemoAccount = {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly areaCode: string;
  readonly department?: Department;
};

/** Everybody's password in a demonstration. Real accounts are given a one-time password of their own. */
export const DEMO_PASSWORD = 'shouwang2021';

const COUNTY = '532929';
const TANGJIAN_VILLAGE = '532929102206';
const XIANGLU_VILLAGE = '532929101203';
const GONGGUOQIAO_TOWNSHIP = '532929102';
const NUODENG_TOWNSHIP = '532929101';

const liaison = (username: string, name: string, department: Department): DemoAccount => ({
  username,
  name,
  role: 'DEPARTMENT_LIAISON',
  areaCode: COUNTY,
  department,
});

/**
 * One person for every role, and a second village in another township, so that what is forbidden can be tried too.
 * Usernames say where the person works: cun 村, zhen 镇, xian 县.
 */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: 'cun1', name: '杨玉梅', role: 'VILLAGE_CLERK', areaCode: TANGJIAN_VILLAGE },
  { username: 'cun1shuji', name: '赵立本', role: 'VILLAGE_LEAD', areaCode: TANGJIAN_VILLAGE },
  { username: 'cun2', name: '李四妹', role: 'VILLAGE_CLERK', areaCode: XIANGLU_VILLAGE },
  { username: 'cun2shuji', name: '段永昌', role: 'VILLAGE_LEAD', areaCode: XIANGLU_VILLAGE },
  { username: 'zhen1', name: '字秀英', role: 'TOWNSHIP_OFFICER', areaCode: GONGGUOQIAO_TOWNSHIP },
  { username: 'zhen1fenguan', name: '张国栋', role: 'TOWNSHIP_LEAD', areaCode: GONGGUOQIAO_TOWNSHIP },
  { username: 'zhen2', name: '尹春华', role: 'TOWNSHIP_OFFICER', areaCode: NUODENG_TOWNSHIP },
  { username: 'zhen2fenguan', name: '罗天培', role: 'TOWNSHIP_LEAD', areaCode: NUODENG_TOWNSHIP },
  { username: 'xian1', name: '苏文琼', role: 'COUNTY_OFFICER', areaCode: COUNTY },
  { username: 'xian1shenpi', name: '何立新', role: 'COUNTY_APPROVER', areaCode: COUNTY },
  liaison('yibao', '董晓燕', 'MEDICAL_INSURANCE'),
  liaison('minzheng', '马文彬', 'CIVIL_AFFAIRS'),
  liaison('gongan', '杨泽宇', 'POLICE'),
  liaison('canlian', '李桂兰', 'DISABLED_FEDERATION'),
  liaison('jiaoyu', '施丽芳', 'EDUCATION'),
  liaison('jiaojing', '左正强', 'TRAFFIC_POLICE'),
  liaison('shichang', '黄秋菊', 'MARKET_REGULATION'),
  liaison('ziran', '周绍荣', 'NATURAL_RESOURCES'),
  liaison('renshe', '高雪梅', 'HR_SOCIAL'),
  { username: 'dudao', name: '王建平', role: 'INSPECTOR', areaCode: COUNTY },
  { username: 'ducha', name: '陈志远', role: 'SUPERVISOR', areaCode: COUNTY },
  { username: 'guanli', name: '刘一帆', role: 'SYS_ADMIN', areaCode: COUNTY },
];

const areaNames = new Map(DIVISIONS_532929.map(({ code, name }) => [code, name]));

/** The demo accounts as the first page and the sign-in page list them. */
export const demoAccountsOf = () =>
  DEMO_ACCOUNTS.map(({ username, name, role, areaCode }) => ({
    username,
    password: DEMO_PASSWORD,
    name,
    role,
    roleLabel: roleLabel(role),
    portal: portalOf(role),
    areaName: areaNames.get(areaCode) ?? areaCode,
  }));
