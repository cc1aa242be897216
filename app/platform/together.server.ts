import { isDatabaseAway } from "./database.server";

type Waiting<Item, Outcome> = {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
};

type Lane<Item, Outcome> = {
  waiting: Waiting<Item, Outcome>[];
  /** Batches that are being worked on, and one that is about to begin. */
  working: number;
};

const mostInBatch = 64;
/** While the database writes one to the disk it works on the next. */
const mostAtOnce = 4;

/**
 * Work on one item that is done together with what others bring meanwhile: while some are worked on, those who come
 * gather for the next batch. Of many at once each would wait for its own way to the database and back, and for its own commit.
 *
 * @param work gives the outcomes in the order of the items. One that it cannot bear must not harm the others: what fails
 *   as a batch is tried one by one, unless the database is away
 * @returns takes an item, and the lane in which it may meet others: one lane does not wait for another
 */
export function together<Item, Outcome>(
  work: (items: readonly Item[], lane: string) => Promise<readonly Outcome[]>,
): (item: Item, lane?: string) => Promise<Outcome> {
  const lanes = new Map<string, Lane<Item, Outcome>>();

  return (item, name = "") => {
    const lane = lanes.get(name) ?? { waiting: [], working: 0 };
    lanes.set(name, lane);
    return new Promise((resolve, reject) => {
      lane.waiting.push({ item, resolve, reject });
      if (lane.waiting.length === 1 && lane.working < mostAtOnce) begin(name, lane);
    });
  };

  function begin(name: string, lane: Lane<Item, Outcome>): void {
    lane.working += 1;
    // Whoever comes at the same moment comes along.
    setImmediate(() => void takeTurns(name, lane));
  }

  async function takeTurns(name: string, lane: Lane<Item, Outcome>): Promise<void> {
    while (lane.waiting.length > 0) await settle(lane.waiting.splice(0, mostInBatch), name);
    lane.working -= 1;
    if (lane.working === 0) lanes.delete(name);
  }

  async function settle(batch: readonly Waiting<Item, Outcome>[], name: string): Promise<void> {
    try {
      const outcomes = await work(
        batch.map(({ item }) => item),
        name,
      );
      if (outcomes.length !== batch.length) throw new RangeError("an outcome for each item");
      outcomes.forEach((outcome, place) => batch[place]?.resolve(outcome));
    } catch (error) {
      if (batch.length === 1 || isDatabaseAway(error)) {
        for (const { reject } of batch) reject(error);
      } else for (const one of batch) await settle([one], name);
    }
  }
}
