import type { ProcedureEvent } from './procedure-template.ts';

/** The step of an event that takes the event before it back. */
export const UNDO_STEP = 'undo';

/** The events of a case that still stand: an undone one and its undoing are left out. Both stay on record. */
export function standingEvents<Event extends Pick<ProcedureEvent, 'step'> = ProcedureEvent>(
  events: readonly Event[],
): readonly Event[] {
  const standing: Event[] = [];
  for (const event of events) {
    if (event.step === UNDO_STEP) standing.pop();
    else standing.push(event);
  }
  return standing;
}
