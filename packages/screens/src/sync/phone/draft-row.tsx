import { phrase } from '@shouwang/phrases';
import { formatTime, type MarkKind } from '@shouwang/ui';
import { InboxRow } from '@shouwang/ui/phone';
import { useLocation } from 'wouter';
import { type Draft, type DraftState, draftState } from '../draft.ts';
import { localPhotoIdsIn } from '../local-files.ts';

const marks: Readonly<Record<DraftState, MarkKind>> = {
  writing: 'todo',
  waiting: 'waiting',
  refused: 'overdue',
  conflict: 'conflict',
};

const verbs = { writing: 'sync.continue', refused: 'sync.open', conflict: 'sync.choose' } as const;

/** How many photos go with a draft. */
export const photosOf = ({ data, attempt }: Draft): number =>
  new Set([...localPhotoIdsIn(data), ...localPhotoIdsIn(attempt?.variables)]).size;

const savedLine = (draft: Draft): string => {
  const photos = photosOf(draft);
  const saved = phrase('sync.savedAt', { time: formatTime(draft.savedAt) });
  return photos > 0 ? `${saved}，${phrase('sync.photos', { n: photos })}` : saved;
};

export type DraftRowProps = {
  readonly draft: Draft;
  /** Part of its photos that has been sent, 0 … 1, while it is on its way. */
  readonly sending: number | undefined;
  /** Opens what is known about it, and the way to give it up. */
  readonly onOpen: () => void;
};

/** One thing on the phone that the server does not have, honestly: why, since when, and what to do about it. */
export function DraftRow({ draft, sending, onOpen }: DraftRowProps) {
  const [, navigate] = useLocation();
  const state = draftState(draft);
  const sentence = draft.attempt?.sentence;
  const isSending = sending !== undefined;
  return (
    <InboxRow
      mark={isSending ? 'doing' : marks[state]}
      title={`${draft.title}　${draft.task}`}
      line={
        isSending
          ? phrase('sync.sendingPart', { percent: Math.floor(sending * 100) })
          : state === 'refused' || state === 'conflict'
            ? phrase('sync.notSent', { reason: sentence ?? '' })
            : savedLine(draft)
      }
      onOpen={onOpen}
      {...(state === 'waiting'
        ? { tag: phrase(isSending ? 'sync.sending' : 'sync.state.waiting') }
        : {
            tag: phrase(`sync.state.${state}`),
            verb: { label: phrase(verbs[state]), onPress: () => navigate(draft.path) },
          })}
    />
  );
}
