import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

import { projectRoot } from "~/platform/index.server";

const sources = ["app", "public", "package-lock.json", "remix.config.js", "vite.config.ts"];

const lockIsStaleAfter = 5 * 60 * 1000;

/** Builds the pages when there is no build of these sources yet. An image brings its build instead of the sources. */
export async function buildIfNeeded(): Promise<void> {
  const root = projectRoot();
  if (!existsSync(join(root, "vite.config.ts"))) return;
  const stamp = stampOf(root);
  if (isBuilt(root, stamp)) return;
  await alone(join(root, "node_modules/.nulmeting-build"), async () => {
    // Whoever had to wait finds the build made.
    if (!isBuilt(root, stamp)) await build(root, stamp);
  });
}

function isBuilt(root: string, stamp: string): boolean {
  const file = stampFile(root);
  return (
    existsSync(join(root, "build/server/index.js")) &&
    existsSync(file) &&
    readFileSync(file, "utf8") === stamp
  );
}

async function build(root: string, stamp: string): Promise<void> {
  process.stderr.write("Building the pages (once, about half a minute) …\n");
  await promisify(execFile)(
    process.execPath,
    [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stampFile(root), stamp);
}

function stampFile(root: string): string {
  return join(root, "build/sources.sha256");
}

/** Does something while no other process does it; a lock that its owner left behind counts no more. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const made = existsSync(lock) ? statSync(lock).mtimeMs : 0;
      if (made > 0 && Date.now() - made > lockIsStaleAfter) rmdirSync(lock);
      await setTimeout(250);
    }
  }
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

function stampOf(root: string): string {
  const hash = createHash("sha256");
  const visit = (path: string) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    const stat = statSync(full);
    if (stat.isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path).update(readFileSync(full));
    }
  };
  for (const source of sources) visit(source);
  return hash.digest("hex");
}
