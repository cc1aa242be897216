// Every file of a release with 200 units: how long the site takes to make it, and how much memory meanwhile.
import { downloadAddress, type Download } from "../../app/exports/release/downloads";
import { pool } from "../../app/platform/index.server";
import { arrangeAccount } from "../setup/arrange-results";
import { timeClosing } from "./closing";
import { install, type Installation } from "./installation";
import { median } from "./load";
import { forgetPeak, peakMegabytes, residentMegabytes } from "./process-memory";
import { startSite } from "./site";
import { fetchWhole, signIn } from "./staff";
import type { Figure } from "./table";

// Some fifty in each of the 200 units, so that all stand in it under their own name.
const responses = Number(process.env.BENCH_EXPORTS ?? 10_000);
const times = 5;
const port = 3918;

const files: readonly { readonly file: Download; readonly what: string }[] = [
  { file: "report.pdf", what: "report for the board (PDF)" },
  { file: "unit.pdf", what: "report of one unit (PDF)" },
  { file: "release.xlsx", what: "workbook (XLSX)" },
  { file: "release.csv", what: "lines (CSV)" },
  { file: "release.json", what: "results (JSON)" },
];

export async function measureExports(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  try {
    const { slug } = await timeClosing(responses);
    show(`${await countUnits()} units stand in the release by name`);
    const { email } = await arrangeAccount("hr", slug);
    const figures: Figure[] = [];
    for (const { file, what } of files) {
      const { seconds, kilobytes, rest, peak } = await make(installation, slug, file, email);
      show(`${what}: ${kilobytes.toFixed(0)} kB`);
      figures.push({
        what: `seconds for the ${what} of 200 units`,
        baseline: "",
        measured: `${seconds.toFixed(2)} s`,
        value: seconds,
        target: null,
      });
      figures.push({
        what: `memory above rest for the ${what} of 200 units, MB`,
        baseline: `${rest.toFixed(0)} MB`,
        measured: `${peak.toFixed(0)} MB`,
        value: peak - rest,
        target: { atMost: 300 },
      });
    }
    return figures;
  } finally {
    await installation.remove();
  }
}

async function countUnits(): Promise<number> {
  const found = await pool().query<{ units: number }>(
    `SELECT count(*)::int AS units FROM release,
       jsonb_path_query(document, '$.breakdowns[*] ? (@.by == "unit" && @.by.size() == 1).groups[*].values.unit')`,
  );
  return found.rows[0]?.units ?? 0;
}

/** In a site that made no other file before, and at rest has shown the page on which the file stands. */
async function make(installation: Installation, slug: string, file: Download, email: string) {
  const site = await startSite(installation, { port });
  const cookie = await signIn(port, email);
  const house = `/organisations/${slug}`;
  for (const page of [house, `${house}/downloads`]) await fetchWhole(port, page, cookie);
  const asked = {
    measurement: slug,
    language: "nl",
    ...(file === "unit.pdf" && { unit: "Afdeling 1" }),
  };
  const rest = residentMegabytes(site.pid);
  forgetPeak(site.pid);
  const made = [];
  for (let time = 0; time < times; time += 1) {
    made.push(await fetchWhole(port, downloadAddress(slug, file, asked), cookie));
  }
  const peak = peakMegabytes(site.pid);
  await site.end();
  const seconds = median(made.map(({ milliseconds }) => milliseconds)) / 1_000;
  return { seconds, kilobytes: median(made.map(({ kilobytes }) => kilobytes)), rest, peak };
}
