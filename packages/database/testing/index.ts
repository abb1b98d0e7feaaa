export { aHousehold, type BuiltHousehold } from './builders/a-household.ts';
export { anAccount } from './builders/an-account.ts';
export { anArea, ensureArea, type Store } from './builders/an-area.ts';
export type { MemberOptions } from './builders/member-row.ts';
export {
  gongguoqiaoTownship,
  jiuzhou,
  nuodeng,
  nuodengTownship,
  type Place,
  yongan,
  yunlong,
} from './builders/places.ts';
export { testIdNumber } from './builders/test-id-number.ts';
export { copyTemplate } from './template.ts';
export { TEST_KEY_RING_TEXT, testCrypto } from './test-crypto.ts';
export { testDatabase } from './test-database.ts';
