/** Everybody in the demo signs in with it; the demo prints it at each start. */
export const demoPassword = "nulmeting-demo-2026";

export type DemoAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: "hr" | "network" | "administrator";
  /** Whose HR. */
  readonly organisation: string | null;
};

/** The administrator comes last: with that account the demo is whole. */
export const demoAccounts: readonly DemoAccount[] = [
  hr("J. de Boer", "provincie-groningen"),
  hr("A. Postma", "martini-ziekenhuis"),
  hr("S. Hofstra", "hanzehogeschool"),
  {
    name: "M. Visser",
    email: "netwerk@samenwerking-noord.example",
    role: "network",
    organisation: null,
  },
  {
    name: "B. Dijkstra",
    email: "beheer@samenwerking-noord.example",
    role: "administrator",
    organisation: null,
  },
];

function hr(name: string, organisation: string): DemoAccount {
  return { name, email: `hr@${organisation}.example`, role: "hr", organisation };
}
