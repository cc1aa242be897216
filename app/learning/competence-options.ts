import { areas, competences, competenceTitle } from "~/questionnaires";

type Option = { readonly value: string; readonly label: string };

/** The 21 competences for a list to choose from. */
export function competenceOptions(language: string): Option[] {
  return competences.map(({ id }) => ({
    value: id,
    label: `${id} ${competenceTitle(id, language)}`,
  }));
}

/** Areas, each with its competences under it. */
export function gapOptions(language: string): Option[] {
  return areas.flatMap(({ id }) => [
    { value: id, label: `${id} ${competenceTitle(id, language)}` },
    ...competenceOptions(language).filter(({ value }) => value.startsWith(`${id}.`)),
  ]);
}
