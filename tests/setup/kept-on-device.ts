import type { Page } from "playwright-core";

/** What the browser keeps for the site, as whoever has the device finds it. */
export async function keptOn(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("nulmeting")) return [];
    const database = await done(indexedDB.open("nulmeting"));
    if (!database.objectStoreNames.contains("drafts")) {
      database.close();
      return [];
    }
    const records: unknown[] = await done(
      database.transaction("drafts").objectStore("drafts").getAll(),
    );
    database.close();
    const show = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
        return new TextDecoder("latin1").decode(value);
      return typeof value === "object" && value !== null
        ? Object.entries(value)
            .map(([key, part]) => `${key}=${show(part)}`)
            .join()
        : String(value);
    };
    return records.map(show);
  });
}
