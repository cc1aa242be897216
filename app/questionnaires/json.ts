/** An object as JSON gives it. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** One answer, or one value that can be answered. */
export type Scalar = string | number | boolean;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Own property only, so that names such as `constructor` find nothing. */
export function field(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

export function listField(record: unknown, key: string): readonly unknown[] {
  const value = field(record, key);
  return Array.isArray(value) ? value : [];
}

export function stringField(record: unknown, key: string): string | null {
  const value = field(record, key);
  return typeof value === "string" && value !== "" ? value : null;
}

export function numberField(record: unknown, key: string, otherwise: number): number {
  const value = field(record, key);
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

/** Names that every object already answers to: never a question, scale or answer key. */
export function isReservedName(name: string): boolean {
  return name in Object.prototype || name === "prototype";
}
