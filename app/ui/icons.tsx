/** The dot on a line: a measured place on a scale, with its margin. */
export function Glyph() {
  return (
    <svg viewBox="0 0 34 18" aria-hidden="true">
      <path
        d="M1 4v10M33 4v10M1 9h9.5M23.5 9H33"
        stroke="currentColor"
        strokeWidth="2.4"
        fill="none"
      />
      <circle cx="17" cy="9" r="6.5" fill="none" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

export function Arrow() {
  return (
    <svg viewBox="0 0 20 14" aria-hidden="true">
      <path d="M1 7h16M12 2l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}

export function Tick() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 10.5l4.5 4.5L17 5" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}

export function Cross() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M4 4l12 12M16 4L4 16" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}

/** The line that broke off: the figure of every page that says something went wrong. */
export function BrokenLine() {
  return (
    <svg className="nm-oops-figure" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="3">
        <path d="M1 20v24" />
        <line x1="0" x2="38%" y1="32" y2="32" />
        <line x1="62%" x2="100%" y1="32" y2="32" strokeDasharray="2 9" />
        <circle cx="50%" cy="32" r="22" strokeDasharray="4 6" />
      </g>
    </svg>
  );
}

const lines = [
  { area: 1, at: 58, from: 44, to: 70 },
  { area: 2, at: 74, from: 63, to: 84 },
  { area: 3, at: 41, from: 30, to: 54 },
  { area: 4, at: 50, from: 35, to: 62 },
  { area: 5, at: 66, from: 58, to: 79 },
];

/** Five areas, five places: the picture on a deep ground. It stands for no data. */
export function FiveLines() {
  return (
    <svg className="nm-lines" aria-hidden="true">
      {lines.map(({ area, at, from, to }, index) => {
        const y = `${10 + 20 * index}%`;
        return (
          <g key={area} className={`nm-area-${area}`}>
            <line className="nm-lines-base" x1="0" x2="100%" y1={y} y2={y} />
            <g className="nm-stroke-area" strokeWidth="4">
              <line x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />
              <circle className="nm-lines-dot" cx={`${at}%`} cy={y} r="10" strokeWidth="5" />
            </g>
          </g>
        );
      })}
    </svg>
  );
}
