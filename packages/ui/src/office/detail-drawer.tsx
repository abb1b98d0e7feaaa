import './detail-drawer.css';
import { Drawer } from 'antd';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';

/** `size.office.drawer` in the tokens. */
const WIDTH = 440;

export interface DetailDrawerProps {
  /** The page with the list; it makes room while the drawer is open, so that no column is hidden. */
  page: ReactNode;
  open: boolean;
  onClose: () => void;
  /** Number, source, level: the small line over the title. */
  kicker?: ReactNode;
  title: string;
  /** State, deadline, how many times: the line under the title. */
  status?: ReactNode;
  /** `DrawerPart`s. */
  children: ReactNode;
  /** Buttons, the filled one first, then why one is grey. */
  actions?: ReactNode;
}

/** A list with the detail of one row beside it. The list stays usable; Esc closes the detail. */
export function DetailDrawer({ page, open, onClose, kicker, title, status, children, actions }: DetailDrawerProps) {
  const titleId = useId();
  return (
    <div className={open ? 'sw-drawer-frame sw-drawer-open' : 'sw-drawer-frame'}>
      <div className="sw-drawer-page">{page}</div>
      <Drawer
        open={open}
        onClose={onClose}
        size={WIDTH}
        mask={false}
        closable={false}
        getContainer={false}
        rootStyle={{ position: 'absolute' }}
        rootClassName="sw-drawer"
        aria-labelledby={titleId}
        footer={actions}
      >
        <div className="sw-drawer-head">
          <span className="sw-drawer-kicker">{kicker}</span>
          <IconButton icon="close" label={words.close} onClick={onClose} />
        </div>
        <h2 id={titleId} className="sw-drawer-title">
          {title}
        </h2>
        {status && <div className="sw-drawer-status">{status}</div>}
        {children}
      </Drawer>
    </div>
  );
}
