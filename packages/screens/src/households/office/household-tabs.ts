import { phrase } from '@shouwang/phrases';

export type HouseholdTab = 'overview' | 'members' | 'income' | 'living' | 'help' | 'basics' | 'work' | 'history';

/** Which sections of the catalogue stand under which tab; a section that is named nowhere stands under the basics. */
const sectionsOf: Readonly<Record<'income' | 'living' | 'help', readonly string[]>> = {
  income: ['wageIncome', 'productionIncome', 'propertyIncome', 'transferIncome', 'productionExpense', 'incomeTotals'],
  living: ['living', 'location', 'relocation', 'land', 'production', 'insurance'],
  help: ['contacts', 'measures', 'socialSupport'],
};

const named = new Set(Object.values(sectionsOf).flat());

/** Whether a section stands under a tab. */
export const isSectionOf = (tab: HouseholdTab, key: string): boolean => {
  if (tab === 'basics') return !named.has(key);
  return tab === 'income' || tab === 'living' || tab === 'help' ? sectionsOf[tab].includes(key) : false;
};

export const householdTabLabel = (tab: HouseholdTab, count: number | undefined): string =>
  [phrase(`register.tab.${tab}`), count].filter((part) => part !== undefined).join(' ');
