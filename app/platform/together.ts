/**
 * A question about one key, asked together with those that others ask at the same moment: of many requests at once
 * each would wait for its own way to the database and back.
 *
 * @param ask finds what there is about some keys, by key; a key that it leaves out has nothing
 */
export function together<Found>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | null> {
  let waiting: {
    readonly keys: Set<string>;
    readonly found: Promise<ReadonlyMap<string, Found>>;
  } | null = null;
  return async (key) => {
    waiting ??= gather();
    waiting.keys.add(key);
    return (await waiting.found).get(key) ?? null;
  };

  function gather() {
    const keys = new Set<string>();
    const found = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting = null;
      return ask([...keys]);
    });
    return { keys, found };
  }
}
