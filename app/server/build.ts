import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { projectRoot } from "~/platform/index.server";

const sources = ["app", "public", "package-lock.json", "remix.config.js", "vite.config.ts"];

/** Builds the pages when there is no build of these sources yet. An image without Vite brings its own. */
export async function buildIfNeeded(): Promise<void> {
  const root = projectRoot();
  const stampFile = join(root, "build/sources.sha256");
  const hasBuild = existsSync(join(root, "build/server/index.js"));
  if (hasBuild && !existsSync(join(root, "node_modules/vite"))) return;
  const stamp = stampOf(root);
  if (hasBuild && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
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
  writeFileSync(stampFile, stamp);
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
