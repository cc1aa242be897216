import { createHash, createHmac, hkdfSync } from "node:crypto";

import type { Row } from "./dump";

const xidColumns = new Set(["xmin", "xmax"]);
const address = /[^\s"<>:]+@[^\s"<>]+/g;
const hexadecimal = /^(\\x)?[0-9a-f-]{16,}$/i;
const hexadecimalWithin =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,}/gi;

/** Of the cells of a row: a dump is looked at more than once. */
const kept = new WeakMap<Row["cells"], ReadonlySet<string>>();

/**
 * What of a row could stand in another row too: whole values, both ends of ids and hashes, the
 * transaction that wrote it, and what an id or an address becomes when it is hashed without a secret.
 */
export function tokensOf({ cells }: Row): ReadonlySet<string> {
  const known = kept.get(cells);
  if (known) return known;
  const tokens = new Set<string>();
  kept.set(cells, tokens);
  for (const [column, value] of cells) {
    if (xidColumns.has(column)) {
      if (value !== "0") tokens.add(`transaction ${value}`);
      continue;
    }
    if (isCommon(value)) continue;
    tokens.add(`= ${value.toLowerCase()}`);
    const addresses = value.includes("@") ? (value.match(address) ?? []) : [];
    for (const found of addresses) addHashed(tokens, found.toLowerCase());
    if (hexadecimal.test(value)) {
      addEnds(tokens, value.replace(/^\\x/, "").replaceAll("-", ""));
      if (value.includes("-")) addHashed(tokens, value);
    } else if (value.length > 16) {
      for (const found of value.match(hexadecimalWithin) ?? []) {
        addEnds(tokens, found.replaceAll("-", ""));
      }
    }
  }
  return tokens;
}

function isCommon(value: string): boolean {
  return value.length < 5 || /^(true|false|\(\d+,\d+\)|[0-9.]{1,5})$/.test(value);
}

/** By what was hashed: the same few ids stand in thousands of rows. */
const hashed = new Map<string, ReadonlySet<string>>();

function addHashed(tokens: Set<string>, value: string): void {
  const known = hashed.get(value) ?? hashesOf(value);
  hashed.set(value, known);
  for (const token of known) tokens.add(token);
}

function hashesOf(value: string): ReadonlySet<string> {
  const tokens = new Set([`= ${value}`]);
  const made = [
    createHash("sha256").update(value).digest("hex"),
    createHash("sha1").update(value).digest("hex"),
    createHash("md5").update(value).digest("hex"),
    createHmac("sha256", "").update(value).digest("hex"),
    ...["ballot", "draft", "receipt", "code"].map((purpose) =>
      Buffer.from(hkdfSync("sha256", value, "", `nulmeting ${purpose}`, 32)).toString("hex"),
    ),
  ];
  for (const hash of made) addEnds(tokens, hash);
  return tokens;
}

function addEnds(tokens: Set<string>, hexadecimalText: string): void {
  tokens.add(`< ${hexadecimalText.slice(0, 10).toLowerCase()}`);
  tokens.add(`> ${hexadecimalText.slice(-10).toLowerCase()}`);
}

/** Rows that share something which no other row of their tables has. */
export function linkRows(rows: readonly Row[]): ReadonlyMap<Row, readonly Row[]> {
  const holders = new Map<string, Row[]>();
  for (const row of rows) {
    for (const token of tokensOf(row)) {
      const list = holders.get(token);
      if (list) list.push(row);
      else holders.set(token, [row]);
    }
  }
  const links = new Map<Row, Row[]>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > 8) continue;
    const unique = list.filter(
      (row) => list.filter(({ table }) => table === row.table).length === 1,
    );
    for (const row of unique) {
      const others = unique.filter((other) => other !== row);
      links.set(row, [...(links.get(row) ?? []), ...others]);
    }
  }
  return links;
}

/** Rows within so many links, nearest first, never walking on from a row of the tables where it ends. */
export function reach(
  from: Row,
  links: ReadonlyMap<Row, readonly Row[]>,
  steps: number,
  ends: ReadonlySet<string>,
): readonly Row[] {
  const seen = new Set([from]);
  let edge: Row[] = [from];
  for (let step = 0; step < steps; step += 1) {
    const next: Row[] = [];
    for (const row of edge) {
      if (row !== from && ends.has(row.table)) continue;
      for (const other of links.get(row) ?? []) {
        if (!seen.has(other)) next.push(other);
        seen.add(other);
      }
    }
    edge = next;
  }
  return [...seen];
}
