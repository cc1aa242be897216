// Memory of the site after many hand-ins, beside that after some.
import { openBench } from "./bench-measurement";
import { install } from "./installation";
import { perSecond } from "./load";
import { residentMegabytes } from "./process-memory";
import { startSite } from "./site";
import type { Figure } from "./table";

const few = 1_000;
const many = Number(process.env.BENCH_MEMORY ?? 100_000);
const port = 3913;

export async function measureMemory(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  try {
    const { handIns } = await openBench(many);
    const site = await startSite(installation, { port });
    await perSecond(port, handIns.slice(0, few), 32);
    const before = residentMegabytes(site.pid);
    show(`after ${few} hand-ins: ${before.toFixed(0)} MB`);
    await perSecond(port, handIns.slice(few), 32);
    const after = residentMegabytes(site.pid);
    show(`after ${many} hand-ins: ${after.toFixed(0)} MB`);
    await site.end();
    return [
      {
        what: `resident memory after ${many} hand-ins, beside that after ${few}`,
        baseline: `${before.toFixed(0)} MB`,
        measured: `${after.toFixed(0)} MB`,
        value: after / before,
        target: { atMost: 1.2 },
      },
    ];
  } finally {
    await installation.remove();
  }
}
