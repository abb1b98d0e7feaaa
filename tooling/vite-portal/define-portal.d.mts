import type { UserConfig } from 'vite';

/** The Vite configuration of one portal, served under `/<name>/` by the API. */
export declare const definePortal: (portal: {
  readonly name: 'village' | 'township' | 'county' | 'department';
}) => UserConfig;
