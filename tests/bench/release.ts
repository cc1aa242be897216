// Closing: from the responses to the release, as a ratio against grouped averages of the same scores in SQL.
import { profileClosing, timeClosing, type ClosingFigure } from "./closing";
import { install } from "./installation";
import { showPlanning } from "./planning";
import { isMet, type Figure } from "./table";

// A million takes some minutes: BENCH_RELEASE_MAX=10000 leaves the larger ones out.
const most = Number(process.env.BENCH_RELEASE_MAX ?? 1_000_000);
const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= most);
const targetSize = 100_000;

export async function measureClosing(show: (line: string) => void): Promise<Figure[]> {
  showPlanning(show);
  const installation = await install();
  try {
    show(
      "\nClosing a measurement in 200 units: read, planned, checked, written, answers dropped\n",
    );
    show("responses  averages s  closing s    ratio   growth    memory");
    const found: ClosingFigure[] = [];
    for (const size of sizes) {
      const figure = await timeClosing(size);
      show(line(figure, found.at(-1) ?? null));
      found.push(figure);
    }
    show("\ngrowth: over the line above, which has a tenth of it");
    const figures: Figure[] = [];
    for (const { responses, averagesSeconds, closingSeconds } of found) {
      const figure: Figure = {
        what: `making the release of ${responses} responses, beside the averages in SQL`,
        baseline: `${averagesSeconds.toFixed(3)} s`,
        measured: `${closingSeconds.toFixed(2)} s`,
        value: closingSeconds / averagesSeconds,
        target: responses === targetSize ? { atMost: 10 } : null,
      };
      if (isMet(figure)) figures.push(figure);
      else figures.push({ ...figure, profile: await profileClosing(responses) });
    }
    return figures;
  } finally {
    await installation.remove();
  }
}

function line(figure: ClosingFigure, before: ClosingFigure | null): string {
  const { responses, averagesSeconds, closingSeconds, megabytes } = figure;
  return [
    String(responses).padStart(9),
    averagesSeconds.toFixed(3).padStart(11),
    closingSeconds.toFixed(2).padStart(10),
    (closingSeconds / averagesSeconds).toFixed(1).padStart(8),
    (before ? (closingSeconds / before.closingSeconds).toFixed(1) : "").padStart(8),
    `${megabytes.toFixed(0).padStart(6)} MB`,
  ].join(" ");
}
