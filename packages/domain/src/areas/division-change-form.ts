import { z } from 'zod';

/** How the divisions of a county change (notice 一(三)4, DOMAIN B.1). */
export const DIVISION_CHANGE_KINDS = {
  GROUP_ADDED: '补录村民小组',
  GROUP_RENAMED: '村民小组更名',
  VILLAGE_RENAMED: '村（社区）更名',
  VILLAGES_MERGED: '村（社区）合并',
  VILLAGE_SPLIT: '村（社区）拆分',
  VILLAGE_MOVED: '村（社区）划转乡镇',
} as const;
export type DivisionChangeKind = keyof typeof DIVISION_CHANGE_KINDS;

const villageCode = z
  .string()
  .regex(/^\d{12}$/u)
  .meta({ title: '行政村代码（12位）' });
const groupCode = z
  .string()
  .regex(/^\d{15}$/u)
  .meta({ title: '村民小组代码（15位）' });
const name = z.string().trim().min(1).max(30).meta({ title: '名称' });

/** What every change has: the day from which it holds, and the paper that orders it. */
const order = {
  effectiveOn: z.iso.date().meta({ title: '生效日期' }),
  document: z.string().trim().min(1).max(100).meta({ title: '批文（文号或会议记录）' }),
};

const part = z.strictObject({
  code: villageCode,
  name,
  /** The groups of the old village that go there. */
  groupCodes: z.array(groupCode).max(200).meta({ title: '划入的村民小组' }),
});

const kind = <Kind extends DivisionChangeKind>(name: Kind) => z.literal(name).meta({ title: '怎么调整' });

/** A change of the divisions as it is proposed. Codes are statistical division codes; groups get theirs by themselves. */
export const divisionChangeForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('GROUP_ADDED'), villageCode, name, ...order }),
  z.strictObject({ kind: kind('GROUP_RENAMED'), groupCode, name, ...order }),
  z.strictObject({ kind: kind('VILLAGE_RENAMED'), villageCode, name, ...order }),
  z.strictObject({
    kind: kind('VILLAGES_MERGED'),
    villageCodes: z.array(villageCode).min(2).max(20).meta({ title: '合并的村' }),
    /** That of one of them, or a new one. */
    successorCode: villageCode,
    name,
    ...order,
  }),
  z.strictObject({
    kind: kind('VILLAGE_SPLIT'),
    villageCode,
    /** One of them may keep the old code. */
    parts: z.array(part).min(2).max(10).meta({ title: '拆分成' }),
    /** The part to which goes what lies in no group: households without one, accounts, work of the village. */
    restCode: villageCode,
    ...order,
  }),
  z.strictObject({
    kind: kind('VILLAGE_MOVED'),
    villageCode,
    /** Begins with the code of the township to which it goes. */
    successorCode: villageCode,
    name,
    ...order,
  }),
]);
export type DivisionChange = z.output<typeof divisionChangeForm>;
