import './detail-drawer.css';
import { Drawer } from 'antd';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { words } from '../words.ts';

export interface DetailDrawerProps {
  open: boolean;
  onClose: () => void;
  /** Number, source, level: the small line over the title. */
  kicker?: ReactNode;
  title: string;
  /** State, deadline, how many times: the line under the title. */
  status?: ReactNode;
  children: ReactNode;
  /** Buttons, the filled one first, then why one is grey. */
  actions?: ReactNode;
}

/**
 * The detail of a row, over the right of the page that holds it while the list stays usable. The page must be
 * positioned, as `OfficeFrame`'s main part is.
 */
export function DetailDrawer({ open, onClose, kicker, title, status, children, actions }: DetailDrawerProps) {
  const titleId = useId();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={440}
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
  );
}
