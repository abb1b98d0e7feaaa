import { z } from 'zod';
import { ELIMINATION_METHOD } from '../codelists/monitoring.ts';
import { line, namesIn, prose } from './form-fields.ts';

/** 帮扶成效评议: what the help has brought, and how the risk is gone (C.3). */
export const proposeEliminationForm = z.strictObject({
  method: namesIn(ELIMINATION_METHOD).meta({ title: '风险消除方式' }),
  effect: prose('帮扶成效'),
  /** Of 自然消除 (DQ-R-012). */
  naturalRemark: prose('自然消除说明').optional(),
});

/** 知情同意: whoever does not agree stays (C.3). */
export const consentForm = z.strictObject({
  agrees: z.boolean().meta({ title: '农户同意消除风险' }),
  signedBy: line('签字人'),
  reason: prose('不同意的原因').optional(),
});

/** 申辩: a household is heard before it is removed (C.4). */
export const hearingForm = z.strictObject({
  heard: line('谁来申辩'),
  statement: prose('农户申辩'),
  answer: prose('村里的答复'),
});
