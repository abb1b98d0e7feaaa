import { phrase } from '@shouwang/phrases';
import { Button, formatStamp } from '@shouwang/ui';
import { BottomSheet } from '@shouwang/ui/phone';
import { type Draft, draftState } from '../draft.ts';
import { photosOf } from './draft-row.tsx';

export type DraftSheetProps = {
  readonly draft: Draft | undefined;
  readonly onClose: () => void;
  readonly onDiscard: (draft: Draft) => void;
};

/** What is known about one thing on the phone, the way back into its form, and the way to give it up. */
export function DraftSheet({ draft, onClose, onDiscard }: DraftSheetProps) {
  if (!draft) return null;
  const photos = photosOf(draft);
  return (
    <BottomSheet
      open
      onClose={onClose}
      title={`${draft.title}　${draft.task}`}
      actions={
        <>
          <Button size="main" onClick={() => onDiscard(draft)}>
            {phrase('sync.discard')}
          </Button>
          <Button size="main" look="filled" wide href={draft.path} onClick={onClose}>
            {phrase('sync.openForm')}
          </Button>
        </>
      }
    >
      <p>{phrase(`sync.state.${draftState(draft)}`)}</p>
      {draft.attempt?.sentence && <p>{draft.attempt.sentence}</p>}
      <p className="sw-note">
        {phrase('sync.savedAt', { time: formatStamp(draft.savedAt) })}
        {photos > 0 && `，${phrase('sync.photos', { n: photos })}`}
        {draft.attempt?.reference && `，${phrase('errors.reference', { reference: draft.attempt.reference })}`}
      </p>
    </BottomSheet>
  );
}
