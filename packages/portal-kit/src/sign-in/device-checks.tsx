import { phrase } from '@shouwang/phrases';
import { Mark } from '@shouwang/ui';

const minuteMs = 60_000;

/** A clock off by more than this makes deadlines on the screen misleading. */
const toleratedMinutes = 5;

/** What about this device or connection will be in the way, said before somebody starts working. */
export const DeviceChecks = ({ serverNow }: { readonly serverNow: string }) => {
  const minutesOff = Math.round(Math.abs(Date.parse(serverNow) - Date.now()) / minuteMs);
  const clockIsRight = minutesOff <= toleratedMinutes;
  return (
    <ul className="pk-checks">
      <li>
        <Mark kind={clockIsRight ? 'done' : 'todo'} label={null} />
        {clockIsRight ? phrase('accounts.clockOk') : phrase('accounts.clockWrong', { minutes: minutesOff })}
      </li>
      <li>
        <Mark kind={isSecureContext ? 'done' : 'todo'} label={null} />
        {phrase(isSecureContext ? 'accounts.secureOk' : 'accounts.insecure')}
      </li>
    </ul>
  );
};
