import { phrase } from '@shouwang/phrases';
import { Button, FloatingPanel } from '@shouwang/ui';
import { useRef, useState } from 'react';
import { AccountFacts } from '../session/account-facts.tsx';
import { useSession } from '../session/session-context.ts';
import { useMay } from '../session/use-may.ts';

// The list of keys listens to its own key, so the button presses that.
const openHelp = (): void => {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }));
};

/** Right end of the top bar: what the portal adds, help, and the person with what concerns only them. */
export const Tools = () => {
  const { portal, viewer } = useSession();
  const may = useMay();
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {(portal.tools ?? [])
        .filter(({ needs }) => may(needs))
        .map(({ key, Tool }) => (
          <Tool key={key} />
        ))}
      <Button look="text" icon="help" onClick={openHelp}>
        {phrase('shell.help')}
      </Button>
      <span ref={anchor}>
        <Button look="text" onClick={() => setIsOpen(!isOpen)}>
          {viewer.account.name}
        </Button>
      </span>
      {isOpen && (
        <FloatingPanel anchor={anchor} title={phrase('accounts.myAccount')} onClose={() => setIsOpen(false)}>
          <AccountFacts />
        </FloatingPanel>
      )}
    </>
  );
};
