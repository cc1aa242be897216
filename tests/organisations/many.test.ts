import { beforeAll, expect, test } from "vitest";

import { importMembers, listUnits } from "~/organisations/index.server";
import { database } from "~/platform/index.server";

import { arrangeAccount, arrangeRound, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";

const server = testServer();
const members = 80;
const unitsEach = 200;
const cookies = { network: "", administrator: "" };
const slugOf = (n: number) => `lid-${String(n).padStart(2, "0")}`;

beforeAll(async () => {
  const lines = Array.from({ length: members }, (_, n) => [slugOf(n), `Lid ${n}`, "overheden"]);
  const rows = [["slug", "name", "sector"], ...lines].map((cells, place) => ({
    line: place + 1,
    cells,
  }));
  expect(await importMembers(rows, false)).toMatchObject({ same: 0 });
  const found = await database().organisation.findMany({ select: { id: true } });
  expect(found).toHaveLength(members);
  await database().unit.createMany({
    data: found.flatMap(({ id }) =>
      Array.from({ length: unitsEach }, (_, n) => ({
        organisationId: id,
        name: `Team ${n}`,
        parent: n < 20 ? null : `Team ${n % 20}`,
        headcount: n < 20 ? 200 : 12,
      })),
    ),
  });
  await arrangeRound("najaar", "Najaar");
  cookies.network = await signIn((await arrangeAccount("network")).email);
  cookies.administrator = await signIn((await arrangeAccount("administrator")).email);
});

async function signIn(email: string): Promise<string> {
  const response = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url },
    body: new URLSearchParams({ email, password }),
  });
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function page(path: string, cookie: string): Promise<string> {
  const response = await fetch(server.url + path, { headers: { Cookie: cookie } });
  expect([path, response.status]).toEqual([path, 200]);
  return await response.text();
}

const kilobytes = (text: string) => Buffer.byteLength(text) / 1024;
const rowsIn = (html: string) => html.match(/<th scope="row"/g)?.length ?? 0;

test("of 80 members a page shows 25, the search finds one, and the last page has the rest", async () => {
  const first = await page("/admin/members", cookies.administrator);
  expect(rowsIn(first)).toBe(25);
  expect(kilobytes(first)).toBeLessThan(100);
  expect(rowsIn(await page("/admin/members?page=4", cookies.administrator))).toBe(5);
  expect(rowsIn(await page("/admin/members?q=Lid+42", cookies.administrator))).toBe(1);
});

test("the board holds all 80, and no unit of any of them", async () => {
  const board = await page("/network/round/najaar", cookies.network);
  for (let n = 0; n < members; n += 1) expect(board).toContain(`Lid ${n}<`);
  expect(board).not.toContain("Team 7");
  expect(kilobytes(board)).toBeLessThan(150);
});

test("the 200 units of one member are one page with a search, and no unit of another", async () => {
  const units = `/admin/members/${slugOf(7)}/units`;
  const all = await page(units, cookies.administrator);
  expect(rowsIn(all)).toBe(unitsEach);
  expect(kilobytes(all)).toBeLessThan(250);
  expect(rowsIn(await page(`${units}?q=Team+150`, cookies.administrator))).toBe(2);
  const { id } = await database().organisation.findUniqueOrThrow({ where: { slug: slugOf(7) } });
  expect(await listUnits(id)).toHaveLength(unitsEach);
});
