import { type KeyboardEvent, useRef } from 'react';
import './tab-strip.css';

export type TabStripProps<Key extends string> = {
  /** What the tabs divide, said aloud. */
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly open: Key;
  readonly onOpen: (key: Key) => void;
  /** Id of the element that shows the open part. */
  readonly panelId: string;
};

/** Tabs in words, the open one underlined; they wrap rather than hide behind a menu. Arrow keys move between them. */
export function TabStrip<Key extends string>({ label, tabs, open, onOpen, panelId }: TabStripProps<Key>) {
  const strip = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const at = tabs.findIndex(({ key }) => key === open);
    const next = (at + by + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    onOpen(tab.key);
    strip.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={strip} className="so-tabs" role="tablist" aria-label={label} onKeyDown={turn}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === open}
          aria-controls={panelId}
          tabIndex={tab.key === open ? 0 : -1}
          onClick={() => onOpen(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
