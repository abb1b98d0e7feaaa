import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { anAdmission, type IdentificationWalk, takeSoundly } from '../../testing/identification.ts';
import { ADMISSION } from './admission.ts';
import { stateSince } from './deadline.ts';
import { standingEvents } from './standing-events.ts';
import { decideUndo } from './undo.ts';

const undo = (walk: IdentificationWalk, actor = anActor('TOWNSHIP_OFFICER'), afterSeconds = 5) =>
  decideUndo({
    template: ADMISSION,
    case: walk.case,
    actor,
    parameters: walk.parameters,
    now: new Date(walk.now.getTime() + afterSeconds * 1000),
  });

describe('undoing a decision', () => {
  it('[PRO-17] within ten seconds the case is where it was, with the clock it had, and both acts stay on record', () => {
    const walk = anAdmission('submit');
    const since = stateSince(walk.case.events);
    takeSoundly(walk, 'townshipApprove');
    const undone = undo(walk);
    if (!('accepted' in undone)) throw new Error(JSON.stringify(undone));
    const { accepted } = undone;
    expect(accepted.toState).toBe('SUBMITTED');
    expect(accepted.records).toEqual({ townshipApprove: null });
    const events = [...walk.case.events, accepted.event];
    expect(events.map((event) => event.step).slice(-2)).toEqual(['townshipApprove', 'undo']);
    expect(standingEvents(events).at(-1)?.step).toBe('submit');
    expect(stateSince(events)).toEqual(since);
  });

  it('[PRO-17] gives back the record that the decision had replaced', () => {
    const walk = anAdmission('townshipApprove');
    const first = walk.case.records.townshipApprove;
    takeSoundly(walk, 'returnToTownship');
    const answers = [{ section: 'visit', text: '见附件' }];
    takeSoundly(walk, 'townshipApprove', { input: { data: { spotChecked: false, answers } } });
    expect(undo(walk)).toMatchObject({
      accepted: { toState: 'RETURNED_TO_TOWNSHIP', records: { townshipApprove: first } },
    });
  });

  it('[PRO-17] not later, not by somebody else, not when somebody has acted since, and not an act of the village', () => {
    const approved = () => anAdmission('townshipApprove');
    expect(undo(approved(), undefined, 10)).toHaveProperty('accepted');
    expect(undo(approved(), undefined, 11)).toEqual({ refusals: [{ code: 'UNDO_TOO_LATE', params: { seconds: 10 } }] });
    expect(undo(approved(), anActor('TOWNSHIP_LEAD'))).toEqual({ refusals: [{ code: 'UNDO_NOT_OWN', params: {} }] });
    const later = approved();
    takeSoundly(later, 'prepareApproval');
    expect(undo(later)).toEqual({ refusals: [{ code: 'UNDO_NOT_OWN', params: {} }] });
    expect(undo(anAdmission('submit'), anActor('VILLAGE_LEAD'))).toEqual({
      refusals: [{ code: 'UNDO_NO_DECISION', params: {} }],
    });
    expect(undo(anAdmission(), anActor('VILLAGE_CLERK'))).toEqual({
      refusals: [{ code: 'UNDO_NO_DECISION', params: {} }],
    });
  });

  it('[PRO-17] what is undone is not undone again', () => {
    const walk = anAdmission('townshipApprove');
    const undone = undo(walk);
    if ('accepted' in undone)
      walk.case = { ...walk.case, state: 'SUBMITTED', events: [...walk.case.events, undone.accepted.event] };
    expect(undo(walk)).toEqual({ refusals: [{ code: 'UNDO_NO_DECISION', params: {} }] });
  });
});
