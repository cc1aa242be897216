import { callerOf } from "./with-database";

/** Writes down which release was made, beside a database that is open: a release that is changed later has another hash. */
export async function logRelease(measurement: string): Promise<void> {
  const { record } = await import("~/audit/index.server");
  const { findLine } = await import("~/measurements/index.server");
  const { findReleaseHash } = await import("~/releases/index.server");
  const [line, release] = [await findLine(measurement), await findReleaseHash(measurement)];
  await record({
    act: "measurement-published",
    ...callerOf(),
    organisation: line?.organisation ?? null,
    details: { measurement, release: release ?? "" },
  });
}
