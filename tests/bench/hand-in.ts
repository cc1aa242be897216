// Handing in over HTTP, validated and scored in one transaction with synchronous commit, beside a bare INSERT.
import { openBench } from "./bench-measurement";
import { install, type Installation } from "./installation";
import { median, perSecond, type Call } from "./load";
import { whereTimeGoes } from "./profile";
import { startBare, startSite } from "./site";
import { isMet, type Figure } from "./table";

const rounds = 5;
const perRound = Number(process.env.BENCH_RESPONSES ?? 2_000);
const connections = 32;
const ports = { bare: 3910, site: 3911 };

/** @param show takes a line about each round */
export async function measureHandIn(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  try {
    const { handIns } = await openBench((rounds + 2) * perRound);
    const part = (round: number) => handIns.slice(round * perRound, (round + 1) * perRound);
    const bare = await startBare(installation, ports.bare);
    const site = await startSite(installation, { port: ports.site });
    const both = async (calls: readonly Call[]) => ({
      bare: await perSecond(bare.port, calls, connections),
      site: await perSecond(site.port, calls, connections),
    });
    // Both are compiled while they run: the first round only warms them up.
    await both(part(rounds));
    const found: { bare: number; site: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const one = await both(part(round));
      found.push(one);
      show(`round ${round + 1}: ${whole(one.bare)} INSERT/s, ${whole(one.site)} hand-ins/s`);
    }
    await Promise.all([bare.end(), site.end()]);
    const figure: Figure = {
      what: "handing in, beside a bare INSERT server",
      baseline: `${whole(median(found.map((one) => one.bare)))} /s`,
      measured: `${whole(median(found.map((one) => one.site)))} /s`,
      value: median(found.map((one) => one.site / one.bare)),
      target: { atLeast: 0.25 },
    };
    if (isMet(figure)) return [figure];
    return [{ ...figure, profile: await profile(installation, part(rounds + 1)) }];
  } finally {
    await installation.remove();
  }
}

async function profile(installation: Installation, calls: readonly Call[]) {
  return await whereTimeGoes(async (profiles) => {
    const site = await startSite(installation, { port: ports.site, profiles });
    await perSecond(site.port, calls, connections);
    await site.end();
  });
}

const whole = (value: number) => value.toFixed(0);
