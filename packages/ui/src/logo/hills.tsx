import './hills.css';

type Roof = readonly [x: number, y: number];

interface Ridge {
  distance: 'far' | 'middle' | 'near';
  scale: number;
  outline: string;
  roofs: readonly Roof[];
}

/** From the farthest ridge to the nearest, on a 1440 × 330 sheet. */
const RIDGES: readonly Ridge[] = [
  {
    distance: 'far',
    scale: 0.8,
    outline:
      'M0 330V91C40 88 80 83 120 82C160 82 200 87 240 89C280 91 320 93 360 93C400 94 440 90 480 91C520 92 560 93 600 98C640 103 680 113 720 121C760 129 800 140 840 145C880 149 920 150 960 148C1000 146 1040 138 1080 134C1120 129 1160 124 1200 121C1240 119 1280 120 1320 118C1360 116 1400 113 1440 111V330z',
    roofs: [
      [150, 103],
      [182, 112],
      [470, 115],
      [1010, 164],
      [1046, 167],
      [1290, 143],
    ],
  },
  {
    distance: 'middle',
    scale: 0.96,
    outline:
      'M0 330V148C40 148 80 147 120 149C160 152 200 157 240 163C280 168 320 178 360 184C400 190 440 197 480 200C520 203 560 203 600 202C640 201 680 197 720 194C760 191 800 186 840 184C880 182 920 181 960 180C1000 179 1040 179 1080 178C1120 176 1160 174 1200 170C1240 166 1280 160 1320 155C1360 150 1400 145 1440 141V330z',
    roofs: [
      [330, 200],
      [366, 214],
      [398, 216],
      [760, 213],
      [1150, 194],
      [1186, 198],
    ],
  },
  {
    distance: 'near',
    scale: 1.12,
    outline:
      'M0 330V241C40 244 80 248 120 251C160 254 200 258 240 259C280 261 320 261 360 260C400 259 440 256 480 252C520 249 560 244 600 241C640 237 680 234 720 232C760 230 800 230 840 229C880 229 920 230 960 229C1000 229 1040 229 1080 228C1120 227 1160 224 1200 222C1240 220 1280 217 1320 215C1360 214 1400 215 1440 214V330z',
    roofs: [
      [96, 272],
      [560, 266],
      [596, 269],
      [632, 263],
      [900, 251],
      [1330, 244],
    ],
  },
];

/** The one window with a light in it. */
const LIT_X = 760;

/** Roofs on quiet hills, one of them lit: the foot of the sign-in page, and nowhere else. */
export function Hills() {
  return (
    <svg className="sw-hills" viewBox="0 0 1440 330" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      {RIDGES.map(({ distance, scale, outline, roofs }) => (
        <g key={distance}>
          <path className={`sw-hills-${distance}`} d={outline} />
          {roofs.map(([x, y]) => (
            <g key={x} transform={`translate(${x} ${y}) scale(${scale})`}>
              <path className="sw-hills-roof" d="M-10 2 0-7 10 2" />
              <circle className={x === LIT_X ? 'sw-hills-lit' : 'sw-hills-window'} cy="7" r={x === LIT_X ? 4.6 : 2.6} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
