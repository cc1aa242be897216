import { beforeAll, expect, test } from "vitest";

import { changePromise } from "~/measurements/index.server";

import {
  arrangeAccount,
  arrangeMember,
  arrangeRound,
  arrangeRun,
  password,
} from "../setup/arrange-results";
import { readPdf } from "../setup/read-pdf";
import { testServer } from "../setup/server";

const server = testServer();

const own = {
  slug: "gemeente-iepenrode",
  name: "Gemeente Iepenrode",
  sector: "overheden",
  named: true,
  questionnaire: "core",
  units: [
    { unit: "Balie", headcount: 30, answers: 0 },
    { unit: "Beheer", headcount: 25, answers: 0 },
  ],
};
const peer = { ...own, slug: "college-hazelaar", name: "College Hazelaar" };

let measurement = "";
let ofPeer = "";
const people: Record<"hr" | "hrOfPeer" | "network" | "administrator", string> = {
  hr: "",
  hrOfPeer: "",
  network: "",
  administrator: "",
};

beforeAll(async () => {
  const round = await arrangeRound("najaar", "Najaar 2026");
  await arrangeMember(own);
  await arrangeMember(peer);
  measurement = await arrangeRun(own, round, "planned");
  ofPeer = await arrangeRun(peer, round, "planned");
  people.hr = await signIn(await arrangeAccount("hr", own.slug));
  people.hrOfPeer = await signIn(await arrangeAccount("hr", peer.slug));
  people.network = await signIn(await arrangeAccount("network"));
  people.administrator = await signIn(await arrangeAccount("administrator"));
});

/** @returns the cookies of somebody who is signed in */
async function signIn({ email }: { readonly email: string }): Promise<string> {
  const response = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  expect(response.status).toBe(302);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const addressOf = (organisation: string, slug: string, format: "md" | "pdf") =>
  `/organisations/${organisation}/measurements/${slug}/pack.${format}`;

async function ask(path: string, cookie = ""): Promise<Response> {
  return await fetch(server.url + path, { headers: { cookie }, redirect: "manual" });
}

test("HR gets the pack of its measurement to read and to work on, under a name that says what it is", async () => {
  const pdf = await ask(addressOf(own.slug, measurement, "pdf"), people.hr);
  expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(pdf.headers.get("content-disposition")).toContain(
    `attachment; filename="ondernemingsraad-en-privacy-${measurement}.pdf"`,
  );
  const read = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
  expect(read.title).toContain("Gemeente Iepenrode");
  expect(read.nodes.map((node) => node.text).join("")).toContain("31 maart 2027");

  const markdown = await ask(addressOf(own.slug, measurement, "md"), people.hr);
  expect([markdown.status, markdown.headers.get("content-type")]).toEqual([
    200,
    "text/markdown; charset=utf-8",
  ]);
  expect(markdown.headers.get("content-disposition")).toContain(`${measurement}.md"`);
  const text = await markdown.text();
  expect(text).toContain("2, met samen 55 medewerkers");
  expect(text).toContain("Bel Servicepunt 1234");
});

test("what is promised now is what the pack says", async () => {
  const before = await (await ask(addressOf(own.slug, measurement, "md"), people.hr)).text();
  await changePromise(measurement, { minimum: 13, addressesWeeks: 2 });
  const after = await (await ask(addressOf(own.slug, measurement, "md"), people.hr)).text();
  expect(before).not.toContain("minder dan 13 mensen");
  expect(after).toContain("minder dan 13 mensen");
  expect(after).toContain("2 weken na het sluiten");
});

test.each(["hrOfPeer", "network", "administrator"] as const)(
  "to %s there is no such file, in no format and also as data",
  async (person) => {
    for (const format of ["pdf", "md"] as const) {
      const path = addressOf(own.slug, measurement, format);
      for (const one of [path, `${path}.data`]) {
        const response = await ask(one, people[person]);
        expect([response.status, one]).toEqual([404, one]);
        expect(await response.text()).not.toContain("instemming");
      }
    }
  },
);

test("HR finds no measurement of another organisation under its own address", async () => {
  for (const slug of [ofPeer, "niets"]) {
    const response = await ask(addressOf(own.slug, slug, "pdf"), people.hr);
    expect(response.status).toBe(404);
  }
});

test("who is not signed in comes to the sign-in page, and from there to the file", async () => {
  const path = addressOf(own.slug, measurement, "pdf");
  const response = await ask(path);
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe(`/sign-in?${new URLSearchParams({ back: path })}`);
});

test("the page of measurements leads HR to the pack, and the network office to none", async () => {
  const page = `/organisations/${own.slug}/measurements`;
  const links = [addressOf(own.slug, measurement, "pdf"), addressOf(own.slug, measurement, "md")];
  const ofHr = await (await ask(page, people.hr)).text();
  for (const link of links) expect(ofHr).toContain(`href="${link}"`);
  const ofNetwork = await ask(page, people.network);
  expect(ofNetwork.status).toBe(200);
  expect(await ofNetwork.text()).not.toContain("/pack.");
});
