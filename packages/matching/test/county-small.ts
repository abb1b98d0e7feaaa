import { readFileSync } from 'node:fs';
import {
  type DatasetKey,
  type Facts,
  findName,
  HOUSEHOLD_FILE,
  HOUSEHOLD_TYPE,
  MONITORING_FILE,
  type NationalFile,
  RISK_TYPE,
  type RiskType,
  tableColumnsOf,
} from '@shouwang/domain';
import { readTable } from '@shouwang/spreadsheet';
import type { RegisterPerson } from '../src/people/register-person.ts';

const FOLDER = new URL('../../database/demo-county/', import.meta.url).pathname;
const REGISTER = `${FOLDER}register/`;

/** The department files and what they are. */
export const DEPARTMENT_FILES: Readonly<Record<string, DatasetKey>> = {
  '医保局_住院费用累计_202109.csv': 'medical-costs',
  '医保局_参保名单_2021.xlsx': 'medical-insured',
  '民政局_农村低保_202109.xlsx': 'minimum-allowance',
  '民政局_殡葬死亡人员_2021.csv': 'deaths',
  '公安局_户籍人口变动_202109.csv': 'household-registration',
  '残联_持证残疾人_202109.xlsx': 'disability',
  '教育体育局_学籍在校生_2021秋.xlsx': 'students',
  '交警大队_机动车登记_2021.xlsx': 'vehicles',
  '市场监管局_经营主体_2021.csv': 'businesses',
  '自然资源局_不动产登记_2021.xlsx': 'real-estate',
  '人社局_农村劳动力务工台账_202109.xlsx': 'migrant-work',
};

export function departmentFile(file: string): string {
  return `${FOLDER}departments/${file}`;
}

export function invalidFile(file: string): string {
  return `${FOLDER}invalid/${file}`;
}

/** A CSV file of truth without quotes inside, as records by header. */
export function truthRows(file: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(`${FOLDER}${file}`, 'utf8').replace('\ufeff', '');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

async function readFacts(file: string, national: NationalFile): Promise<Facts[]> {
  const columns = tableColumnsOf(national);
  const people: Facts[] = [];
  const reading = await readTable(file, {
    columns,
    onBatch: (batch) => {
      const { columnOf } = batch.header;
      for (let row = 0; row < batch.length; row++) {
        const entries = columns.map(({ key }) => [key, batch.textAt(row, columnOf[key] ?? -1)] as const);
        people.push(Object.fromEntries(entries.filter(([, text]) => text !== '')));
      }
    },
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return people;
}

function risksOf(facts: Facts): RiskType[] {
  const labels = [facts.risk1, facts.risk2, facts.risk3, facts.risk4, facts.risk5];
  return labels.flatMap((label) => (label ? (findName(RISK_TYPE, label) ?? []) : []));
}

/** The register, read straight from the national exports. */
export async function registerOfCountySmall(): Promise<RegisterPerson[]> {
  const rows = await readFacts(`${REGISTER}（基础信息）户信息_20211015.xlsx`, HOUSEHOLD_FILE);
  const cases = await readFacts(`${REGISTER}（自定义）监测对象信息_20211015.xlsx`, MONITORING_FILE);
  const caseOf = new Map(cases.map((facts) => [facts.householdNo, facts]));
  return rows.map((facts) => {
    const monitored = caseOf.get(facts.householdNo);
    return {
      personId: facts.personNo ?? '',
      personNo: facts.personNo ?? '',
      householdId: facts.householdNo ?? '',
      householdNo: facts.householdNo ?? '',
      areaPath: '53/5329/532929/',
      name: facts.name ?? '',
      birthDate: facts.birthDate ?? '',
      gender: facts.gender ?? '',
      idNumber: facts.idNumber ?? '',
      facts,
      householdType: findName(HOUSEHOLD_TYPE, facts.householdType ?? '') ?? 'GENERAL',
      monitoringStatus: !monitored ? 'NONE' : monitored.isEliminated === '是' ? 'ELIMINATED' : 'OPEN',
      risks: monitored ? risksOf(monitored) : [],
    };
  });
}
