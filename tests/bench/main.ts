// npm run bench: speed as ratios against a baseline of the same run, because machines differ and are noisy.
// npm run bench -- hand-in script: those parts alone.
import { measureExports } from "./exports";
import { measureFirstPage } from "./first-page";
import { measureHandIn } from "./hand-in";
import { measureMemory } from "./memory";
import { measureClosing } from "./release";
import { measurePages } from "./pages";
import { measureRespondents } from "./respondents";
import { measureScript } from "./script";
import { measureStorage } from "./storage";
import { isMet, tableOf, type Figure } from "./table";
import { writeFigures } from "./write-figures";

const parts: Readonly<Record<string, (show: (line: string) => void) => Promise<Figure[]>>> = {
  "hand-in": measureHandIn,
  respondents: measureRespondents,
  script: measureScript,
  "first-page": measureFirstPage,
  memory: measureMemory,
  storage: measureStorage,
  pages: measurePages,
  exports: measureExports,
  release: measureClosing,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts) && name !== "volume");
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(", ")}; there are ${list()}, volume`);

const isAsked = (name: string) => asked.length === 0 || asked.includes(name);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (!isAsked(name)) continue;
  show(`\n${name}`);
  const found = await measure(show);
  figures.push(...found);
  await writeFigures(name, found, Object.keys(parts));
}
if (figures.length > 0) {
  show("");
  for (const line of tableOf(figures)) show(line);
  for (const { what, profile = [] } of figures.filter((figure) => !isMet(figure))) {
    if (profile.length === 0) continue;
    show(`\nwhere the time goes: ${what}`);
    for (const line of profile) show(line);
  }
  if (!figures.every(isMet)) process.exitCode = 1;
}
// Prints a table of its own.
if (isAsked("volume")) await import("./volume");

function list(): string {
  return Object.keys(parts).join(", ");
}

function show(line: string): void {
  process.stdout.write(`${line}\n`);
}
