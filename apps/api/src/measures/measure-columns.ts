import type { AssistanceMeasure } from '@shouwang/database';
import type { MeasureContent, MeasureGroup, MeasureInForce, MeasureStatus } from '@shouwang/domain';
import { dayColumn, dayOfColumn } from '../campaigns/find-round.ts';

/** A stored measure as far as coverage cares. */
export const measureInForce = ({
  group,
  state,
  begunOn,
}: Pick<AssistanceMeasure, 'group' | 'state' | 'begunOn'>): MeasureInForce => ({
  group: group as MeasureGroup,
  status: state as MeasureStatus,
  begunOn: begunOn === null ? undefined : dayOfColumn(begunOn),
});

/** The columns that follow from what a measure says. */
export const measureColumns = (content: MeasureContent) => ({
  personId: content.personId ?? null,
  department: content.department,
  group: content.group,
  option: content.option,
  risk: content.risk ?? null,
  startsOn: dayColumn(content.startsOn),
  endsOn: content.endsOn === undefined ? null : dayColumn(content.endsOn),
  amount: content.amount ?? null,
});
