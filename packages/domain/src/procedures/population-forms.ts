import { z } from 'zod';
import { ETHNICITY } from '../codelists/ethnicity.ts';
import { GENDER, RELATION_TO_HEAD } from '../codelists/person-identity.ts';
import { NATURAL_DECREASE_REASON, NATURAL_INCREASE_REASON } from '../codelists/population-change.ts';
import { day, line, namesIn } from './form-fields.ts';

const on = day('变更日期');
const remark = line('说明').optional();
const relation = namesIn(RELATION_TO_HEAD).meta({ title: '与户主关系' });

/** How a member is related to the head from now on. */
const relations = z
  .array(z.strictObject({ personId: line('成员'), relation }).meta({ title: '与户主关系' }))
  .max(50)
  .meta({ title: '与户主关系' });

/** 自然增加: somebody joins. A registered person comes out of the household in which the register has them. */
const increase = z
  .strictObject({
    kind: z.literal('INCREASE'),
    reason: namesIn(NATURAL_INCREASE_REASON).meta({ title: '增加原因' }),
    on,
    name: line('姓名'),
    gender: namesIn(GENDER).meta({ title: '性别' }),
    birthOn: day('出生日期'),
    /** The identity number is stated apart and kept sealed; this names it. A newborn may not have one yet. */
    identityId: line('证件号码').optional(),
    ethnicity: namesIn(ETHNICITY).meta({ title: '民族' }),
    relation,
    remark,
  })
  .meta({ title: '自然增加' });

/** 自然减少: somebody leaves for good. */
const decrease = z
  .strictObject({
    kind: z.literal('DECREASE'),
    reason: namesIn(NATURAL_DECREASE_REASON).exclude(['SPLIT']).meta({ title: '减少原因' }),
    on,
    personId: line('成员'),
    remark,
  })
  .meta({ title: '自然减少' });

/** 分户: some members form a household of their own. */
const split = z
  .strictObject({ kind: z.literal('SPLIT'), on, members: relations.min(1), remark })
  .meta({ title: '分户' });

/** 并户: all members join another household, which keeps its head. */
const merge = z
  .strictObject({ kind: z.literal('MERGE'), on, intoHouseholdId: line('并入的户'), members: relations.min(1), remark })
  .meta({ title: '并户' });

/** 家庭人口自然变更 (DOMAIN C.5): what happened, and how those who stay are related to the head afterwards. */
export const declareChangesForm = z.strictObject({
  changes: z
    .array(z.discriminatedUnion('kind', [increase, decrease, split, merge]).meta({ title: '变更' }))
    .max(20)
    .meta({ title: '变更' }),
  relations: relations.default([]),
});

/** The numbers that came back from the national system for people who joined. */
export const enterChangesForm = z.strictObject({
  personNos: z
    .array(
      z
        .strictObject({
          personId: line('成员'),
          personNo: z
            .string()
            .regex(/^\d{6,24}$/u)
            .meta({ title: '人编号' }),
        })
        .meta({ title: '人编号' }),
    )
    .max(20)
    .meta({ title: '人编号' })
    .default([]),
});
