import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

import { closeMail, config, setConfig } from "~/platform/index.server";

import { freePort } from "../setup/server";

/** A real mail server that the site hands its mail to, once the site itself has started. */
export function testMailbox() {
  const arrived: Email[] = [];
  let wake: (() => void)[] = [];
  let server: SMTPServer | undefined;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      async onData(stream, _session, done) {
        const pieces: Buffer[] = [];
        for await (const piece of stream) pieces.push(Buffer.from(piece));
        arrived.push(await PostalMime.parse(Buffer.concat(pieces)));
        for (const one of wake) one();
        wake = [];
        done();
      },
    });
    const port = await freePort();
    await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
    setConfig({ ...config(), smtpUrl: `smtp://127.0.0.1:${port}` });
  });

  afterAll(async () => {
    closeMail();
    await new Promise<void>((resolve) => server?.close(resolve));
  });

  return {
    arrived,
    /** The next mail to this address, also when it is there already; taken out of the box. */
    async take(to: string): Promise<Email> {
      for (;;) {
        const at = arrived.findIndex((mail) => mail.to?.some(({ address }) => address === to));
        const [found] = at < 0 ? [] : arrived.splice(at, 1);
        if (found) return found;
        await new Promise<void>((resolve) => wake.push(resolve));
      }
    },
  };
}

/** The link in a mail, without the site. */
export function linkIn(mail: Email): string {
  const [link = ""] = /https?:\S+/.exec(mail.text ?? "") ?? [];
  const { pathname, search } = new URL(link);
  return pathname + search;
}
