import { phrase } from '@shouwang/phrases';
import { Button, formatStamp } from '@shouwang/ui';
import { Inset } from '../../layout/phone/inset.tsx';
import { type Draft, draftState } from '../draft.ts';
import { photosOf } from './draft-row.tsx';

export type DraftDetailsProps = {
  readonly draft: Draft;
  readonly onDiscard: (draft: Draft) => void;
};

/** Under a row: what is known about it, the way back into its form, and the way to give it up. */
export function DraftDetails({ draft, onDiscard }: DraftDetailsProps) {
  const photos = photosOf(draft);
  const { attempt } = draft;
  return (
    <Inset>
      <p>{attempt?.sentence ?? phrase(`sync.state.${draftState(draft)}`)}</p>
      <p className="sw-note">
        {phrase('sync.savedAt', { time: formatStamp(draft.savedAt) })}
        {photos > 0 && `，${phrase('sync.photos', { n: photos })}`}
        {attempt?.reference && `，${phrase('errors.reference', { reference: attempt.reference })}`}
      </p>
      <div className="ss-draft-ways">
        <Button href={draft.path}>{phrase('sync.openForm')}</Button>
        <Button look="text" onClick={() => onDiscard(draft)}>
          {phrase('sync.discard')}
        </Button>
      </div>
    </Inset>
  );
}
