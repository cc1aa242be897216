import { beforeAll, expect, test } from "vitest";
import { z } from "zod";

import { testServer } from "../setup/server";
import { bearer } from "./arrange";
import { arrangeWorld, type World } from "./world";

const server = testServer();
let world: World;

beforeAll(async () => {
  world = await arrangeWorld();
}, 300_000);

async function read(
  path: string,
  key: string,
): Promise<{ status: number; text: string; told: string }> {
  const answer = await fetch(`${server.url}/api/v1${path}`, { headers: bearer(key) });
  const text = await answer.text();
  // All that a reader can compare, apart from the clock and what is drawn at random for each answer.
  const told = [...answer.headers].filter(([name]) => !["date", "x-request-id"].includes(name));
  return {
    status: answer.status,
    text,
    told: JSON.stringify([answer.status, told, text]).replace(/'nonce-[^']+'/g, ""),
  };
}

const page = z.object({
  items: z.array(z.object({ slug: z.string() })),
  next: z.string().nullable(),
});

/** Everything that a list gives, page by page. */
async function walk(path: string, key: string): Promise<{ slugs: string[]; pages: string[] }> {
  const slugs: string[] = [];
  const pages: string[] = [];
  let next: string | null = `${server.url}/api/v1${path}`;
  while (next !== null) {
    const answer: Response = await fetch(next, { headers: bearer(key) });
    const text = await answer.text();
    const body = page.parse(JSON.parse(text));
    const link = answer.headers.get("Link");
    expect(link).toBe(body.next === null ? null : `<${body.next}>; rel="next"`);
    slugs.push(...body.items.map(({ slug }) => slug));
    pages.push(text);
    next = body.next;
  }
  return { slugs, pages };
}

test("leafing gives everything that a key may see once, whatever the length of a page, and nothing else", async () => {
  const { own, keys, closed, running, measurements } = world;
  const ofOwn = [measurements.open, measurements.planned, measurements.published].sort();
  for (const limit of [1, 2, 3, 100]) {
    expect((await walk(`/measurements?limit=${limit}`, keys.hr)).slugs).toEqual(ofOwn);
    // One member of six consents.
    expect((await walk(`/measurements?limit=${limit}`, keys.network)).slugs).toEqual(ofOwn);
    expect((await walk(`/rounds?limit=${limit}`, keys.hr)).slugs).toEqual(
      [closed, running, "winter-2027"].concat(world.people.round).sort(),
    );
  }
  expect((await walk(`/measurements?round=${closed}&limit=1`, keys.hr)).slugs).toEqual([
    `${own.slug}-${closed}`,
  ]);
  expect((await walk("/measurements?state=planned", keys.network)).slugs).toEqual([
    measurements.planned,
  ]);
});

test("a measurement of somebody else and one that is not there look the same, part by part", async () => {
  const { keys, other, measurements } = world;
  const nowhere = measurements.ofOther.replace(other.slug, "gemeente-nergens");
  for (const part of ["", "/results", "/participation"]) {
    for (const key of [keys.hr, keys.network]) {
      const theirs = await read(`/measurements/${measurements.ofOther}${part}`, key);
      const none = await read(`/measurements/${nowhere}${part}`, key);
      expect(theirs.status).toBe(404);
      expect(theirs.told).toBe(none.told);
    }
  }
  const invite = async (slug: string) => {
    const answer = await fetch(`${server.url}/api/v1/measurements/${slug}/invitations`, {
      method: "POST",
      headers: { ...bearer(keys.hr), "Content-Type": "text/csv" },
      body: "email\nx@voorbeeld.nl\n",
    });
    return [answer.status, await answer.text()];
  };
  expect(await invite(measurements.ofOther)).toEqual(await invite(nowhere));
});

test("nothing that a key is answered holds anything of a member that it may not see", async () => {
  const { keys, own, other, third, closed, running, measurements } = world;
  const paths = [
    ...[
      "/measurements",
      "/rounds",
      `/rounds/${closed}/comparison`,
      `/rounds/${running}/comparison`,
    ],
    ...[measurements.published, measurements.open, measurements.ofOther].flatMap((slug) =>
      ["", "/results", "/participation"].map((part) => `/measurements/${slug}${part}`),
    ),
    ...[`/measurements?round=${closed}&cursor=${Buffer.from("gemeente-a").toString("base64url")}`],
  ];
  const marksOf = (one: typeof other) => [one.slug, ...one.marks];
  const strangers = {
    hr: [...marksOf(other), ...marksOf(third), "gemeente-dobbe", "gemeente-mieden"],
    network: [...marksOf(other), ...marksOf(third), "gemeente-dobbe", "gemeente-mieden"],
    other: [...marksOf(own), ...marksOf(third), "gemeente-dobbe", "gemeente-mieden"],
  };
  let shown = 0;
  for (const who of ["hr", "network", "other"] as const) {
    for (const path of paths) {
      const { text } = await read(path, keys[who]);
      expect([who, path, strangers[who].filter((mark) => text.includes(mark))]).toEqual([
        who,
        path,
        [],
      ]);
      if (own.marks.some((mark) => text.includes(mark))) shown += 1;
    }
  }
  // What is theirs is there: the test looks for something that can be found.
  expect(shown).toBeGreaterThan(3);
});

test("taking back consent shuts the office out at once", async () => {
  const { database } = await import("~/platform/index.server");
  const { measurements, keys, closed } = world;
  const path = `/measurements/${measurements.published}/results`;
  expect((await read(path, keys.network)).status).toBe(200);
  await database().measurement.update({
    where: { slug: measurements.published },
    data: { namedInNetwork: false },
  });
  expect((await read(path, keys.network)).status).toBe(404);
  expect((await read(`/rounds/${closed}/comparison`, keys.network)).text).not.toContain(
    world.own.slug,
  );
  expect((await read(path, keys.hr)).status).toBe(200);
});
