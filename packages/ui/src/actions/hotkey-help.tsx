import './hotkey-help.css';
import { useId, useState, useSyncExternalStore } from 'react';
import { FloatingDialog } from '../floating/floating-dialog.tsx';
import { words } from '../words.ts';
import { listHotkeys, setSingleKeys, singleKeysOn, watchHotkeys } from './hotkey-registry.ts';
import { Keycap } from './keycap.tsx';
import { useHotkeys } from './use-hotkeys.ts';

/** Put once in the shell: `?` lists every key that works on the page, and lets single letters be switched off. */
export function HotkeyHelp() {
  const [open, setOpen] = useState(false);
  const hotkeys = useSyncExternalStore(watchHotkeys, listHotkeys);
  const single = useSyncExternalStore(watchHotkeys, singleKeysOn);
  const boxId = useId();
  useHotkeys([{ keys: '?', label: words.keys.title, run: () => setOpen(true) }]);

  if (!open) return null;
  return (
    <FloatingDialog title={words.keys.title} onClose={() => setOpen(false)}>
      <dl className="sw-hotkeys">
        {hotkeys.map(({ keys, label }) => (
          <div key={`${keys} ${label}`}>
            <dt>
              <Keycap keys={keys} />
              <span className="sw-hidden-text">{keys}</span>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className="sw-note">{words.keys.hint}</p>
      <label className="sw-hotkeys-single" htmlFor={boxId}>
        <input id={boxId} type="checkbox" checked={single} onChange={(event) => setSingleKeys(event.target.checked)} />
        {words.keys.single}
      </label>
    </FloatingDialog>
  );
}
