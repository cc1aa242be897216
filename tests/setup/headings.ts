/** A finding about two members: both names, whoever comes first. */
export const bothOf = (one: string, other: string) =>
  new RegExp(`${one}.*${other}|${other}.*${one}`);
