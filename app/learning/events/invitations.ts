import { isPast } from "../next-steps/choose-offers";
import type { HelpKind } from "../help/help-form";
import type { HelpLine } from "../help/matches";
import type { Offer } from "../catalogue/offer";
import { membersThat, type Standing, type Verdicts } from "../needs/standing";

/** An event of the network as one member sees it. */
export type MemberEvent = Offer & {
  /** Why it was offered to this member; null when it was not. */
  readonly because: "asks" | "lacks" | null;
  readonly joined: boolean;
};

type Member = {
  /** What it asks and offers. */
  readonly lines: Readonly<Record<string, HelpKind>>;
  /** By its own comparison, whether others know its name or not. */
  readonly verdicts: Verdicts;
  /** Ids of the events that it takes part in. */
  readonly joined: readonly string[];
};

export const isEvent = ({ kind }: Pick<Offer, "kind">) =>
  kind === "event" || kind === "lunch-session";

/** The network's events to come: those offered to this member first, then the soonest; those without a day last. */
export function eventsFor(offers: readonly Offer[], member: Member, today: string): MemberEvent[] {
  return offers
    .filter((offer) => !offer.own && isEvent(offer) && !isPast(offer, today))
    .map((offer) => ({
      ...offer,
      because: offer.offered ? reasonFor(offer, member) : null,
      joined: member.joined.includes(offer.id),
    }))
    .toSorted(
      (one, other) =>
        Number(one.because === null) - Number(other.because === null) ||
        (one.date ?? "9").localeCompare(other.date ?? "9"),
    );
}

type Named = { readonly slug: string; readonly name: string };

/** The members that an event is meant for: those that ask for help with it, and named ones that stand lower; by name. */
export function meantFor(
  { competence }: Offer,
  lines: readonly HelpLine[],
  standings: readonly Standing[],
): Named[] {
  const asking = lines.filter((line) => line.competence === competence && line.kind === "asks");
  const all = [...asking, ...membersThat("lower", competence, standings)];
  const bySlug = new Map(all.map(({ slug, name }) => [slug, { slug, name }]));
  return [...bySlug.values()].toSorted((one, other) => one.name.localeCompare(other.name, "nl"));
}

function reasonFor({ competence }: Offer, { lines, verdicts }: Member): MemberEvent["because"] {
  if (lines[competence] === "asks") return "asks";
  return verdicts[competence] === "lower" ? "lacks" : null;
}
