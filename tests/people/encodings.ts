/** How a list can stand in a file. */
export const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  inWindows1252,
];

/** What a Dutch Excel writes as CSV. */
export function inWindows1252(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
