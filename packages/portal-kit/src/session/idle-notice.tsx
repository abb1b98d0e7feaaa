import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { useEffect, useRef, useState } from 'react';
import { watchIdle } from './idle-watch.ts';
import './idle-notice.css';

/** Counts down the last minute of an untouched page, and says when it is over. */
export const IdleNotice = ({
  idleMinutes,
  onExpired,
  onWake,
}: {
  readonly idleMinutes: number;
  readonly onExpired: () => void;
  readonly onWake: () => void;
}) => {
  const [secondsLeft, setSecondsLeft] = useState<number>();
  const latest = useRef({ onExpired, onWake });
  latest.current = { onExpired, onWake };

  useEffect(
    () =>
      watchIdle(idleMinutes, {
        onWarning: setSecondsLeft,
        onExpired: () => latest.current.onExpired(),
        onWake: () => latest.current.onWake(),
      }),
    [idleMinutes],
  );

  if (secondsLeft === undefined) return null;
  return (
    <div className="pk-idle" role="alert">
      {phrase('accounts.sessionEnding', { seconds: secondsLeft })}
      <Button look="filled" onClick={onWake}>
        {phrase('accounts.stayHere')}
      </Button>
    </div>
  );
};
