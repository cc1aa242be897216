type Place = { readonly pathname: string; readonly search: string };

/** Address of the same page with another choice; what else was chosen stays. */
export function addressWith(
  { pathname, search }: Place,
  name: string,
  value: string | null,
): string {
  const parameters = new URLSearchParams(search);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  const chosen = parameters.toString();
  return chosen === "" ? pathname : `${pathname}?${chosen}`;
}
