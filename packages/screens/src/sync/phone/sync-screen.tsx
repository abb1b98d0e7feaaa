import { useClient } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, Figure, Mark, UndoBar } from '@shouwang/ui';
import { InboxGroup, PhoneBlock, PhoneHeading, PhonePage } from '@shouwang/ui/phone';
import { Fragment, useState } from 'react';
import { useOnline } from '../../states/use-online.ts';
import { type Draft, draftState } from '../draft.ts';
import { useDraftStore } from '../draft-owner.tsx';
import { sendWaiting } from '../send-waiting.ts';
import { useDrafts } from '../use-drafts.ts';
import { DraftDetails } from './draft-details.tsx';
import { DraftRow, photosOf } from './draft-row.tsx';
import './sync-screen.css';

type Sending = { readonly key: string; readonly part: number };

/** 同步: what is on this phone and not with the server, item by item. */
export function SyncScreen() {
  const client = useClient();
  const store = useDraftStore();
  const drafts = useDrafts();
  const isOnline = useOnline();
  const [sending, setSending] = useState<Sending>();
  const [sent, setSent] = useState<number>();
  const [openKey, setOpenKey] = useState<string>();
  const [discarded, setDiscarded] = useState<Draft>();

  const inState = (...states: string[]): Draft[] => drafts.filter((draft) => states.includes(draftState(draft)));
  const toHandle = inState('refused', 'conflict');
  const queue = inState('waiting');
  const unfinished = inState('writing');
  const photos = queue.reduce((sum, draft) => sum + photosOf(draft), 0);

  const sendNow = async (): Promise<void> => {
    setSent(undefined);
    setSent(await sendWaiting({ client, store, onProgress: setSending }));
  };
  const discard = (draft: Draft): void => {
    store.remove(draft.key);
    setOpenKey(undefined);
    setDiscarded(draft);
  };
  const rows = (list: readonly Draft[]) =>
    list.map((draft) => (
      <Fragment key={draft.key}>
        <DraftRow
          draft={draft}
          sending={sending?.key === draft.key ? sending.part : undefined}
          onOpen={() => setOpenKey(openKey === draft.key ? undefined : draft.key)}
        />
        {openKey === draft.key && (
          <li>
            <DraftDetails draft={draft} onDiscard={discard} />
          </li>
        )}
      </Fragment>
    ));

  return (
    <PhonePage head={<PhoneHeading title={phrase('sync.title')} />}>
      <PhoneBlock padded>
        {queue.length > 0 ? (
          <>
            <div className="ss-waiting">
              <b>
                <Figure value={queue.length} />
              </b>
              <span>{phrase('sync.waitingCount')}</span>
              {photos > 0 && <span className="sw-second">{phrase('sync.withPhotos', { n: photos })}</span>}
            </div>
            <p className="sw-second">{phrase('sync.sendsByItself')}</p>
            <Button look="filled" size="main" wide busy={sending !== undefined} onClick={() => void sendNow()}>
              {phrase(sending ? 'sync.sending' : isOnline ? 'sync.sendNow' : 'sync.retry')}
            </Button>
          </>
        ) : (
          <p className="ss-all-sent">
            <Mark kind="done" label={null} />
            {phrase('sync.nothingWaiting')}
          </p>
        )}
        {sent !== undefined && sent > 0 && <p role="status">{phrase('sync.sentNow', { n: sent })}</p>}
      </PhoneBlock>
      {toHandle.length > 0 && (
        <InboxGroup title={phrase('sync.toHandle')} count={toHandle.length} tone="returned">
          {rows(toHandle)}
        </InboxGroup>
      )}
      {queue.length > 0 && (
        <InboxGroup title={phrase('sync.queue')} count={queue.length}>
          {rows(queue)}
        </InboxGroup>
      )}
      {unfinished.length > 0 && (
        <InboxGroup title={phrase('sync.unfinished')} count={unfinished.length}>
          {rows(unfinished)}
        </InboxGroup>
      )}
      <PhoneBlock padded>
        <p className="sw-second">{phrase('sync.noPackage')}</p>
      </PhoneBlock>
      {discarded && (
        <UndoBar
          key={discarded.key}
          onUndo={() => {
            store.save(discarded);
            setDiscarded(undefined);
          }}
          onExpire={() => setDiscarded(undefined)}
        >
          {phrase('sync.discarded')}
        </UndoBar>
      )}
    </PhonePage>
  );
}
