// A million respondents: the commands as ratios against a plain script that only parses the same CSV.
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const respondents = Number(process.env.BENCH_RESPONDENTS ?? 1_000_000);
const items = 40;
const units = ["Noord", "Oost", "Zuid", "West", "Midden"];
const ages = ["t/m 34", "35-49", "50+"];
const target = { ratio: 4, megabytes: 1_024 };

type Usage = { readonly wall: number; readonly cpu: number; readonly megabytes: number };

const folder = mkdtempSync(join(tmpdir(), "nulmeting-volume-"));
try {
  const definition = join(folder, "volume.json");
  const answers = join(folder, "volume.csv");
  writeFileSync(definition, JSON.stringify(makeDefinition()));
  await writeAnswers(answers);
  const command = (name: string, ...options: string[]) =>
    measure(["app/cli/nulmeting.mjs", name, definition, answers, ...options]);

  show(`\n${respondents} respondents × ${items} items from CSV`);
  show("                       seconds   processor    memory");
  // Others use the machine too, so each command stands between two runs of the plain script.
  let plain = await parsed();
  await compare("score", "score");
  await compare("analyse", "analyse");
  await compare("analyse --unprotected", "analyse", "--unprotected");

  async function parsed(): Promise<Usage> {
    const usage = await measure(["tests/bench/plain-csv.mjs", answers]);
    line("csv-parse alone", usage);
    return usage;
  }

  async function compare(name: string, ...args: [string, ...string[]]): Promise<void> {
    const usage = await command(...args);
    const before = plain;
    line(name, usage);
    plain = await parsed();
    const times = (of: "wall" | "cpu") => (2 * usage[of]) / (before[of] + plain[of]);
    const ratio = Math.max(times("wall"), times("cpu"));
    const isOver = ratio > target.ratio || usage.megabytes > target.megabytes;
    show(`${name}: ${ratio.toFixed(2)} times${isOver ? "  FAILED" : ""}`);
    if (isOver) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
show(
  `target: within ${target.ratio} times csv-parse, in time and in processor, and ${target.megabytes} MB`,
);

function show(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function line(name: string, { wall, cpu, megabytes }: Usage): void {
  const figures = [wall.toFixed(1).padStart(8), cpu.toFixed(1).padStart(11)];
  show(`${name.padEnd(22)}${figures.join(" ")} ${megabytes.toFixed(0).padStart(6)} MB`);
}

/** Runs a program to its end. */
async function measure(args: readonly string[]): Promise<Usage> {
  const child = spawn(process.execPath, ["--import", "./tests/bench/report-usage.mjs", ...args], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const pipe = child.stdio[3];
  if (!pipe || !("readable" in pipe)) throw new Error("there is no pipe for the report");
  const [report, [code]] = await Promise.all([text(pipe), once(child, "exit")]);
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
  return JSON.parse(report);
}

function makeDefinition(): object {
  const scales = ["een", "twee", "drie", "vier", "vijf"];
  const choices = [0, 1, 2, 3, { value: "nvt", text: "Niet van toepassing" }];
  return {
    title: "Volume",
    nulmeting: {
      key: "volume",
      scales: scales.map((id) => ({ id, title: id })),
      total: { of: scales },
      breakdowns: [["unit"], ["ageBand"], ["unit", "ageBand"]],
    },
    elements: [
      ...Array.from({ length: items }, (_, i) => ({
        type: "radiogroup",
        name: `v${i + 1}`,
        title: `Vraag ${i + 1}`,
        scale: scales[i % scales.length],
        competence: `${(i % 5) + 1}.${(Math.floor(i / 5) % 3) + 1}`,
        choices,
      })),
      { type: "dropdown", name: "unit", title: "Afdeling", background: true, choices: units },
      { type: "dropdown", name: "ageBand", title: "Leeftijd", background: true, choices: ages },
    ],
  };
}

/** The same answers in every run: people differ, and some cells are blank or do not apply. */
async function writeAnswers(path: string): Promise<void> {
  const file = createWriteStream(path);
  const uniform = seeded(20_261_122);
  const pick = (list: readonly string[]) => list[Math.floor(uniform() * list.length)] ?? "";
  const header = [...Array.from({ length: items }, (_, i) => `v${i + 1}`), "unit", "ageBand"];
  let block = `${header.join(",")}\n`;
  for (let row = 0; row < respondents; row += 1) {
    const level = uniform();
    for (let item = 0; item < items; item += 1) {
      const luck = uniform();
      if (luck < 0.02) block += "nvt,";
      else if (luck < 0.04) block += ",";
      else block += `${Math.floor(((uniform() + level) / 2) * 4)},`;
    }
    block += `${pick(units)},${pick(ages)}\n`;
    if (block.length < 1 << 20 && row < respondents - 1) continue;
    if (!file.write(block)) await once(file, "drain");
    block = "";
  }
  file.end();
  await once(file, "finish");
}

/** Numbers from 0 to 1, the same for the same seed. Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
