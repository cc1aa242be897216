import pg from "pg";
import { beforeAll, expect, test } from "vitest";

import { ballotHash } from "~/participation/codes.server";
import { config } from "~/platform/index.server";

import { testServer } from "../setup/server";
import { attack, type World } from "./adversary";
import { crowds } from "./crowds";
import { listRows, takeDump, type Dump, type Row } from "./dump";
import { plants } from "./plants";
import { close, minimum, play, type Play } from "./play";
import { tail } from "./score";
import { listsOf, makeWorld, releasedGroups } from "./world";

const server = testServer();
let database = "";

/** So likely may all that was tried together look like knowledge by chance, once in a million runs. */
const once = 1e-6;

let played: Play;
let closed: Dump;
let groupOf: (unit: string) => string;
let planted: Dump;

beforeAll(async () => {
  database = config().databaseUrl ?? "";
  played = await play({ server: server.url, database }, "kluis");
  planted = await dumpWithCopy();
  closed = await close(played, database);
  groupOf = await releasedGroups(played);
});

function dump(name: string): Dump {
  const found = played.dumps.find((one) => one.name === name);
  if (!found) throw new Error(`no dump ${name}`);
  return found;
}

/** A table that somebody forgot: a copy of the answers in the order of the roll. */
async function dumpWithCopy(): Promise<Dump> {
  const owner = new pg.Client({ connectionString: database });
  await owner.connect();
  try {
    const order = played.people.map((_, person) => person);
    const tasks = order.map(
      (person) => `werkzaamheid-${10_007 * ((played.markOf[person] ?? 0) + 1)}`,
    );
    await owner.query(
      `CREATE TABLE forgotten_copy AS SELECT r.id FROM response r
       JOIN unnest($1::text[]) WITH ORDINALITY AS one (task, place) ON r.answers->>'taak' = one.task
       ORDER BY one.place`,
      [tasks],
    );
    return await takeDump(database, "planted");
  } finally {
    await owner.query("DROP TABLE forgotten_copy");
    await owner.end();
  }
}

function expectChance(world: World): void {
  const { tried, best } = attack(world);
  expect(tried).toBeGreaterThan(1_000);
  const telling = best.filter(({ probability }) => probability < once / tried);
  expect(telling).toEqual([]);
}

function expectFound(world: World, share: number): void {
  const { tried, best } = attack(world);
  const [first] = best;
  expect(first?.probability ?? 1).toBeLessThan(once / tried);
  expect((first?.right ?? 0) / world.truth.responseOf.size).toBeGreaterThan(share);
}

/** The employer's mail server: every letter with its link, and so with the ballot's hash. */
function mailServer(): readonly Row[] {
  return listRows(
    "mail server",
    [...played.codes].map(([person, code]) => ({
      email: played.people[person]?.email ?? "",
      ballot: `\\x${Buffer.from(ballotHash(code)).toString("hex")}`,
    })),
  );
}

/** A proxy that writes down who sent when, and maybe who that was. */
function proxyLog(): readonly Row[] {
  return listRows(
    "proxy log",
    played.handedIn.map((person) => ({ email: played.people[person]?.email ?? "" })),
  );
}

test.each(["before the late", "before the reminder", "after the reminder", "withdrawn", "last"])(
  "one copy of the database joins no name to answers better than chance: %s",
  (name) => {
    expectChance(makeWorld(played, [dump(name)], groupOf));
  },
);

test.each([
  ["late joiners", "before the reminder", "before the late"],
  ["the reminder wave", "after the reminder", "before the reminder"],
  ["withdrawals", "withdrawn", "after the reminder"],
  ["withdrawing and handing in again", "last", "after the reminder"],
  ["everything since opening", "last", "opened"],
])("two copies join no better than chance: around %s", (_, later, earlier) => {
  expectChance(makeWorld(played, [dump(later), dump(earlier)], groupOf));
});

test("after closing nothing joins, for who holds all letters and a proxy's log neither", () => {
  expectChance(afterClosing([closed], []));
  expectChance(afterClosing([closed], [...mailServer(), ...proxyLog()]));
});

test("what sending leaves behind is part of what the adversary reads", () => {
  const tables = new Set(dump("last").rows.map(({ table }) => table));
  expect(["mail_wave", "mail_line", "mail_stop"].filter((name) => !tables.has(name))).toEqual([]);
  const payloads = dump("last").rows.flatMap(({ cells }) =>
    cells.has("singleton_key") ? [cells] : [],
  );
  expect(payloads.length).toBeGreaterThan(2);
});

test("every ballot and response that shows a unit or a batch has the minimum group behind it", () => {
  for (const name of ["opened", "after the late", "last"]) {
    const found = crowds(dump(name));
    expect(found.length).toBeGreaterThan(6);
    expect(found.filter(({ people }) => people < minimum)).toEqual([]);
  }
});

test("that check sees late joiners whose ballots carry no unit, and a unit of one", () => {
  const late = new Set(
    [...played.codes]
      .filter(([person]) => played.people[person]?.late)
      .map(([, code]) => `\\x${Buffer.from(ballotHash(code)).toString("hex")}`),
  );
  const bare = changed(dump("last"), (row) => {
    if (row.table !== "ballot" || !late.has(row.cells.get("hash") ?? "")) return row;
    return { ...row, cells: new Map([...row.cells].filter(([column]) => column !== "unit")) };
  });
  expect(crowds(bare).filter(({ people }) => people < minimum)).not.toEqual([]);
  let first = true;
  const alone = changed(dump("last"), (row) => {
    if (row.table !== "response" || !first) return row;
    first = false;
    return { ...row, cells: new Map([...row.cells, ["answers.unit", "Ombudsman"]]) };
  });
  expect(crowds(alone).filter(({ people }) => people < minimum)).not.toEqual([]);
});

test("what is sealed is all of one length, whatever it says", () => {
  for (const [name, table] of [
    ["last", "receipt"],
    ["before the late", "draft"],
  ] as const) {
    const sealed = dump(name).rows.filter((row) => row.table === table);
    expect(sealed.length).toBeGreaterThan(10);
    expect(new Set(sealed.map(({ cells }) => cells.get("cipher")?.length)).size).toBe(1);
  }
});

test("the adversary finds every leak that is planted", () => {
  for (const { leak, dump: leaking } of plants(played, dump("last"))) {
    const { tried, best } = attack(makeWorld(played, [leaking], groupOf));
    expect(best[0]?.probability ?? 1, leak).toBeLessThan(once / tried);
    expect(best[0]?.right ?? 0, leak).toBeGreaterThan(played.handedIn.length / 2);
  }
});

test("the adversary finds a forgotten table in the order of the roll", () => {
  expectFound(makeWorld(played, [planted], groupOf), 0.9);
});

test("who holds the letters and a copy from before closing finds everybody's answers, as the threat model says", () => {
  const lists = [...listsOf(played), ...mailServer()];
  expectFound(makeWorld(played, [dump("last")], groupOf, lists), 0.99);
});

test("who saw who sent when and holds a copy from before closing finds most answers, as the threat model says", () => {
  const lists = [...listsOf(played), ...proxyLog()];
  expectFound(makeWorld(played, [dump("last")], groupOf, lists), 0.9);
});

test("the bound on chance is no smaller than chance itself", () => {
  // Three people, one group: all six assignments, exactly as many of them with m or more right.
  const atLeast = [1, 4 / 6, 1 / 6, 1 / 6];
  for (const [right, probability] of atLeast.entries()) {
    expect(tail([{ size: 3, guessed: 3 }], right)).toBeGreaterThanOrEqual(probability - 1e-12);
  }
  expect(tail([{ size: 3, guessed: 3 }], 3)).toBeCloseTo(1 / 6, 12);
  expect(
    tail(
      [
        { size: 4, guessed: 1 },
        { size: 5, guessed: 1 },
      ],
      2,
    ),
  ).toBeCloseTo(1 / 20, 12);
});

function changed(one: Dump, change: (row: Row) => Row): Dump {
  return { ...one, rows: one.rows.map(change) };
}

/** Only the scored answers are left; those are different for everybody, so the test still knows whose they are. */
function afterClosing(dumps: readonly Dump[], more: readonly Row[]): World {
  const before = makeWorld(played, [dump("last")], groupOf);
  const marks = new Map(
    dump("last").rows.flatMap((row) => {
      const number = before.numberOf(row);
      return number === null ? [] : [[scored(row), number] as const];
    }),
  );
  const numberOf = (row: Row) =>
    row.table === "counted_response" ? (marks.get(scored(row)) ?? null) : null;
  const groups = new Map(
    dumps.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const number = numberOf(row);
        return number === null ? [] : [[number, row.cells.get("answers.unit") ?? ""] as const];
      }),
    ),
  );
  const responseOf = new Map([...played.markOf.entries()].filter(([, mark]) => groups.has(mark)));
  return {
    ...before,
    dumps,
    lists: [...listsOf(played), ...more],
    numberOf,
    truth: { responseOf, groupOf: groups },
  };
}

function scored(row: Row): string {
  return [...row.cells]
    .filter(([column]) => /^answers\.(?!unit$|taak$)/.test(column))
    .map(([column, value]) => `${column}=${value}`)
    .sort()
    .join(" ");
}
