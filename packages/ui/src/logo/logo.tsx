import './logo.css';

export interface LogoProps {
  /** The name beside the roof, e.g. 守望. */
  name: string;
}

/** A roof with a lamp under it, and the name. Its size follows the type around it. */
export function Logo({ name }: LogoProps) {
  return (
    <span className="sw-logo">
      <svg className="sw-logo-roof" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2.5 12.5 12 4l9.5 8.5" />
        <circle cx="12" cy="17" r="3.9" />
      </svg>
      {name}
    </span>
  );
}
