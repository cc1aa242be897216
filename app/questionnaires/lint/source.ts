import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

import { isRecord } from "../json";
import type { Place } from "./finding";
import type { RuleCode } from "./rules";
import { findExcess, type Excess } from "./scan";

/** In bytes. A definition of 100 questions in two languages takes about 150 kB. */
export const largestFile = 5_000_000;
const mostSyntaxErrors = 20;

export type Position = { readonly line: number; readonly column: number };

export type Mistake = Position & { readonly code: RuleCode; readonly message: string };

/** A file read into plain values, each of which can be found back in the text. */
export type Source = {
  readonly value: unknown;
  /** Null for what does not come from this file. */
  readonly positionOf: (place: Place) => Position | null;
  /** Mistakes that leave a value to look further at. */
  readonly mistakes: readonly Mistake[];
};

/** Reads JSON; a text that is no JSON gives its mistakes instead. Never throws. */
export function readSource(raw: string): Source | { readonly mistakes: readonly Mistake[] } {
  if (raw.length > largestFile) {
    return { mistakes: [{ line: 1, column: 1, code: "too-large", message: tooLargeMessage }] };
  }
  const text = withoutMark(raw);
  const positions = lineStarts(text);
  const mistakes = notUtf8(raw, text).map(({ offset, ...mistake }) => ({
    ...toPosition(positions, offset),
    ...mistake,
  }));
  const stop = (code: RuleCode, message: string, offset = 0) => ({
    mistakes: [...mistakes, { ...toPosition(positions, offset), code, message }],
  });
  // UTF-16 or no text at all: nothing in it can be told apart.
  if (text.includes("\0")) return { mistakes };
  if (text.trim() === "") return stop("empty-file", emptyMessage);
  const excess = findExcess(text);
  if (excess) return stop(excess.code, excess.message, excess.offset);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !tree) {
    const syntax = errors.slice(0, mostSyntaxErrors).map(({ error, offset }) => ({
      ...toPosition(positions, offset),
      code: "not-json" as const,
      message: `this is not JSON: ${inWords(printParseErrorCode(error))}`,
    }));
    return { mistakes: [...mistakes, ...syntax] };
  }
  const nodes = new WeakMap<object, Node>();
  const value = toValue(tree, nodes, (node, code, message) =>
    mistakes.push({ ...toPosition(positions, node.offset), code, message }),
  );
  const positionOf = (place: Place) => {
    const offset = offsetOf(place, nodes);
    return offset === null ? null : toPosition(positions, offset);
  };
  return { value, mistakes, positionOf };
}

/** Some editors put a byte order mark before the text; JSON has none. */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

const tooLargeMessage = `the file is larger than ${largestFile / 1e6} MB; a definition of 100 questions takes about 0.15 MB`;
const emptyMessage = "there is nothing in this file; a definition is a SurveyJS survey in JSON";

/** What decoding left where the bytes were no UTF-8. */
function notUtf8(raw: string, text: string): Excess[] {
  const offset = text.search(/[\0\uFFFD]/);
  const wrong = "this is not text in UTF-8; save the file as UTF-8";
  const marked =
    "the file begins with a byte order mark, which JSON does not have; save it without";
  return [
    ...(raw === text ? [] : [{ code: "byte-order-mark" as const, offset: 0, message: marked }]),
    ...(offset < 0 ? [] : [{ code: "not-utf8" as const, offset, message: wrong }]),
  ];
}

type Complain = (node: Node, code: RuleCode, message: string) => void;

function toValue(node: Node, nodes: WeakMap<object, Node>, complain: Complain): unknown {
  if (node.type === "array") {
    const list = (node.children ?? []).map((child) => toValue(child, nodes, complain));
    nodes.set(list, node);
    return list;
  }
  if (node.type === "object") {
    const entries = (node.children ?? []).flatMap((property) => toEntry(property, nodes, complain));
    if (new Set(entries.map(([key]) => key)).size < entries.length) complainTwice(node, complain);
    const record = Object.fromEntries(entries);
    nodes.set(record, node);
    return record;
  }
  const value: unknown = node.value;
  if (typeof value === "number" && !Number.isFinite(value)) {
    complain(node, "invalid-number", "this number is too large to hold");
  }
  if (typeof value === "string" && /\0|\p{Surrogate}/u.test(value)) {
    complain(
      node,
      "invalid-text",
      "this text holds a character that cannot be stored (NUL or half a character)",
    );
  }
  return value;
}

function toEntry(
  property: Node,
  nodes: WeakMap<object, Node>,
  complain: Complain,
): [string, unknown][] {
  const [name, value] = property.children ?? [];
  if (!name || !value) return [];
  const key = String(name.value);
  if (key === "__proto__" || key === "pos") {
    complain(name, "reserved-name", `SurveyJS drops what is called ${key}; choose another name`);
  }
  return [[key, toValue(value, nodes, complain)]];
}

function complainTwice(node: Node, complain: Complain): void {
  const seen = new Set<unknown>();
  for (const property of node.children ?? []) {
    const name = property.children?.[0];
    if (!name) continue;
    if (seen.has(name.value))
      complain(
        name,
        "duplicate-key",
        `"${String(name.value)}" stands twice in one object; only the last would count`,
      );
    seen.add(name.value);
  }
}

function offsetOf({ at, key }: Place, nodes: WeakMap<object, Node>): number | null {
  if (!Array.isArray(at) && !isRecord(at)) return 0;
  const node = nodes.get(at);
  if (!node) return null;
  if (key === undefined) return node.offset;
  const child =
    typeof key === "number"
      ? node.children?.[key]
      : node.children?.find((property) => property.children?.[0]?.value === key);
  return child?.offset ?? node.offset;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function toPosition(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** "PropertyNameExpected" → "property name expected". */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])([A-Z])/g, " $1").toLowerCase();
}
