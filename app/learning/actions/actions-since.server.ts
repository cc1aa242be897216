import { agreedBetween, type ActionLine } from "./action-item";
import { listActions } from "./actions.server";

/**
 * What an organisation agreed after one measurement and before the next.
 *
 * @param from ISO date on which the earlier one closed
 * @param until ISO date on which the later one closed; null for up to now
 */
export async function actionsSince(
  organisation: string,
  from: string,
  until: string | null,
): Promise<ActionLine[]> {
  return agreedBetween(await listActions(organisation), from, until);
}
