// Loaded before a program that is measured: tells at its end what it took, on file descriptor 3.
import { writeSync } from "node:fs";

const begin = process.hrtime.bigint();
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  writeSync(3, JSON.stringify({ wall, cpu, megabytes: maxRSS / 1024 }));
});
