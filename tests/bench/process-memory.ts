import { readFileSync, writeFileSync } from "node:fs";

/** What a process holds in memory now. Linux only. */
export function residentMegabytes(pid: number): number {
  return megabytesOf(pid, "VmRSS");
}

/** The most that it held since `forgetPeak`. */
export function peakMegabytes(pid: number): number {
  return megabytesOf(pid, "VmHWM");
}

export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

function megabytesOf(pid: number, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [, kilobytes = "NaN"] = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status) ?? [];
  return Number(kilobytes) / 1024;
}
