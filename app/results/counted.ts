import type { Member } from "~/disclosure";
import type { ResultDocument } from "~/releases";

/** A member whose release stands when its round closes. */
export type BenchmarkMember = {
  readonly slug: string;
  readonly sector: string;
  /** Agreed to stand by name in the network's comparison. */
  readonly named: boolean;
  readonly document: ResultDocument;
  /** Asked the same questions as most members; true when absent. */
  readonly comparable?: boolean;
};

/** What all members were asked alike: ids of areas and competences. */
export type Measured = {
  readonly scales: readonly string[];
  readonly competences: readonly string[];
};

/** By id, 0–100. */
export type Means = Readonly<Record<string, number>>;

/** A member with every measured mean: one list of members for every line. */
export type Counted = Omit<BenchmarkMember, "document" | "comparable"> & {
  readonly n: number;
  readonly scales: Means;
  readonly competences: Means;
};

/** A member that counts on every line; null when one of its means is hidden or not comparable. */
export function countedOf(
  { document, comparable = true, slug, sector, named }: BenchmarkMember,
  measured: Measured,
): Counted | null {
  if (!comparable || measured.scales.length === 0) return null;
  const scales = meansOf(document.scales, measured.scales);
  const competences = meansOf(document.competences, measured.competences);
  if (!scales || !competences) return null;
  return { slug, sector, named, n: document.n, scales, competences };
}

export type Line = { readonly id: string; readonly mean: number | null };

function meansOf(lines: readonly Line[], ids: readonly string[]): Means | null {
  const means = ids.flatMap((id) => {
    const mean = lines.find((line) => line.id === id)?.mean ?? null;
    return mean === null ? [] : [[id, mean] as const];
  });
  return means.length === ids.length ? Object.fromEntries(means) : null;
}

/** A member as the organisation rules see it. */
export function asMember({ slug, n, named, sector }: Counted): Member {
  return { id: slug, respondents: n, named, categories: { sector } };
}
