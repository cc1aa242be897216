// The steps of the Dockerfile, where there is no container engine: each stage in an empty folder of its own, and what
// comes out of the last one as a user without rights, on files that it cannot write to.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
} from "../app/platform/embedded-postgres.server.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Within which a container must be healthy: the start period and three looks after it. */
const healthyWithin = 60_000;
/** As compose.yaml gives it. */
const gracePeriod = 30_000;

const isRoot = process.getuid() === 0;
const say = (line) => process.stdout.write(`${line}\n`);

process.umask(0o022);
const workshop = mkdtempSync(join(tmpdir(), "nulmeting-image-"));

/** Does what the file says. @returns the last stage, by then the only one */
function build(text) {
  const stages = [];
  for (const { instruction, rest } of instructionsOf(text)) {
    const step = steps[instruction];
    if (!step) throw new Error(`Dockerfile: ${instruction} is not known here`);
    say(`${instruction} ${rest}`);
    step(rest, stages.at(-1), stages);
  }
  const image = stages.pop();
  // What the image still needs of another stage is missed from here on.
  for (const { folder } of stages) rmSync(folder, { recursive: true });
  return image;
}

function instructionsOf(text) {
  const lines = text.split("\n").filter((line) => !/^\s*(#|$)/.test(line));
  return lines
    .join("\n")
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .map((line) => {
      const [, instruction, rest] = understood(line, /^\s*([A-Za-z]+)\s+(.*?)\s*$/);
      return { instruction: instruction.toUpperCase(), rest };
    });
}

const steps = {
  FROM(rest, _, stages) {
    const [, image, name = ""] = understood(rest, /^(node:\S+)(?:\s+AS\s+(\S+))?$/i);
    const folder = join(workshop, `${stages.length}`);
    mkdirSync(folder);
    stages.push({ image, name, folder, home: "/", environment: {} });
  },
  WORKDIR(rest, stage) {
    stage.home = rest.startsWith("/") ? rest : join(stage.home, rest);
    mkdirSync(place(stage, "."), { recursive: true });
  },
  ENV(rest, stage) {
    const [, name, value] = understood(rest, /^(\w+)=([^\s"'$\\]*)$/);
    stage.environment[name] = value;
  },
  COPY(rest, stage, stages) {
    const [, from, paths] = understood(rest, /^(?:--from=(\S+)\s+)?([^-[].*)$/);
    const sources = paths.split(/\s+/);
    const target = sources.pop();
    const earlier = stages.find(({ name }) => name === from);
    if (from && !earlier) throw new Error(`COPY --from=${from}: there is no such stage`);
    for (const source of sources) {
      const origin = earlier ? join(earlier.folder, source) : join(root, source);
      const isFile = statSync(origin).isFile();
      const to = place(stage, isFile && target.endsWith("/") ? target + basename(source) : target);
      mkdirSync(dirname(to), { recursive: true });
      if (earlier) share(origin, to, isFile);
      else copyContext(source, to);
    }
  },
  RUN(rest, stage) {
    const options = {
      cwd: place(stage, "."),
      env: { ...builderEnvironment(), ...stage.environment },
      // What went well is of no interest.
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    };
    const { status, signal, stdout, stderr } = spawnSync("/bin/sh", ["-c", rest], options);
    if (status === 0) return;
    throw new Error(`RUN ended with ${status ?? signal}: ${rest}\n${stdout}\n${stderr}`);
  },
  USER(rest, stage) {
    stage.user = rest;
  },
  EXPOSE() {
    // It only tells the reader.
  },
  HEALTHCHECK(rest, stage) {
    stage.healthCheck = JSON.parse(understood(rest, /^(?:--\S+\s+)*CMD\s+(\[.*\])$/)[1]);
  },
  CMD(rest, stage) {
    stage.command = JSON.parse(rest);
  },
};

/** Of a stage that goes away: a link is as good as a copy, and made sooner. */
function share(origin, to, isFile) {
  if (!isFile) mkdirSync(to, { recursive: true });
  execFileSync("cp", ["--archive", "--link", isFile ? origin : `${origin}/.`, to]);
}

function understood(text, pattern) {
  const found = pattern.exec(text);
  if (!found) throw new Error(`Dockerfile: "${text}" is more than is understood here`);
  return found;
}

function place(stage, path) {
  return join(stage.folder, path.startsWith("/") ? path : join(stage.home, path));
}

/** What git knows, or would take, and .dockerignore leaves. */
function copyContext(source, to) {
  const ignored = readFileSync(join(root, ".dockerignore"), "utf8")
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .map((line) => {
      const [pattern] = understood(line, /^[\w.*-]+(\/[\w.*-]+)*$/);
      if (pattern.includes("**")) throw new Error(`.dockerignore: ${line} is not understood here`);
      return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}(/|$)`);
    });
  const within = source === "." ? [] : [source];
  const known = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...within];
  const files = execFileSync("git", known, { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((path) => path && existsSync(join(root, path)))
    .filter((path) => !ignored.some((pattern) => pattern.test(path)));
  if (files.length === 0) throw new Error(`COPY ${source}: there is nothing of it to copy`);
  for (const path of files) {
    const target = join(to, relative(source, path));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, path), target);
    chmodSync(target, statSync(join(root, path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** A builder has its network and its packages; the settings of whoever calls this stay outside. */
function builderEnvironment() {
  const kept =
    /^(HOME|https?_proxy|no_proxy|all_proxy|NODE_EXTRA_CA_CERTS|npm_config_(registry|cache|userconfig|cafile))$/i;
  const given = Object.entries(process.env).filter(([name]) => kept.test(name));
  return { ...Object.fromEntries(given), PATH: programs(), npm_config_prefer_offline: "true" };
}

const programs = () =>
  process.env.PATH.split(":")
    .filter((folder) => !folder.includes("node_modules"))
    .join(":");

/** What does not belong in an image, and what its user could not read or could change. */
function inspect(image) {
  const home = place(image, ".");
  const faults = [];
  const sizes = new Map();
  let sourceMaps = 0;
  for (const name of readdirSync(home, { recursive: true })) {
    const stat = lstatSync(join(home, name));
    const [top] = name.split("/");
    if (stat.isFile()) sizes.set(top, (sizes.get(top) ?? 0) + stat.size);
    if (stat.isFile() && name.endsWith(".map") && top !== "node_modules") sourceMaps += stat.size;
    if (stat.isSymbolicLink()) {
      if (!existsSync(join(home, name))) faults.push(`${name} leads nowhere`);
      continue;
    }
    const reading = stat.isDirectory() ? 0o005 : 0o004;
    if ((stat.mode & reading) !== reading) faults.push(`${name} cannot be read by others`);
    if (stat.mode & 0o022) faults.push(`${name} can be written by others`);
  }
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  for (const [path, { dev, devOptional }] of Object.entries(packages)) {
    if ((dev || devOptional) && existsSync(join(home, path)))
      faults.push(`${path} is only for development`);
  }
  for (const name of ["tests", "docs", ".git", ".ci", ".env", "data", "app/routes"]) {
    if (existsSync(join(home, name))) faults.push(`${name} does not belong in it`);
  }
  if (faults.length > 0) throw new Error(`The image:\n${faults.slice(0, 50).join("\n")}`);
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  say(`The image adds ${megabytes(total)}, of which ${megabytes(sourceMaps)} source maps:`);
  for (const [name, size] of [...sizes].sort((one, other) => other[1] - one[1])) {
    say(`  ${name} ${megabytes(size)}`);
  }
}

/** Starts it on a fresh database as Docker would, and asks what a browser asks. */
async function tryOut(image) {
  if (!image.command || !image.healthCheck || !image.user || image.user === "root") {
    throw new Error("The image needs a CMD, a HEALTHCHECK and a USER that is not root.");
  }
  const data = join(workshop, "database");
  mkdirSync(data);
  const { url } = await startEmbeddedPostgres(data);
  const port = await freePort();
  const running = inside(image, image.command, {
    DATABASE_URL: url,
    APP_KEY: randomBytes(32).toString("base64"),
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
  });
  try {
    await untilHealthy(image, running, port);
    await askAsBrowser(`http://127.0.0.1:${port}`);
    running.kill("SIGTERM");
    const [code, signal] = await within(gracePeriod, once(running, "exit"));
    if (code !== 0) throw new Error(`On SIGTERM it ended with ${code ?? signal}.`);
    say("It is healthy, answers, and ends with 0 on SIGTERM.");
  } finally {
    running.kill("SIGKILL");
    await stopEmbeddedPostgres(data);
  }
}

async function untilHealthy(image, running, port) {
  const until = Date.now() + healthyWithin;
  for (;;) {
    if (running.exitCode !== null) throw new Error(`CMD ended with ${running.exitCode}.`);
    const look = inside(image, image.healthCheck, { PORT: String(port) });
    const [code] = await once(look, "exit");
    if (code === 0) return;
    if (Date.now() > until) throw new Error(`Not healthy within ${healthyWithin / 1000} s.`);
    await wait(500);
  }
}

async function askAsBrowser(site) {
  const page = await fetch(site);
  const html = await page.text();
  const asset = /\/assets\/[\w.-]+\.js/.exec(html)?.[0];
  if (page.status !== 200 || !asset) throw new Error(`/ answers ${page.status}:\n${html}`);
  const script = await fetch(site + asset);
  if (script.status !== 200 || !script.headers.get("Content-Type")?.includes("javascript")) {
    throw new Error(`${asset} answers ${script.status}`);
  }
}

/** A process as the image's user: nobody, where we may become that. */
function inside(image, [program, ...args], environment) {
  if (!isRoot) execFileSync("chmod", ["-R", "a-w", image.folder]);
  const nobody = (option) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return spawn(program, args, {
    cwd: place(image, "."),
    env: { PATH: programs(), HOME: "/nonexistent", ...image.environment, ...environment },
    // What it prints holds a link that makes an administrator.
    stdio: ["ignore", "ignore", "inherit"],
    ...(isRoot ? { uid: nobody("-u"), gid: nobody("-g") } : {}),
  });
}

async function within(milliseconds, event) {
  const giveUp = new AbortController();
  const late = wait(milliseconds, null, { signal: giveUp.signal }).then(() => {
    throw new Error(`It did not end within ${milliseconds / 1000} s.`);
  });
  try {
    return await Promise.race([event, late]);
  } finally {
    giveUp.abort();
    await late.catch(() => undefined);
  }
}

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}

const began = Date.now();
// A user without rights comes in too.
chmodSync(workshop, 0o755);
try {
  const image = build(readFileSync(join(root, "Dockerfile"), "utf8"));
  inspect(image);
  await tryOut(image);
  say(`The Dockerfile's steps took ${Math.round((Date.now() - began) / 1000)} s.`);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
