import { expect, test } from "vitest";

import { addAction, addOffers, addPlaybook, shareHelp } from "~/learning/index.server";
import { database, pool } from "~/platform/index.server";

import { arrangeMember } from "../setup/arrange-results";
import { testDatabase } from "../setup/database";

testDatabase();

const own = "gemeente-iepenrode";
const other = "gemeente-zuring";
const name = "Anna de Vries, anna@gemeente.example";

/** In which tables somebody is named. */
async function tablesThatName(text: string): Promise<string[]> {
  const { rows } = await pool().query<{ table_name: string; found: string }>(
    `WITH mine AS MATERIALIZED (SELECT tablename AS table_name FROM pg_tables WHERE schemaname = 'public'),
       ours AS MATERIALIZED (SELECT table_name FROM mine WHERE has_table_privilege(quote_ident(table_name), 'SELECT'))
     SELECT table_name, query_to_xml(format('SELECT 1 FROM %I t WHERE t::text LIKE %L', table_name, '%' || $1 || '%'), true, true, '')::text AS found
     FROM ours ORDER BY 1`,
    [text],
  );
  return rows.filter(({ found }) => found.includes("<row")).map(({ table_name: table }) => table);
}

async function share(slug: string): Promise<void> {
  const member = { slug, name: slug, sector: "overheden", named: false, questionnaire: "core" };
  await arrangeMember({ ...member, units: [] });
  await shareHelp(slug, { contact: `${name} van ${slug}`, lines: { "4.1": "helps" } });
  const action = { what: "Oefenen", gap: "4.1", who: `${name} van ${slug}`, due: null };
  await addAction(slug, action, "2026-01-01");
  const facts = { title: "Draaiboek", purpose: "Oefenen", competences: ["4.1"], link: null };
  const body = `Bel ${name} van ${slug}`;
  await addPlaybook({ organisation: slug }, { ...facts, body, licence: "members" }, "2026-01-01");
  const offer = { title: "Les", competence: "4.1", level: "all", language: "nl" } as const;
  const by = { organiser: `${name} van ${slug}`, link: "https://example.org", date: null };
  await addOffers({ organisation: slug }, [{ ...offer, ...by, kind: "course" }]);
}

test("with an organisation all that names its staff goes, and nothing of another", async () => {
  const tables = ["action_item", "help_contact", "learning_offer", "playbook"];
  for (const slug of [own, other]) {
    await share(slug);
    expect(await tablesThatName(`${name} van ${slug}`)).toEqual(tables);
  }
  await database().organisation.delete({ where: { slug: own } });
  expect(await tablesThatName(`${name} van ${own}`)).toEqual([]);
  expect(await tablesThatName(`${name} van ${other}`)).toEqual(tables);
});
