import type { Command } from "commander";

import { print } from "./io";
import { readBytes } from "./read-bytes";
import { withDatabase } from "./with-database";

export function addBouncesCommand(program: Command): void {
  program
    .command("bounces")
    .argument("<file>", "an mbox or one letter; - reads standard input")
    .description("counts letters that came back later as refused; prints counts, never an address")
    .action(bounces);
}

async function bounces(file: string): Promise<void> {
  const bytes = await readBytes(file);
  const { takeBounces } = await import("~/mailing/index.server");
  const { refused, others, putOff } = await withDatabase(() => takeBounces(bytes));
  print(`${refused} letters count as refused; ${putOff} may still arrive`);
  if (others > 0)
    print(`${others} addresses changed nothing: refused before, or of nobody invited`);
}
