import { beforeAll, expect, test } from "vitest";

import { findOrganisation, listUnits } from "~/organisations/index.server";
import { database, sha256 } from "~/platform/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  password,
} from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { pngOf } from "./pictures";

const server = testServer();
const cookies = { own: "", stranger: "", network: "", administrator: "" };
const own = "gemeente-iepenrode";

beforeAll(async () => {
  const member = {
    ...{ slug: own, name: "Gemeente Iepenrode", sector: "overheden", named: true },
    questionnaire: "core",
    units: [{ unit: "Balie", headcount: 30, answers: 0 }],
  };
  await arrangeMember(member);
  await arrangeMember({ ...member, slug: "gemeente-zuring", name: "Gemeente Zuring" });
  await arrangeRun(member, await arrangeRound("najaar", "Najaar"), "planned");
  cookies.own = await signIn((await arrangeAccount("hr", own)).email);
  cookies.stranger = await signIn((await arrangeAccount("hr", "gemeente-zuring")).email);
  cookies.network = await signIn((await arrangeAccount("network")).email);
  cookies.administrator = await signIn((await arrangeAccount("administrator")).email);
});

async function signIn(email: string): Promise<string> {
  const response = await post("/sign-in", { email, password }, "");
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function post(
  path: string,
  fields: Readonly<Record<string, string | Blob>>,
  cookie: string,
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const isFile = Object.values(fields).some((value) => value instanceof Blob);
  const plain = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") plain.append(name, value);
  }
  // A form has a length, as browsers send it.
  const sent = new Request(server.url, { method: "POST", body: isFile ? form : plain });
  return await fetch(server.url + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: server.url,
      Cookie: cookie,
      "Content-Type": sent.headers.get("Content-Type") ?? "",
    },
    body: await sent.arrayBuffer(),
  });
}

const settings = `/organisations/${own}/settings`;
/** Where a picture stands once it is a logo. */
const addressOf = (bytes: Uint8Array) => `/logo/${sha256(bytes).toString("hex")}`;
const png = (bytes: Uint8Array, type = "image/png") =>
  new File([new Uint8Array(bytes)], "logo.png", { type });
const upload = (bytes: Uint8Array) => ({
  ...{ intent: "logo", alternative: "Iepenrode" },
  logo: png(bytes),
});

/** All of a member that its pages can change. */
async function standing(slug: string) {
  const [organisation, units, logos] = await Promise.all([
    database().organisation.findUniqueOrThrow({ where: { slug } }),
    database().unit.findMany({ where: { organisation: { slug } }, orderBy: { name: "asc" } }),
    database().organisationLogo.count({ where: { organisation: { slug } } }),
  ]);
  return { organisation, units, logos };
}

test("nobody but HR of a member changes its settings and units on its pages", async () => {
  const before = await standing(own);
  const unit = before.units[0]?.id ?? "";
  const tries: Readonly<Record<string, string | Blob>>[] = [
    { intent: "contact", contact: "Bel mij" },
    { intent: "own-colours" },
    { intent: "logo-remove" },
    upload(pngOf(40, 20)),
    { intent: "facts", name: "Anders", sector: "overheden" },
  ];
  for (const cookie of [cookies.stranger, cookies.network, cookies.administrator]) {
    for (const fields of tries) {
      expect((await post(settings, fields, cookie)).status).toBe(404);
    }
    const edit = { intent: "remove", "id-of-unit": unit, id: unit };
    expect((await post(`${settings}/units`, edit, cookie)).status).toBe(404);
  }
  const nobody = await post(settings, { intent: "own-colours" }, "");
  expect(nobody.headers.get("Location")).toMatch(/^\/sign-in/);
  expect(await standing(own)).toEqual(before);
});

test("HR reaches no unit of another member by its id, and no member's name or sector", async () => {
  const before = await standing("gemeente-zuring");
  const id = before.units[0]?.id ?? "";
  const units = `${settings}/units`;
  const tries: Readonly<Record<string, string>>[] = [
    { intent: "remove", id },
    {
      intent: "change",
      id,
      "name-of-unit": "Gepakt",
      "parent-of-unit": "",
      "headcount-of-unit": "1",
    },
  ];
  for (const fields of tries) {
    expect((await post(units, fields, cookies.own)).status).toBe(404);
  }
  const facts = { intent: "facts", name: "Anders", sector: "overheden" };
  expect((await post(settings, facts, cookies.own)).status).toBe(400);
  expect(await standing("gemeente-zuring")).toEqual(before);
  expect((await findOrganisation(own))?.name).toBe("Gemeente Iepenrode");
});

test("administrators alone change members, and the network office alone sends lists of them", async () => {
  const fields = { slug: "nieuw", name: "Nieuw", sector: "overheden" };
  const list = { intent: "upload", list: new File(["slug,name,sector\nx,X,overheden\n"], "x.csv") };
  for (const cookie of [cookies.own, cookies.stranger, cookies.network]) {
    expect((await post("/admin/members", fields, cookie)).status).toBe(404);
    const change = { intent: "facts", name: "Anders", sector: "overheden" };
    expect((await post(`/admin/members/${own}`, change, cookie)).status).toBe(404);
  }
  for (const cookie of [cookies.own, cookies.administrator]) {
    expect((await post("/network/onboarding", list, cookie)).status).toBe(404);
    expect((await post("/network/round/najaar", { organisation: own }, cookie)).status).toBe(404);
  }
  expect(await database().organisation.count()).toBe(2);
});

test("what only pretends to be a picture is refused, and nothing is served", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  const dressed = Buffer.concat([pngOf(20, 20), page]);
  for (const bytes of [svg, page, dressed, Buffer.alloc(300_000)]) {
    expect((await post(settings, upload(bytes), cookies.own)).status).toBe(422);
    expect((await fetch(server.url + addressOf(bytes))).status).toBe(404);
  }
});

test("a logo is served as the picture that it is, to everybody, and as nothing else", async () => {
  const picture = pngOf(320, 80);
  const logo = addressOf(picture);
  expect((await post(settings, upload(picture), cookies.own)).status).toBe(200);
  const served = await fetch(server.url + logo);
  expect(served.status).toBe(200);
  expect(served.headers.get("Content-Type")).toBe("image/png");
  expect(served.headers.get("X-Content-Type-Options")).toContain("nosniff");
  expect(served.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(served.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(Buffer.from(await served.arrayBuffer()).equals(picture)).toBe(true);
  const style = (await findOrganisation(own))?.houseStyle;
  expect(style).toMatchObject({ logo: { width: 320, height: 80, alternative: "Iepenrode" } });
  expect((await post(settings, { intent: "logo-remove" }, cookies.own)).status).toBe(200);
  expect((await fetch(server.url + logo)).status).toBe(404);
});

test("a unit with people on the list of a planned measurement cannot go, and keeps them under a new name", async () => {
  const units = `${settings}/units`;
  const { units: before } = await standing(own);
  const id = before[0]?.id ?? "";
  const { id: measurementId } = await database().measurement.findFirstOrThrow();
  await database().invitation.create({
    data: { measurementId, email: "anna@voorbeeld.nl", unit: "Balie" },
  });
  expect((await post(units, { intent: "remove", id }, cookies.own)).status).toBe(422);
  const list = new File(["unit,parent,headcount\nAnders,,10\n"], "x.csv");
  expect((await post(units, { intent: "upload", list }, cookies.own)).status).toBe(422);
  const renamed = {
    ...{ intent: "change", id },
    ...{ "name-of-unit": "Loket", "parent-of-unit": "", "headcount-of-unit": "1.250" },
  };
  expect((await post(units, renamed, cookies.own)).status).toBe(302);
  const person = await database().invitation.findFirstOrThrow({ where: { measurementId } });
  expect(person.unit).toBe("Loket");
  const { id: organisationId } = await database().organisation.findUniqueOrThrow({
    where: { slug: own },
  });
  expect(await listUnits(organisationId)).toEqual([
    { name: "Loket", parent: null, headcount: 1_250 },
  ]);
  const under = { ...renamed, "name-of-unit": "Loket", "parent-of-unit": "Loket" };
  expect((await post(units, under, cookies.own)).status).toBe(422);
});
