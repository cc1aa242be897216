// npm run bench: speed as ratios against a baseline of the same run, because machines differ and are noisy.
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import {
  addMeasurement,
  addRound,
  inviteAnonymously,
  openMeasurement,
} from "../../app/measurements/index.server";
import { addOrganisation } from "../../app/organisations/index.server";
import { encodeCode } from "../../app/participation";
import { parseDefinition } from "../../app/questionnaires";
import { install } from "./installation";
import { median, perSecond, type Call } from "./load";

// npm run bench -- volume, npm run bench -- release: that part alone.
const parts = { release: () => import("./release"), volume: () => import("./volume") };
const part = process.argv[2];
if (part === "release" || part === "volume") {
  await parts[part]();
  process.exit();
}

const rounds = 5;
const perRound = Number(process.env.BENCH_RESPONSES ?? 2_000);
const connections = 32;
const ports = { bare: 3910, site: 3911 };

const installation = await install();
const calls = await arrangeHandIns(rounds * perRound);

const bare = await start(["--import", "tsx", "tests/bench/bare-server.ts"], ports.bare, /^ready/);
const site = await start(["app/cli/nulmeting.mjs", "start"], ports.site, /^Nulmeting is at/);
const figures: { bare: number; site: number }[] = [];
for (let round = 0; round < rounds; round++) {
  const some = calls.slice(round * perRound, (round + 1) * perRound);
  figures.push({
    bare: await perSecond(ports.bare, some, connections),
    site: await perSecond(ports.site, some, connections),
  });
}
await Promise.all([end(bare), end(site)]);
await installation.remove();

const show = (value: number) => value.toFixed(0).padStart(8);
process.stdout.write(
  "\nHanding in over HTTP: validated, scored, one transaction, synchronous commit\n\n",
);
process.stdout.write("round   INSERT/s  hand-in/s   ratio\n");
figures.forEach((figure, index) => {
  const ratio = (figure.site / figure.bare).toFixed(2).padStart(7);
  process.stdout.write(
    `${String(index + 1).padStart(5)}  ${show(figure.bare)}   ${show(figure.site)} ${ratio}\n`,
  );
});
const ratio = median(figures.map((figure) => figure.site / figure.bare));
process.stdout.write(
  `\nmedian ratio ${ratio.toFixed(2)} (a bare Node server with one INSERT per request is 1)\n`,
);

await parts.release();
await parts.volume();

async function arrangeHandIns(count: number): Promise<Call[]> {
  await addOrganisation({ slug: "bench", name: "Bench", sector: "overheden", units: [] });
  await addRound("bench", "Bench");
  const plan = { slug: "bench", organisation: "bench", questionnaire: "core", round: "bench" };
  await addMeasurement({ ...plan, minimum: 10, namedInNetwork: false });
  const invited = await inviteAnonymously("bench", count, null);
  if (typeof invited === "string") throw new Error(invited);
  await openMeasurement("bench", new Date());
  const definition: unknown = JSON.parse(readFileSync("survey-definitions/core.json", "utf8"));
  const { items } = parseDefinition(definition);
  return invited.codes.map(({ code }) => {
    const answers = Object.fromEntries(
      items.flatMap(({ question, scoring }, index) =>
        scoring.kind === "range"
          ? [[question, (index + code.charCodeAt(0)) % (scoring.max + 1)]]
          : [[question, scoring.answer]],
      ),
    );
    const receipt = encodeCode(randomBytes(10));
    const path = `/api/v1/participation/${code}/response`;
    return { path, body: JSON.stringify({ answers, language: "nl", receipt }) };
  });
}

async function end(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

function start(args: string[], port: number, ready: RegExp): Promise<ChildProcess> {
  const env = { ...installation.environment, PORT: String(port) };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (ready.test(line)) resolve(child);
    });
  });
}
