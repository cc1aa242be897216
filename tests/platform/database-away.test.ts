import { expect, test } from "vitest";

import { database, isDatabaseAway, pool } from "~/platform/index.server";

import { testDatabase } from "../setup/database";

testDatabase();

const end = "SELECT pg_terminate_backend(pg_backend_pid())";
const whatIsThrown = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("a connection that the server ends says that the database is away, also through Prisma", async () => {
  const throughPrisma = database().$transaction(async (tx) => {
    await tx.$executeRaw`SET ROLE NONE`;
    await tx.$queryRawUnsafe(end);
  });
  expect(isDatabaseAway(await whatIsThrown(throughPrisma))).toBe(true);
  const client = await pool().connect();
  client.on("error", () => undefined);
  await client.query("SET ROLE NONE");
  expect(isDatabaseAway(await whatIsThrown(client.query(end)))).toBe(true);
  client.release(true);
});

test("so does a standby, which takes nothing", async () => {
  const throughPrisma = database().$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    await tx.sector.create({ data: { id: "nergens", name: { nl: "Nergens" } } });
  });
  expect(isDatabaseAway(await whatIsThrown(throughPrisma))).toBe(true);
});

test("a wrong question does not, however it is asked", async () => {
  const wrong = "SELECT * FROM nowhere";
  expect(isDatabaseAway(await whatIsThrown(database().$queryRawUnsafe(wrong)))).toBe(false);
  expect(isDatabaseAway(await whatIsThrown(pool().query(wrong)))).toBe(false);
});
