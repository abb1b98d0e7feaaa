/** Icons on a 24 grid, stroked 1.9 with round ends, never filled. `r` is a circle `[cx, cy, r]`. */
export const iconPaths = {
  today: { d: 'M2.5 12 12 3.5 21.5 12', r: [12, 16, 3.6] },
  home: { d: 'M3 11.5 12 4l9 7.5M5.5 9.8V20h13V9.8M10 20v-6h4v6' },
  plus: { d: 'M12 4.5v15M4.5 12h15' },
  sync: { d: 'M7.5 20V5M3.5 9l4-4 4 4M16.5 4v15M12.5 15l4 4 4-4' },
  me: { d: 'M4.5 20.5c.6-4.3 3.6-6 7.5-6s6.9 1.7 7.5 6', r: [12, 8, 4] },
  search: { d: 'm15.5 15.5 5 5', r: [10.5, 10.5, 6.5] },
  right: { d: 'm9 5 7 7-7 7' },
  left: { d: 'm15 5-7 7 7 7' },
  down: { d: 'm5 9 7 7 7-7' },
  phone: {
    d: 'M5 3.5h4l1.7 4.6-2.3 1.7c1 2.3 3 4.3 5.3 5.3l1.7-2.3 4.6 1.7v4c0 1-.8 1.8-1.8 1.7C10.6 19.7 4.3 13.4 3.5 5.3 3.4 4.3 4 3.5 5 3.5z',
  },
  camera: { d: 'M3 7.5h4.5L9.5 4.5h5l2 3H21V19.5H3z', r: [12, 13, 3.7] },
  eye: {
    d: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z',
    r: [12, 12, 2.8],
  },
  print: { d: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 13.5h10v7H7z' },
  file: { d: 'M5.5 2.5h9l4 4.5v14.5h-13zM14 3v5h4.5M9 12.5h6M9 16.5h6' },
  task: { d: 'M4 6h10M4 12h16M4 18h7M17 5l1.5 1.5L21.5 3.5' },
  download: { d: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15' },
  upload: { d: 'M12 15.5v-11M7.5 8.5 12 4l4.5 4.5M4.5 20h15' },
  pin: { d: 'M12 21.5s7-6.3 7-12a7 7 0 0 0-14 0c0 5.7 7 12 7 12z', r: [12, 9.5, 2.5] },
  help: {
    d: 'M9.5 9.5c0-1.5 1.1-2.4 2.6-2.4s2.6.9 2.6 2.3c0 2-2.7 2.1-2.7 4.1M12 16.8v.1',
    r: [12, 12, 9],
  },
  close: { d: 'm5.5 5.5 13 13M18.5 5.5l-13 13' },
  clip: {
    d: 'm19.5 11-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.6 1.6 0 0 1-2.3-2.3l7.6-7.6',
  },
  edit: { d: 'M4 20.5h16M6.5 15.5l9.8-9.8 2.5 2.5-9.8 9.8H6.5z' },
  calendar: { d: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7' },
  rotate: { d: 'M19.5 12a7.5 7.5 0 1 1-2.4-5.5M19.5 3.5V8H15' },
  zoomIn: { d: 'm15.5 15.5 5 5M10.5 7.5v6M7.5 10.5h6', r: [10.5, 10.5, 6.5] },
  zoomOut: { d: 'm15.5 15.5 5 5M7.5 10.5h6', r: [10.5, 10.5, 6.5] },
  list: { d: 'M4 6h16M4 12h16M4 18h16' },
} as const satisfies Record<string, { d: string; r?: readonly [cx: number, cy: number, r: number] }>;

/** The name of an icon of the set. */
export type IconName = keyof typeof iconPaths;
