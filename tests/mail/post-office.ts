import type { AddressInfo } from "node:net";

import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** How the server answers to one address; null: it takes the letter. */
type Answer = { readonly status: number; readonly text: string } | null;

/** A real mail server that counts letters by address. */
export class PostOffice {
  /** Raw letters by address, in the order in which they came. */
  readonly letters = new Map<string, string[]>();
  /** Addresses in the order in which their letters came. */
  readonly arrived: string[] = [];
  /** Decides about each address; changed by tests. */
  answer: (address: string) => Answer = () => null;
  /** Is told of each letter before it is taken. */
  arriving: (total: number) => void = () => undefined;

  private readonly server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.answer(address);
      if (!refusal) {
        done();
        return;
      }
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.status }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        for (const { address } of session.envelope.rcptTo) {
          this.letters.set(address, [...(this.letters.get(address) ?? []), raw]);
          this.arrived.push(address);
        }
        this.arriving(this.total());
        done();
      });
    },
  });

  /** @returns its address as SMTP_URL */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    // A client that is killed breaks its connection.
    this.server.on("error", () => undefined);
    const address: AddressInfo | string | null = this.server.server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return `smtp://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  total(): number {
    return [...this.letters.values()].reduce((sum, { length }) => sum + length, 0);
  }

  async read(address: string): Promise<Email[]> {
    const raw = this.letters.get(address) ?? [];
    return await Promise.all(raw.map((letter) => PostalMime.parse(letter)));
  }
}
