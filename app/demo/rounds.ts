import type { AreaPoints } from "./areas";

export type DemoRound = {
  readonly slug: string;
  readonly name: string;
  /** Days before today on which its measurements open; below 0 lies ahead. */
  readonly opensDaysAgo: number;
  readonly closesDaysAgo: number;
  readonly closed: boolean;
  /** How the whole network stood then, beside the second round. */
  readonly shift: AreaPoints;
  /** Answers beside those of a whole round. */
  readonly turnout: number;
};

/** Two rounds that are done, so that a trend and a benchmark exist, and one that runs. */
export const demoRounds: readonly DemoRound[] = [
  {
    slug: "nulmeting-2025",
    name: "Nulmeting 2025",
    opensDaysAgo: 540,
    closesDaysAgo: 512,
    closed: true,
    shift: [-1.2, -3.6, -1, -4.2, -0.8],
    turnout: 0.8,
  },
  {
    slug: "nulmeting-2026",
    name: "Nulmeting 2026",
    opensDaysAgo: 215,
    closesDaysAgo: 187,
    closed: true,
    shift: [0, 0, 0, 0, 0],
    turnout: 1,
  },
  {
    slug: "nulmeting-2027",
    name: "Nulmeting 2027",
    opensDaysAgo: 12,
    closesDaysAgo: -30,
    closed: false,
    shift: [0.8, 0.5, 1.5, 2, 0.7],
    turnout: 0.85,
  },
];

/** Midnight UTC so many days before `now`. */
export function daysBefore(now: Date, days: number): Date {
  const date = new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  date.setUTCHours(0, 0, 0, 0);
  return date;
}
