import { ballotHash } from "~/participation/codes.server";
import { deriveKey } from "~/platform/index.server";

import { listRows, type Dump, type Row } from "./dump";
import { tasks } from "./instrument";
import type { Play } from "./play";

/** A leak that is put into a dump by hand: the adversary is only worth something if it finds each. */
export type Plant = { readonly leak: string; readonly dump: Dump };

type Cells = Readonly<Record<string, string>>;

export function plants(played: Play, dump: Dump): readonly Plant[] {
  const roll = rollOf(played, dump);
  const change = (table: string, cellsFor: (row: Row) => Cells | null): Dump => ({
    ...dump,
    rows: dump.rows.map((row) => {
      const cells = row.table === table ? cellsFor(row) : null;
      return cells ? { ...row, cells: new Map([...row.cells, ...Object.entries(cells)]) } : row;
    }),
  });
  const add = (rows: readonly Row[]): Dump => ({ ...dump, rows: [...dump.rows, ...rows] });
  const people = [...roll.values()];
  const byTask = (row: Row) => roll.get(row.cells.get("answers.taak") ?? "");
  const byInvitation = new Map(people.map((line) => [line.invitation, line]));
  const byHash = new Map(people.map((line) => [line.hash, line]));
  return [
    {
      leak: "responses stand in the file in the order of the roll",
      dump: change("response", (row) => ({ ctid: `(7,${byTask(row)?.place ?? 0})` })),
    },
    {
      leak: "handing in touches the roll",
      dump: change("invitation", ({ cells }) => {
        const line = byInvitation.get(cells.get("id") ?? "");
        return line ? { xmin: line.xid } : null;
      }),
    },
    {
      leak: "a response's id begins like the line of the roll",
      dump: change("response", (row) => ({
        id: `${byTask(row)?.invitation.slice(0, 18)}${row.cells.get("id")?.slice(18)}`,
      })),
    },
    {
      leak: "codes follow from the roll without a secret",
      dump: change("ballot", ({ cells }) => {
        const line = byHash.get(cells.get("hash") ?? "");
        if (!line) return null;
        return { hash: `\\x${deriveKey(line.invitation, "ballot").toString("hex")}` };
      }),
    },
    {
      leak: "receipts stand in the order of the roll",
      dump: change("receipt", ({ cells }) => {
        const line = people.find(({ xid }) => xid === cells.get("xmin"));
        return line ? { ctid: `(9,${line.place})` } : null;
      }),
    },
    {
      leak: "a job for each person names their response",
      dump: add(
        listRows(
          "job",
          people.map(({ email, response }) => ({
            payload: `{"to":"${email}","seen":"${response}"}`,
          })),
        ),
      ),
    },
    {
      leak: "a job for each person runs just before they hand in",
      dump: add(
        listRows(
          "job",
          people.map(({ email, xid }) => ({ email, xmin: String(Number(xid) - 1) })),
        ),
      ),
    },
    {
      leak: "the log names the line of the roll and the ballot",
      dump: add(
        listRows(
          "log",
          people.map(({ invitation, hash }) => ({
            message: `opened ${invitation}`,
            detail: `ballot ${hash.slice(2)} was used`,
          })),
        ),
      ),
    },
    {
      leak: "the audit log keeps the order of handing in",
      dump: add(
        listRows(
          "audit",
          [...people].sort((a, b) => Number(a.xid) - Number(b.xid)).map(({ email }) => ({ email })),
        ),
      ),
    },
    {
      leak: "the length of a name shows in the length of a receipt",
      dump: change("receipt", ({ cells }) => {
        const line = people.find(({ xid }) => xid === cells.get("xmin"));
        return line ? { cipher: "x".repeat(100 + line.place) } : null;
      }),
    },
  ];
}

type Line = {
  readonly place: number;
  readonly email: string;
  readonly invitation: string;
  readonly hash: string;
  readonly response: string;
  readonly xid: string;
};

/** What only the test knows: everybody's row in every table, by task. */
function rollOf({ people, codes, markOf }: Play, { rows }: Dump): ReadonlyMap<string, Line> {
  const invitations = new Map(
    rows
      .filter(({ table }) => table === "invitation")
      .map(({ cells }) => [cells.get("email"), cells.get("id")]),
  );
  const responses = new Map(
    rows
      .filter(({ table }) => table === "response")
      .map(({ cells }) => [cells.get("answers.taak"), cells]),
  );
  const lines = [...people.entries()].flatMap(([place, { email }]): [string, Line][] => {
    const task = tasks[markOf[place] ?? -1] ?? "";
    const response = responses.get(task);
    if (!response) return [];
    const hash = `\\x${Buffer.from(ballotHash(codes.get(place) ?? "")).toString("hex")}`;
    return [
      [
        task,
        {
          place,
          email,
          hash,
          invitation: invitations.get(email) ?? "",
          response: response.get("id") ?? "",
          xid: response.get("xmin") ?? "",
        },
      ],
    ];
  });
  return new Map(lines);
}
