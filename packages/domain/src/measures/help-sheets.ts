import type { SheetFile } from '../collection/national-file.ts';

/** The county's own rows of help as sheets (DOMAIN B.9, E.2): the national system has no export of them. */
export type HelpSheetKind = 'measures' | 'pairings' | 'workTeams';

/** 帮扶措施: one row per measure. */
export const MEASURE_SHEET: SheetFile<HelpSheetKind> = {
  kind: 'measures',
  title: '帮扶措施',
  recognisedBy: ['householdNo', 'measureGroup', 'measureOption'],
  columns: [
    'township',
    'village',
    'villageGroup',
    'householdNo',
    'name',
    'measureGroup',
    'measureOption',
    'measureRisk',
    'measureBeneficiary',
    'measureDepartment',
    'measureStart',
    'measureEnd',
    'measureAmount',
    'measureFrequency',
    'measureStatus',
    'measureWorks',
    'measureSuffices',
    'measureUsable',
    'measureUseful',
  ],
};

/** 帮扶责任人: one row per pairing. */
export const PAIRING_SHEET: SheetFile<HelpSheetKind> = {
  kind: 'pairings',
  title: '帮扶责任人',
  recognisedBy: ['householdNo', 'pairedHelper'],
  columns: [
    'township',
    'village',
    'villageGroup',
    'householdNo',
    'name',
    'pairedHelper',
    'pairedHelperUnit',
    'pairedHelperPhone',
    'pairingStart',
    'pairingEnd',
    'pairingReason',
  ],
};

/** 驻村工作队: one row per member. */
export const WORK_TEAM_SHEET: SheetFile<HelpSheetKind> = {
  kind: 'workTeams',
  title: '驻村工作队',
  recognisedBy: ['divisionCode', 'teamMember', 'teamRole'],
  columns: [
    'township',
    'village',
    'divisionCode',
    'teamMember',
    'teamRole',
    'teamUnit',
    'teamPhone',
    'teamStart',
    'teamEnd',
  ],
};

export const HELP_SHEETS: readonly SheetFile<HelpSheetKind>[] = [MEASURE_SHEET, PAIRING_SHEET, WORK_TEAM_SHEET];

/** How a sheet of help is filled in, one sentence a line. */
export function helpSheetInstructions({ title }: SheetFile): readonly string[] {
  return [
    `“${title}”的列名不要改，也不要删；不填的列空着。`,
    '户编号、电话都是文本格式，前面的 0 不能丢。',
    '单元格右边有下拉箭头的，从下拉里选。日期写成 2021-09-30。',
    '帮扶责任人表改好以后，连同列名一起复制，粘贴到乡镇端“帮扶缺项”页的“按表登记帮扶责任人”。',
    '部门发放的帮扶，粘贴到部门端“帮扶落实”页。',
  ];
}
