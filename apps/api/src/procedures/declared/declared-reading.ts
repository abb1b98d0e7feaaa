import { availableSteps, type BaseFacts, type ProcedureTemplate } from '@shouwang/domain';
import { declaredActions } from '../../inspections/declared-actions.ts';
import type { ActionAnswer } from '../../platform/actions.type.ts';
import type { Context } from '../../platform/context.ts';
import { circumstancesIn, momentOfReading } from '../circumstances.ts';
import { eventsOf } from './declared-events.ts';
import type { DeclaredRow } from './take-declared-step.ts';

/** The `actions` field of an object of a round: the steps of its state that are this person's, with what stands in their way. */
export const actionsOfDeclared = async <State extends string, Records extends object, Facts extends BaseFacts>(
  context: Context,
  template: ProcedureTemplate<State, Records, Facts>,
  row: DeclaredRow,
  facts: Facts,
): Promise<ActionAnswer[]> => {
  const { events } = await eventsOf(context.services.database.prisma, row.id);
  const steps = availableSteps({
    ...circumstancesIn(context, await momentOfReading(context), row.areaPath),
    template,
    case: { state: row.state, events, records: row.records as Records },
    facts,
  });
  return declaredActions(context, template, row, steps);
};

/** The Chinese name of a state. */
export const stateLabelOf = (
  { states }: { readonly states: Readonly<Record<string, { readonly label: string }>> },
  state: string,
): string => states[state]?.label ?? state;
