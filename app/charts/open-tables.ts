/** In an address: the charts whose tables are open. */
export const OPEN_TABLE = "table";

type Change = {
  readonly currentUrl: URL;
  readonly nextUrl: URL;
  readonly formMethod?: string | undefined;
  readonly defaultShouldRevalidate: boolean;
};

/** Opening a table changes the address, and nothing that the page would have to ask for again. */
export function revalidatesPastTables({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: Change): boolean {
  const without = (url: URL) => {
    const plain = new URL(url);
    plain.searchParams.delete(OPEN_TABLE);
    return plain.href;
  };
  const moved = currentUrl.href !== nextUrl.href;
  if (moved && formMethod === undefined && without(currentUrl) === without(nextUrl)) return false;
  return defaultShouldRevalidate;
}
