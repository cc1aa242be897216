import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { debianProgram } from "./debian";

export type Proxy = { readonly log: () => string; readonly stop: () => Promise<void> };

/** nginx with the configuration that our users are told to take, before these ports, without TLS. */
export async function startProxy(port: number, behind: readonly number[]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), "nulmeting-proxy-"));
  const log = join(folder, "access.log");
  const server = readFileSync("docs/deploying/nginx.conf", "utf8")
    .replace(/server \{\s+listen 80;.*?\n\}\n/s, "")
    .replace(/^ *ssl_.*\n/gm, "")
    .replace("listen 443 ssl http2;", `listen ${port};`)
    .replace("server 127.0.0.1:3000;", behind.map((one) => `server 127.0.0.1:${one};`).join(" "))
    .replaceAll("/var/log/nginx/nulmeting.log", log)
    .replaceAll("/var/log/nginx/nulmeting-error.log", join(folder, "error.log"));
  const file = join(folder, "nginx.conf");
  const spools = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, "pid")}; error_log ${join(folder, "start.log")};
events {} http { ${spools.join(" ")} ${server} }`,
  );
  const running = spawn(debianProgram("nginx", "nginx-light"), ["-c", file], { stdio: "ignore" });
  await answering(running, port);
  return {
    log: () => readFileSync(log, "utf8"),
    stop: async () => {
      running.kill("SIGTERM");
      await once(running, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

async function answering(running: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (running.exitCode !== null) throw new Error("nginx did not take its configuration");
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => null);
    if (answer) return;
  }
}
