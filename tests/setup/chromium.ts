import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

// The one that never draws a window of its own leaves more of the machine to the tests.
const programs = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome", "google-chrome-stable"],
];

const elsewhere: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
};

/**
 * The browser that the tests drive; Debian's Chromium is installed where there is none and we may.
 *
 * @returns the path of Chrome or Chromium
 * @throws with the sentence that tells how to get one; the tests are never skipped
 */
export function chromium(): string {
  const given = process.env.CHROME_PATH;
  if (given && !existsSync(given))
    throw new Error(`CHROME_PATH is ${given}, and nothing is there.`);
  const found = given ?? findBrowser();
  if (found) return found;
  if (mayInstall()) install();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chrome or Chromium. Install one (Debian: apt-get install chromium), or set CHROME_PATH to where it is.",
  );
}

function findBrowser(): string | undefined {
  return [
    ...programs.flatMap((name) => pathsOf(name)),
    ...(elsewhere[process.platform] ?? []),
  ].find((path) => existsSync(path));
}

function pathsOf(program: string): readonly string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, program));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && pathsOf("apt-get").some((path) => existsSync(path));
}

// Test files run side by side: the second one waits, and finds it done.
const installation = `command -v chromium-headless-shell >/dev/null && exit 0
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-noto-core`;

function install(): void {
  process.stderr.write("Installing Chromium for the browser tests (once) …\n");
  execFileSync("flock", ["/tmp/nulmeting-install-chromium", "sh", "-ec", installation], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
