/** People as rising places in a list. */
export type People = readonly number[];

/** A set of people as the bits of a number: quick to compare. */
export function bitsOf(people: People): bigint {
  return people.reduce((bits, person) => bits | (1n << BigInt(person)), 0n);
}
