import { phrase } from '@shouwang/phrases';
import { Icon, Mark } from '@shouwang/ui';
import type { PortalName } from '../portal.ts';

const portals = ['village', 'township', 'county', 'department'] as const satisfies readonly PortalName[];

/** The four portals and what is done in each; the lamp stands at the one whose door this is. */
export const PortalList = ({ current }: { readonly current: PortalName }) => (
  <nav className="pk-portals">
    {portals.map((name) => (
      <a key={name} href={`/${name}/`} aria-current={name === current ? 'page' : undefined}>
        <span className="pk-portals-mark">{name === current && <Mark kind="lamp" label={null} />}</span>
        <b>{phrase(`shell.portal.${name}`)}</b>
        <span>{phrase(`shell.portalWork.${name}`)}</span>
        <Icon name="right" />
      </a>
    ))}
  </nav>
);
