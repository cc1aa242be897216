import { countWord, sentence, type Sentence } from "./sentence";

export type BoardState = "none" | "planned" | "open" | "closed" | "published";

export type BoardMember = {
  readonly slug: string;
  readonly name: string;
  readonly sector: string;
  readonly state: BoardState;
  /** ISO date. */
  readonly closesOn: string | null;
  /** Agreed to be named with results; only then the name leads to them. */
  readonly named: boolean;
};

export type BoardView = {
  readonly headline: Sentence;
  readonly columns: readonly {
    readonly state: BoardState;
    readonly members: readonly BoardMember[];
  }[];
};

const ORDER: readonly BoardState[] = ["open", "planned", "closed", "published", "none"];

/** Who plans, runs and is done in a round. No numbers: who takes part is no secret, what came out is. */
export function boardView(members: readonly BoardMember[]): BoardView {
  const done = members.filter(({ state }) => state === "published").length;
  const open = members.filter(({ state }) => state === "open").length;
  const columns = ORDER.map((state) => ({
    state,
    members: members
      .filter((member) => member.state === state)
      .toSorted((one, other) => one.name.localeCompare(other.name, "nl")),
  }));
  return {
    headline: headline(done, open, members.length),
    columns: columns.filter(({ members: inside }) => inside.length > 0),
  };
}

function headline(done: number, open: number, all: number): Sentence {
  if (done === 0 && open === 0) return sentence("board.nobody");
  const words = { done: countWord(done, "start"), open: countWord(open, "start"), all };
  if (done === 0) return sentence(open === 1 ? "board.openOne" : "board.open", words);
  return sentence(done === 1 ? "board.doneOne" : "board.done", words);
}
