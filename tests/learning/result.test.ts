import { expect, test } from "vitest";

import type { OfferFacts } from "~/learning";
import { addOffers } from "~/learning/index.server";
import { pool } from "~/platform/index.server";

import { arrangeMeasurement, newReceipt, sampleAnswers } from "../setup/arrange";
import { testServer } from "../setup/server";

const server = testServer();

const offer = (title: string, changes: Partial<OfferFacts>): OfferFacts => ({
  ...{ title, competence: "1.1", level: "all", language: "nl", organiser: "De Terp" },
  ...{ link: "https://leren.example/les", date: null, kind: "course", ...changes },
});

/** The lines of every table. */
async function lines(): Promise<unknown> {
  const found = await pool().query(
    `SELECT table_name, query_to_xml(format('SELECT count(*) FROM %I', table_name), true, true, '')::text
     FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return found.rows;
}

test("beside a personal result stands what fits it, and nothing tells who looked", async () => {
  const [{ organisation, codes }, other] = [
    await arrangeMeasurement({ codes: 1 }),
    await arrangeMeasurement({ codes: 0 }),
  ];
  await addOffers({ organisation }, [offer("Eigen les voor starters", { level: "starter" })]);
  await addOffers({ organisation: other.organisation }, [offer("Van een ander lid", {})]);
  await addOffers("network", [
    offer("Zoeken voor voorlopers", { competence: "1.2", level: "voorloper" }),
    offer("Zoeken voor starters", { competence: "1.2", level: "starter" }),
    offer("Veilig werken voor iedereen", { competence: "4.1" }),
    offer("Searching", { language: "en" }),
    offer("Vorig jaar", { date: "2025-01-01" }),
  ]);
  const receipt = newReceipt();
  const handedIn = await fetch(`${server.url}/api/v1/participation/${codes[0]}/response`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ answers: sampleAnswers, language: "nl", receipt }),
  });
  expect(handedIn.status).toBe(201);
  const before = await lines();
  const response = await fetch(`${server.url}/result`, {
    method: "POST",
    headers: { Origin: server.url },
    body: new URLSearchParams({ receipt }),
  });
  const page = (await response.text()).split("<script")[0] ?? "";
  expect(response.status).toBe(200);
  const shown = [...page.matchAll(/<a[^>]*href="https:\/\/leren\.example[^>]*>([^<]*)/g)];
  expect(shown.map(([, title]) => title)).toEqual([
    "Eigen les voor starters",
    "Zoeken voor voorlopers",
  ]);
  for (const [link] of shown) {
    expect(link).toContain('href="https://leren.example/les"');
    expect(link).toContain('rel="noreferrer"');
  }
  expect(page).toContain("Wij houden niet bij wat u opent.");
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(response.headers.get("Cache-Control")).toContain("no-store");
  expect(await lines()).toEqual(before);
});
