import { caseInbox } from './case-inbox.ts';
import { clueInbox } from './clue-inbox.ts';
import { datasetInbox } from './dataset-inbox.ts';
import { divisionInbox } from './division-inbox.ts';
import type { InboxSource } from './inbox-source.ts';
import { chaseInbox, issueInbox } from './issue-inbox.ts';
import { missionInbox } from './mission-inbox.ts';
import { rectificationInbox } from './rectification-inbox.ts';
import { reviewInbox } from './review-inbox.ts';
import { windowInbox } from './window-inbox.ts';

/** Everything that can wait for a person: one line per kind of object. */
export const inboxSources: readonly InboxSource[] = [
  caseInbox,
  clueInbox,
  issueInbox,
  chaseInbox,
  rectificationInbox,
  datasetInbox,
  missionInbox,
  reviewInbox,
  windowInbox,
  divisionInbox,
];
