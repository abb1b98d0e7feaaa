import './icon.css';
import { type IconName, iconPaths } from './icon-paths.ts';

export interface IconProps {
  name: IconName;
}

/** A silent drawing beside a word. Where it stands alone (＋ ‹ × eye, search) the button carries the name. */
export function Icon({ name }: IconProps) {
  const icon: { d: string; r?: readonly [number, number, number] } = iconPaths[name];
  return (
    <svg className="sw-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icon.d} />
      {icon.r && <circle cx={icon.r[0]} cy={icon.r[1]} r={icon.r[2]} />}
    </svg>
  );
}
