import {
  columnsOf,
  helpSheetInstructions,
  type IndicatorKey,
  nationalRow,
  ROW_KEY_HEADER,
  ROW_VERSION_HEADER,
  type SheetFile,
  type TemplateColumn,
  templateColumns,
  templateInstructions,
  versionText,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { SheetCell, SheetColumn, SheetSpec, TextSheet } from '@shouwang/spreadsheet';
import type { AreaDirectory } from '../areas/area-directory.ts';
import { type AreaChoices, areaChoices } from './area-choices.ts';
import { type ExportKind, type ExportRequest, isHelpSheet } from './export-request.ts';
import type { HouseholdScope } from './read-register.ts';
import type { RegisterRow } from './register-rows.ts';

/** What the sheets of an export are made of. */
export type RegisterSheetParts = {
  readonly file: SheetFile<ExportKind>;
  readonly request: ExportRequest;
  readonly areaPath: string;
  readonly areas: AreaDirectory;
  /** When the export began. */
  readonly exportedAt: Date;
  /** Who made it, when and what for: above the header and at the foot of every page. */
  readonly remark: string;
  readonly rowsOf: (scope: HouseholdScope) => AsyncIterable<RegisterRow>;
};

/** Columns in which a person stays in sight: up to the name, where the file has one. */
const frozenColumns = (file: SheetFile<ExportKind>): number => {
  const keys = columnsOf(file).map(({ key }) => key);
  const name = keys.indexOf('name');
  return name < 0 ? keys.indexOf('village') + 1 : name + 1;
};

const areaColumn = (key: IndicatorKey, file: SheetFile<ExportKind>, choices: AreaChoices): Partial<SheetColumn> => {
  const headerOf = (wanted: IndicatorKey): string => columnsOf(file).find((one) => one.key === wanted)?.header ?? '';
  if (key === 'township') return { choices: choices.townships, isOpenList: true };
  if (key === 'village')
    return { choicesBy: { header: headerOf('township'), choices: choices.villages }, isOpenList: true };
  if (key === 'villageGroup')
    return { choicesBy: { header: headerOf('village'), choices: choices.groups }, isOpenList: true };
  return {};
};

const sheetColumn = (
  { key, header, width, choices, isOpenList, hint }: TemplateColumn,
  file: SheetFile<ExportKind>,
  areas: AreaChoices,
): SheetColumn => ({
  header,
  width,
  hint,
  isOpenList,
  ...(choices && { choices }),
  ...areaColumn(key, file, areas),
});

/** Hidden columns by which an import knows the rows. */
const hasRowKeys = ({ kind, isForEditing }: ExportRequest): boolean => isForEditing && !isHelpSheet(kind);

const hidden = (header: string): SheetColumn => ({ header, width: 12, isHidden: true });

async function* cellsOf(
  rows: AsyncIterable<RegisterRow>,
  { file, request, exportedAt }: RegisterSheetParts,
): AsyncGenerator<readonly SheetCell[]> {
  for await (const { facts, stamp } of rows) {
    const cells = nationalRow(file, facts);
    yield hasRowKeys(request)
      ? [...cells, stamp.rowKey, versionText({ ...stamp, exportedAt: exportedAt.getTime() })]
      : cells;
  }
}

/** The areas of the worksheets: one for all, or one for each township and one for what lies in none. */
const sheetScopes = ({ request, areaPath, areas }: RegisterSheetParts): { name: string; scope: HouseholdScope }[] => {
  const whole = [...areas.values()].find(({ path }) => path === areaPath);
  if (!request.isSplit || whole?.level !== 'COUNTY')
    return [{ name: whole?.name ?? phrase('exports.sheet'), scope: { areaPath } }];
  const townships = [...areas.values()].filter(({ level, path }) => level === 'TOWNSHIP' && path.startsWith(areaPath));
  return [
    ...townships.map(({ name, path }) => ({ name, scope: { areaPath: path } })),
    { name: phrase('exports.noTownship'), scope: { areaPath, isExact: true } },
  ];
};

/** The sheets of an export or a template: instructions first for a template, last for the register. */
export const registerSheets = (parts: RegisterSheetParts): readonly (SheetSpec | TextSheet)[] => {
  const { file, request, areas, areaPath, remark } = parts;
  const choices = areaChoices(areas, areaPath);
  const columns = templateColumns(file).map((column) => sheetColumn(column, file, choices));
  const sheets = sheetScopes(parts).map(
    ({ name, scope }): SheetSpec => ({
      name,
      titleRows: [file.title, remark],
      columns: hasRowKeys(request) ? [...columns, hidden(ROW_KEY_HEADER), hidden(ROW_VERSION_HEADER)] : columns,
      frozenColumns: frozenColumns(file),
      locksHeader: request.isTemplate,
      printedFoot: remark,
      rows: request.isTemplate ? [] : cellsOf(parts.rowsOf(scope), parts),
    }),
  );
  const manual: TextSheet = {
    name: phrase('exports.manual'),
    title: phrase('exports.manualTitle', { title: file.title }),
    lines: isHelpSheet(file.kind) ? helpSheetInstructions(file) : templateInstructions(file),
  };
  return request.isTemplate ? [manual, ...sheets] : [...sheets, manual];
};
