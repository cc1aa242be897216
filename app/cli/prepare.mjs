// After `npm ci`: the database client from the schema, and the command's link beside the other programs.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const prisma = `${root}/node_modules/prisma/build/index.js`;

if (existsSync(prisma)) {
  // Generating needs no schema engine, and the native one would have to be downloaded.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true" };
  execFileSync(process.execPath, [prisma, "generate"], { cwd: root, env, stdio: "pipe" });
}

const command = `${root}/app/cli/nulmeting.mjs`;
const link = `${root}/node_modules/.bin/nulmeting`;
if (process.platform !== "win32") {
  chmodSync(command, 0o755);
  mkdirSync(`${root}/node_modules/.bin`, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../app/cli/nulmeting.mjs", link);
}
