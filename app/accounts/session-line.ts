/** One place where somebody is signed in. */
export type SessionLine = {
  readonly id: string;
  /** When they signed in there; ISO. */
  readonly since: string;
  /** Such as "Firefox, Windows"; null for one that says neither. */
  readonly browser: string | null;
  /** The session that asks. */
  readonly isThis: boolean;
};

// In this order: most browsers also call themselves by older names.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
];

/** Browser and system, as far as a user agent tells, for somebody to recognise their own. */
export function browserOf(userAgent: string): string | null {
  const found = [browsers, systems].flatMap(
    (names) => names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [],
  );
  return found.length > 0 ? found.join(", ") : null;
}
