// Server time of the pages of HR and of the network, with many and with few responses behind the same releases.
import pg from "pg";

import { closeDatabase } from "../../app/platform/index.server";
import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  finishRound,
} from "../setup/arrange-results";
import { install, type Installation } from "./installation";
import { median } from "./load";
import { whereTimeGoes } from "./profile";
import { startSite } from "./site";
import { fetchWhole, signIn } from "./staff";
import { isMet, type Figure } from "./table";

// BENCH_PAGES_MAX=20000 tries it out.
const many = Number(process.env.BENCH_PAGES_MAX ?? 1_000_000);
const requests = 60;
const warmingUp = 30;
const ports = { few: 3915, many: 3916, profiled: 3917 };

const sectors = ["overheden", "onderwijs-en-onderzoek"];
const units = ["Noord", "Oost", "Zuid", "West"].map((unit) => ({
  unit,
  headcount: 50,
  answers: 25,
}));
const members = Array.from({ length: 10 }, (_, place) => ({
  slug: `lid-${place + 1}`,
  name: `Lid ${place + 1}`,
  sector: sectors[place % sectors.length] ?? "",
  // Of each sector one by name, and enough others to show a line of.
  named: place < sectors.length,
  questionnaire: "core",
  units,
}));
const few = members.length * units.reduce((sum, { answers }) => sum + answers, 0);
const rounds = { closed: "gesloten", open: "lopend" };

type Role = "hr" | "network";
type Page = { readonly what: string; readonly as: Role; readonly path: string };

const [own = ""] = members.map(({ slug }) => slug);
const results = `/organisations/${own}`;
const chosen = `measurement=${own}-${rounds.closed}`;
const pages: readonly Page[] = [
  { what: "HR's results", as: "hr", path: `${results}?${chosen}` },
  { what: "HR's comparison", as: "hr", path: `${results}/comparison?${chosen}` },
  { what: "the network's comparison", as: "network", path: `/network?round=${rounds.closed}` },
  { what: "the network's running round", as: "network", path: `/network/round/${rounds.open}` },
];

export async function measurePages(show: (line: string) => void): Promise<Figure[]> {
  const installation = await install();
  try {
    await arrange();
    const emails = {
      hr: (await arrangeAccount("hr", own)).email,
      network: (await arrangeAccount("network")).email,
    };
    // A database that somebody is connected to cannot be copied.
    await closeDatabase();
    const filled = await copyAndFill(installation);
    const behind = `with ${filled.responses} responses, beside that with ${few}`;
    const sites = {
      few: await startSite(installation, { port: ports.few }),
      many: await startSite(filled.installation, { port: ports.many }),
    };
    const figures: Figure[] = [];
    for (const { what, as, path } of pages) {
      const took = await alternate(path, emails[as]);
      show(`${what}: ${took.kilobytes.toFixed(0)} kB`);
      const figure: Figure = {
        what: `server time of ${what} ${behind}`,
        baseline: `${took.few.toFixed(1)} ms`,
        measured: `${took.many.toFixed(1)} ms`,
        value: took.many / took.few,
        target: { atMost: 1.2 },
      };
      if (isMet(figure)) figures.push(figure);
      else
        figures.push({ ...figure, profile: await profile(filled.installation, path, emails[as]) });
    }
    await Promise.all([sites.few.end(), sites.many.end()]);
    return figures;
  } finally {
    await installation.remove();
  }
}

/** A closed round with a release of every member, and a round in which all are open and nobody has answered. */
async function arrange(): Promise<void> {
  for (const member of members) await arrangeMember(member);
  await arrangeRound(rounds.closed, "Gesloten ronde");
  for (const member of members) await arrangeRun(member, rounds.closed, "published");
  await finishRound(rounds.closed);
  await arrangeRound(rounds.open, "Lopende ronde");
  const silent = units.map((unit) => ({ ...unit, answers: 0 }));
  for (const member of members) await arrangeRun({ ...member, units: silent }, rounds.open, "open");
}

/** The same once more, with many more answers behind it: half kept of closed measurements, half of open ones. */
async function copyAndFill(
  installation: Installation,
): Promise<{ readonly installation: Installation; readonly responses: number }> {
  const url = new URL(installation.environment["DATABASE_URL"] ?? "");
  const original = url.pathname.slice(1);
  await asOwner(withName(url, "template1"), (client) =>
    client.query(`CREATE DATABASE filled TEMPLATE "${original}"`),
  );
  const filled = withName(url, "filled");
  const times = Math.round((many - few) / (2 * few));
  const responses = await asOwner(filled, async (client) => {
    await client.query(
      `INSERT INTO response (measurement_id, id, version_hash, answers, scores)
       SELECT running.id, gen_random_uuid(), kept.version_hash, kept.answers, kept.scores
       FROM counted_response AS kept
       JOIN measurement AS closed ON closed.id = kept.measurement_id
       JOIN measurement AS running ON running.organisation_id = closed.organisation_id AND running.state = 'open'
       CROSS JOIN generate_series(1, $1::int)`,
      [times],
    );
    await client.query(
      `INSERT INTO ballot (measurement_id, hash, used)
       SELECT measurement_id, decode(md5(id::text) || md5(random()::text), 'hex'), true FROM response`,
    );
    await client.query(
      `INSERT INTO counted_response (measurement_id, id, version_hash, answers, scores)
       SELECT measurement_id, gen_random_uuid(), version_hash, answers, scores
       FROM counted_response CROSS JOIN generate_series(1, $1::int)`,
      [times],
    );
    await client.query("VACUUM ANALYZE");
    const counted = await client.query<{ responses: number }>(
      "SELECT (SELECT count(*) FROM response)::int + (SELECT count(*) FROM counted_response)::int AS responses",
    );
    return counted.rows[0]?.responses ?? NaN;
  });
  const environment = { ...installation.environment, DATABASE_URL: filled.href };
  return { installation: { ...installation, environment }, responses };
}

function withName(url: URL, name: string): URL {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other;
}

async function asOwner<T>(url: URL, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Asks both sites in turn, so that what else the machine does hits both. @returns medians */
async function alternate(path: string, email: string) {
  const cookies = { few: await signIn(ports.few, email), many: await signIn(ports.many, email) };
  const fetchFrom = (site: "few" | "many") => fetchWhole(ports[site], path, cookies[site]);
  const found: Record<"few" | "many", number[]> = { few: [], many: [] };
  let kilobytes = 0;
  for (let turn = 0; turn < warmingUp + requests; turn += 1) {
    const order = turn % 2 === 0 ? (["few", "many"] as const) : (["many", "few"] as const);
    for (const site of order) {
      const fetched = await fetchFrom(site);
      kilobytes = fetched.kilobytes;
      if (turn >= warmingUp) found[site].push(fetched.milliseconds);
    }
  }
  return { few: median(found.few), many: median(found.many), kilobytes };
}

async function profile(installation: Installation, path: string, email: string) {
  return await whereTimeGoes(async (profiles) => {
    const port = ports.profiled;
    const site = await startSite(installation, { port, profiles });
    const cookie = await signIn(port, email);
    for (let turn = 0; turn < warmingUp + requests; turn += 1) await fetchWhole(port, path, cookie);
    await site.end();
  });
}
