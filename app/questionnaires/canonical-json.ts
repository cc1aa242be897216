import { isRecord } from "./json";

/**
 * JSON text that does not depend on the order of keys, on white space or on `undefined`
 * properties: equal content, equal text. Arrays keep their order.
 *
 * @throws TypeError for what JSON cannot hold: a number that is not finite, a function, a circle
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, above: readonly unknown[]): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
    return JSON.stringify(value);
  }
  if (above.includes(value)) throw new TypeError("JSON cannot hold a circle");
  const path = [...above, value];
  if (Array.isArray(value)) {
    return `[${value.map((entry: unknown) => write(entry ?? null, path)).join(",")}]`;
  }
  if (isRecord(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key], path)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`JSON cannot hold a ${typeof value}`);
}
