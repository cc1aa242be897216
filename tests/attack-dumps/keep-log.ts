import { Writable } from "node:stream";

import pino from "pino";

import { shelf } from "~/platform/shelf.server";

/** What the app writes from here on to the log, as an installation keeps it. @returns the lines, as they come */
export function keepLog(): readonly string[] {
  const lines: string[] = [];
  const memory = new Writable({
    write(chunk: unknown, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  shelf().log = pino({ level: "info" }, memory);
  return lines;
}
