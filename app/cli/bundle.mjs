// The commands as a few files instead of a thousand: they start in a third of the time.
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Building the pages empties build/.
const folder = join(root, ".cache/commands");
const sources = ["app", "package-lock.json", "tsconfig.json"];
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Bundles the commands when there is no bundle of these sources yet. An image brings its bundle instead of the sources.
 *
 * @returns the file to import
 */
export async function commands() {
  const hasSources = existsSync(join(root, "tsconfig.json"));
  const made = join(folder, hasSources ? stampOf(sources) : shipped());
  if (!existsSync(made)) await bundle(made);
  return join(made, "main.js");
}

function shipped() {
  const [only, ...others] = readdirSync(folder);
  if (!only || others.length > 0) throw new Error(`${folder} must hold one bundle of the commands`);
  return only;
}

async function bundle(made) {
  const { build, stop } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const making = mkdtempSync(join(folder, "making-"));
  await build({
    absWorkingDir: root,
    entryPoints: ["app/cli/main.ts"],
    outdir: making,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    sourcemap: true,
    logLevel: "error",
  });
  await stop();
  // In an image somebody else reads it than who made it.
  chmodSync(making, 0o755);
  try {
    renameSync(making, made);
  } catch (error) {
    // Another command bundled the same sources meanwhile.
    rmSync(making, { recursive: true });
    if (!existsSync(made)) throw error;
  }
  for (const name of readdirSync(folder)) forget(join(folder, name));
}

/** Older bundles, unless somebody may still be running them. */
function forget(path) {
  if (Date.now() - statSync(path).mtimeMs > keptFor) rmSync(path, { recursive: true, force: true });
}

/** Of names, sizes and times: reading a thousand files would take longer than it saves. */
function stampOf(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    }
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest("hex").slice(0, 16);
}

// Called by itself it makes the bundle for an image.
if (process.argv[1] === fileURLToPath(import.meta.url)) await commands();
