import { storedDay } from "~/platform";
import { database } from "~/platform/index.server";

/**
 * A measurement whose mail somebody looks after.
 *
 * @param organisation slug; with it, a measurement of another organisation does not exist
 */
export async function findMailing(measurement: string, organisation?: string) {
  const found = await database().measurement.findFirst({
    where: {
      slug: measurement,
      trial: false,
      ...(organisation && { organisation: { slug: organisation } }),
    },
    select: {
      id: true,
      slug: true,
      state: true,
      closesOn: true,
      organisationId: true,
      round: { select: { name: true } },
      organisation: { select: { slug: true, name: true, contact: true, houseStyle: true } },
    },
  });
  return found && { ...found, closesOn: storedDay(found.closesOn) };
}
export type Mailing = NonNullable<Awaited<ReturnType<typeof findMailing>>>;
