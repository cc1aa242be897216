import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const folders = ["/usr/local/bin", "/usr/bin", "/usr/sbin", "/bin", "/sbin"];

/**
 * A program of Debian that the tests drive; its package is installed where there is none and we may.
 *
 * @returns its path
 * @throws with the sentence that tells how to get one; the tests are never skipped
 */
export function debianProgram(program: string, debianPackage: string): string {
  const found = find(program);
  if (found) return found;
  if (process.getuid?.() === 0 && find("apt-get")) install(debianPackage);
  const installed = find(program);
  if (installed) return installed;
  throw new Error(`The tests need ${program} (Debian: apt-get install ${debianPackage}).`);
}

function find(program: string): string | undefined {
  return folders.map((folder) => `${folder}/${program}`).find((path) => existsSync(path));
}

function install(debianPackage: string): void {
  process.stderr.write(`Installing ${debianPackage} for the tests (once) …\n`);
  const script = `apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${debianPackage}`;
  execFileSync("flock", ["/tmp/nulmeting-install", "sh", "-ec", script], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
