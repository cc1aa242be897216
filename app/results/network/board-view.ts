import { countWord, sentence, type Sentence } from "../words/sentence";

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
  /** Can the contact be reminded; not where there is nobody to remind, nothing to remind of, or no mail. */
  readonly reminder?: BoardReminder | undefined;
};

export type BoardReminder = {
  /** Why nobody can be reminded now; null when somebody can. */
  readonly refused: "no-contact" | "today-already" | null;
  /** ISO date. */
  readonly remindedOn: string | null;
};

type ContactState = {
  readonly slug: string;
  readonly hasContact: boolean;
  /** ISO date. */
  readonly remindedOn: string | null;
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

/**
 * The board with whom can be reminded: who is not done yet.
 *
 * @param contacts of the members; none where nothing is mailed
 * @param today ISO date
 */
export function withContacts(
  view: BoardView,
  contacts: readonly ContactState[],
  today: string,
): BoardView {
  const known = new Map(contacts.map((contact) => [contact.slug, contact]));
  const reminderOf = ({ slug, state }: BoardMember): BoardReminder | undefined => {
    const contact = known.get(slug);
    if (!contact || state === "published") return undefined;
    const { hasContact, remindedOn } = contact;
    if (!hasContact) return { refused: "no-contact", remindedOn };
    return { refused: remindedOn === today ? "today-already" : null, remindedOn };
  };
  return {
    ...view,
    columns: view.columns.map(({ state, members }) => ({
      state,
      members: members.map((member) => ({ ...member, reminder: reminderOf(member) })),
    })),
  };
}

/** A member as the board shows it; null for one that is not there. */
export function stateOnBoard(view: BoardView, slug: string): BoardMember | null {
  const members = view.columns.flatMap(({ members: inside }) => inside);
  return members.find((member) => member.slug === slug) ?? null;
}
