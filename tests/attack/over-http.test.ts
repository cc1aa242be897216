import { beforeAll, expect, test } from "vitest";

import type { KeyHouse } from "~/accounts/index.server";
import {
  addMeasurement,
  addRound,
  closeMeasurement,
  findMeasurement,
  inviteAnonymously,
  openMeasurement,
} from "~/measurements/index.server";
import { addOrganisation } from "~/organisations/index.server";
import { importResponses } from "~/participation/index.server";
import { parseDefinition, type Answers } from "~/questionnaires";
import { publishVersion } from "~/questionnaires/index.server";
import type { ResultDocument } from "~/releases";
import { resultDocumentSchema } from "~/releases/document-schema";
import { findRelease } from "~/releases/index.server";

import { arrangeKey, bearer } from "../api/arrange";
import { newReceipt } from "../setup/arrange";
import { arrangeAccount, password } from "../setup/arrange-results";
import { testServer } from "../setup/server";
import { attack } from "./attack";
import { readLoaderData } from "./loader-data";
import { knowledgeOf, tellingInsiders } from "./organisation";
import { findResultsPage, readPages, type ResultsPage } from "./pages";
import { populationOf, type Population } from "./populations";
import { readDocument } from "./printed";

const server = testServer();

const seeds = Array.from({ length: 20 }, (_, i) => 10_000 + i);

beforeAll(async () => {
  await addRound("aanval", "Aanval");
});

/** A measurement from its opening to its release, with two who hand in and withdraw. @returns a population of its own key */
async function publish(seed: number, slug: string): Promise<Population> {
  const made = populationOf(seed);
  const key = `aanval-${seed}`;
  const { nulmeting } = made.definition;
  const population = {
    ...made,
    definition: { ...made.definition, nulmeting: { ...nulmeting, key } },
  };
  const { people, minimum, headcounts } = population;
  await publishVersion(population.definition);
  const counted = Object.entries(headcounts.byCategory["unit"] ?? {});
  const units = new Set([...counted.map(([unit]) => unit), ..."abcdef"]);
  await addOrganisation({
    slug,
    name: `Lid ${seed}`,
    sector: "overheden",
    units: [...units].map((unit) => ({
      unit,
      parent: null,
      headcount: headcounts.byCategory["unit"]?.[unit] ?? people.length,
    })),
  });
  await addMeasurement({
    slug,
    organisation: slug,
    questionnaire: key,
    round: "aanval",
    minimum,
    namedInNetwork: true,
  });
  await openMeasurement(slug, new Date());
  await handInAndWithdraw(slug, asked(population, people[0] ?? {}));
  const id = (await findMeasurement(slug))?.id ?? "";
  const rows = people.map((answers) => ({ answers: asked(population, answers), unit: null }));
  expect(await importResponses(id, rows)).toEqual({ imported: people.length });
  expect(await closeMeasurement(slug, new Date())).toBe("published");
  return population;
}

/** Without the background that this questionnaire does not ask for. */
function asked({ definition }: Population, answers: Answers): Answers {
  const { items, background } = parseDefinition(definition);
  const names = [...items, ...background].map(({ name }) => name);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

async function handInAndWithdraw(slug: string, answers: Answers): Promise<void> {
  const invited = await inviteAnonymously(slug, 2, null);
  if (typeof invited === "string") throw new Error(invited);
  for (const { code } of invited.codes) {
    const path = `${server.url}/api/v1/participation/${code}/response`;
    const receipt = newReceipt();
    const handedIn = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ answers, language: "nl", receipt }),
    });
    expect([handedIn.status, handedIn.ok ? "" : await handedIn.text()]).toEqual([201, ""]);
    const headers = { Authorization: `Receipt ${receipt}` };
    expect((await fetch(path, { method: "DELETE", headers })).status).toBe(204);
  }
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.url },
    body: new URLSearchParams({ email, password }),
  });
  expect(answer.status).toBe(302);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Every page of results that a reader can call up, breakdown by breakdown. */
async function pagesOf(slug: string, cookie: string): Promise<ResultsPage[]> {
  const read = async (query: string) => {
    const path = `/organisations/${slug}.data?${query}`;
    const answer = await fetch(server.url + path, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(200);
    return findResultsPage(readLoaderData(await answer.text()));
  };
  const first = await read("");
  if (!first) throw new Error(`${slug} shows no results`);
  const others = await Promise.all(
    first.breakdowns.map(({ id }) => read(`by=${encodeURIComponent(id)}`)),
  );
  return [first, ...others.flatMap((page) => page ?? [])];
}

/** The release as a program gets it that holds a key. */
async function releaseOf(slug: string, house: KeyHouse): Promise<ResultDocument> {
  const { key } = await arrangeKey(house);
  const path = `${server.url}/api/v1/measurements/${slug}/results`;
  const answer = await fetch(path, { headers: bearer(key) });
  expect(answer.status).toBe(200);
  const document = resultDocumentSchema.parse(await answer.json());
  // Word for word what stands in the release, which the attackers of the document take apart too.
  const stored = await findRelease((await findMeasurement(slug))?.id ?? "");
  expect(document).toMatchObject(JSON.parse(JSON.stringify(stored?.document)));
  return document;
}

let office: Promise<string> | undefined;

async function networkOffice(): Promise<string> {
  office ??= arrangeAccount("network").then(({ email }) => signIn(email));
  return await office;
}

let shown = 0;

test.each(seeds)(
  "what HR and the network office see and their keys fetch of population %i gives nobody away",
  async (seed) => {
    const slug = `lid-${seed}`;
    const population = await publish(seed, slug);
    const hr = await arrangeAccount("hr", slug);
    const knowledge = knowledgeOf(population);
    const cookies = [await signIn(hr.email), await networkOffice()];
    const pages = (await Promise.all(cookies.map((cookie) => pagesOf(slug, cookie)))).flat();
    const onPages = readPages(pages, knowledge.people);
    const houses: KeyHouse[] = [{ role: "hr", organisation: slug }, { role: "network" }];
    const documents = await Promise.all(houses.map((house) => releaseOf(slug, house)));
    expect(documents[0]).toEqual(documents[1]);
    const fromKeys = documents.slice(0, 1).map(readDocument);
    // Whoever has pages and keys lays them side by side.
    const printed = {
      minimum: onPages.minimum,
      statements: [onPages, ...fromKeys].flatMap(({ statements }) => statements),
      headcounts: [onPages, ...fromKeys].flatMap(({ headcounts }) => headcounts),
    };
    shown += onPages.statements.filter(({ mean }) => mean !== null).length;
    expect(attack(printed, knowledge, tellingInsiders(population))).toEqual([]);
  },
);

test("the attacker read numbers from the pages, about groups too", () => {
  expect(shown).toBeGreaterThan(300);
});
