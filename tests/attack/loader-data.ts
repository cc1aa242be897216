/**
 * What a page's loaders sent, read from the answer to `<path>.data`: values in a row that refer to each other by place.
 * Only what comes at once; nothing of ours is sent later.
 */
export function readLoaderData(text: string): unknown {
  const [first = "[]"] = text.split("\n");
  const values: unknown = JSON.parse(first);
  if (!Array.isArray(values)) throw new TypeError("no loader data");
  const build = (place: unknown): unknown => {
    if (typeof place !== "number" || place < 0) return null;
    const value: unknown = values[place];
    if (Array.isArray(value)) return typeof value[0] === "string" ? value : value.map(build);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, at]) => [String(values[Number(key.slice(1))]), build(at)]),
    );
  };
  return build(0);
}
