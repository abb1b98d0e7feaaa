import type { Action, Subject } from '@shouwang/permissions';
import type { LabelKey } from '@shouwang/phrases';
import type { IconName } from '@shouwang/ui';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';

/** The four portals, by the first segment of their address. */
export type PortalName = 'village' | 'township' | 'county' | 'department';

/** What a screen of a portal receives: the named parts of its address (`/households/:id` gives `id`). */
export type ScreenProps = { readonly params: Readonly<Record<string, string>> };

/** What somebody must be allowed to do for a menu item or a page to be theirs, in the words of the policy table. */
export type Need = { readonly action: Action; readonly subject: Subject };

/** One address of a portal and the screen behind it, loaded when first opened. */
export type Route = {
  /** Relative to the portal, with named parts: `/households/:id`. */
  readonly path: string;
  readonly screen: LazyExoticComponent<ComponentType<ScreenProps>>;
  readonly needs?: Need;
};

/** One line of the menu (office) or one place of the bottom bar (phone). */
export type MenuItem = {
  /** Also the key of the server's count that stands beside the words. */
  readonly key: string;
  readonly label: LabelKey;
  readonly href: string;
  readonly icon?: IconName;
  /** Phone: the one filled shape in the middle of the bar. */
  readonly isMainAct?: boolean;
  readonly needs?: Need;
};

/** Menu items under one small heading; the first group has none. */
export type MenuGroup = { readonly title?: LabelKey; readonly items: readonly MenuItem[] };

/** What a kit draws round every screen of a portal. */
export type FrameProps = { readonly menu: readonly MenuGroup[]; readonly children: ReactNode };

/** What differs between a desk with a keyboard and a phone in one hand. */
export type Kit = {
  readonly surface: 'office' | 'phone';
  /** Minutes without a touch after which the session ends, as on the server. */
  readonly idleMinutes: number;
  /** Theme and words of the component kit, round sign-in page and frame alike. */
  readonly Theme: ComponentType<{ readonly nonce: string | undefined; readonly children: ReactNode }>;
  readonly Frame: ComponentType<FrameProps>;
  /** Pages that the kit itself brings along. */
  readonly routes: readonly Route[];
};

/** Counts that only this device knows, by key of the menu item: what is written here and not yet sent. */
export type DeviceCounts = {
  readonly subscribe: (changed: () => void) => () => void;
  /** The same object as long as no count has changed. */
  readonly read: () => Readonly<Record<string, number>>;
};

/** Something of a portal's own in the top line of the desk, beside help and the person. */
export type Tool = { readonly key: string; readonly Tool: ComponentType; readonly needs?: Need };

/** A portal: a manifest, nothing more. */
export type Portal = {
  readonly name: PortalName;
  readonly kit: Kit;
  readonly menu: readonly MenuGroup[];
  readonly routes: readonly Route[];
  readonly tools?: readonly Tool[];
  readonly deviceCounts?: DeviceCounts;
};
