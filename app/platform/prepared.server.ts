import type pg from "pg";

import { config } from "./config.server";

/**
 * A question that each connection plans once, by its name. Behind a pooler that shares connections between transactions the
 * next one may come where the name is not known, or is another's: there it goes without.
 */
export function prepared<Values extends unknown[]>({
  name,
  ...question
}: pg.QueryConfig<Values>): pg.QueryConfig<Values> {
  return config().databaseDirectUrl === null && name !== undefined
    ? { name, ...question }
    : question;
}

/**
 * The same for one that somebody waits for: a connection that went without a word is given up, so that the next question takes
 * another.
 *
 * @param patience in milliseconds
 */
export function quick<Values extends unknown[]>(
  question: pg.QueryConfig<Values>,
  patience = 20_000,
): pg.QueryConfig<Values> {
  const asked = { ...prepared(question), query_timeout: patience };
  return asked;
}
