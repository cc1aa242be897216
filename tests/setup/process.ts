import { execFile, spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

const command = "app/cli/nulmeting.mjs";

type Environment = Readonly<Record<string, string>>;

/** What a command printed and how it ended. */
export type Finished = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `nulmeting` as a user would, to its end. */
export function nulmeting(
  args: readonly string[],
  environment: Environment,
  input = "",
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { env: cleanEnvironment(environment), maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({
          code: typeof error?.code === "number" ? error.code : error ? -1 : 0,
          stdout,
          stderr,
        });
      },
    );
    child.stdin?.end(input);
  });
}

export type Started = {
  readonly process: ChildProcess;
  /** What it printed so far. */
  readonly lines: readonly string[];
  /** What it logged or complained of so far. */
  readonly errors: readonly string[];
  readonly exited: Promise<number | null>;
};

/** Starts `nulmeting` and waits for the line that says it is ready. */
export function startNulmeting(
  args: readonly string[],
  environment: Environment,
  ready = /^Nulmeting is at /,
): Promise<Started> {
  const child = spawn(process.execPath, [command, ...args], {
    env: cleanEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => errors.push(line));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return new Promise((resolve, reject) => {
    void exited.then((code) => reject(new Error(`it ended with ${code}:\n${errors.join("\n")}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (ready.test(line)) resolve({ process: child, lines, errors, exited });
    });
  });
}

/** The settings of the test alone, whatever the shell that runs the tests has. */
function cleanEnvironment(environment: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  const settings = { LOG_LEVEL: "fatal", SECOND_STEP: "free" };
  return { PATH, HOME, NODE_ENV: "production", ...settings, ...environment };
}
