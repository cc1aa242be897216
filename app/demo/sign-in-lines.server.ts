import { inviteAnonymously, listMeasurements } from "~/measurements/index.server";
import { formatCode } from "~/participation/index.server";
import { config, database } from "~/platform/index.server";

import { demoAccounts, demoPassword } from "./accounts";

const wantedLinks = 3;

/** Who can sign in, with what, and fresh links for respondents: codes are stored nowhere. */
export async function signInLines(): Promise<string[]> {
  const { baseUrl } = config();
  const there = await database().user.findMany({
    where: { email: { in: demoAccounts.map(({ email }) => email) } },
    select: { email: true },
  });
  const accounts = demoAccounts.filter(({ email }) => there.some((user) => user.email === email));
  const links = await respondentLinks(baseUrl);
  return [
    "",
    "Everything in this demo is made up, the figures of the three pilots too.",
    "",
    `Sign in at ${baseUrl}/sign-in with the password ${demoPassword}`,
    ...table(
      accounts.map(({ email, role, organisation }) => [email, roleNames[role], organisation ?? ""]),
    ),
    "",
    "Take part as an employee (each link works once; every start prints new ones)",
    ...table(links),
    "",
  ];
}

const roleNames = { hr: "HR", network: "network office", administrator: "administrator" };

async function respondentLinks(baseUrl: string): Promise<string[][]> {
  const open = (await listMeasurements()).filter(({ state }) => state === "open");
  const pilots = demoAccounts.map(({ organisation }) => organisation);
  const pilotsFirst = [
    ...open.filter(({ organisation }) => pilots.includes(organisation)),
    ...open.filter(({ organisation }) => !pilots.includes(organisation)),
  ];
  const links: string[][] = [];
  for (const { slug } of pilotsFirst.slice(0, wantedLinks)) {
    const outcome = await inviteAnonymously(slug, 1, null);
    if (typeof outcome === "string") continue;
    for (const { code } of outcome.codes) links.push([`${baseUrl}/t/${formatCode(code)}`, slug]);
  }
  return links;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}
