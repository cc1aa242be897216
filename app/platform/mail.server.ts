import { createTransport, type Transporter } from "nodemailer";

import { config } from "./config.server";
import { isLoopback } from "./loopback";
import { shelf } from "./shelf.server";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
  /** The name beside our address, such as that of an organisation. */
  readonly fromName?: string | undefined;
  readonly replyTo?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** Is there a mail server to hand mail to? */
export function canMail(): boolean {
  return config().smtpUrl !== null;
}

/**
 * Hands one mail to the mail server.
 *
 * @throws what the server answered; an error whose `responseCode` is 500 or more is for good
 */
export async function sendMail({ to, subject, text, html, ...rest }: Mail): Promise<void> {
  const { mailFrom } = config();
  await transport().sendMail({
    from: rest.fromName === undefined ? mailFrom : { name: rest.fromName, address: mailFrom },
    to,
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    ...(rest.replyTo === undefined ? {} : { replyTo: rest.replyTo }),
    headers: { "Auto-Submitted": "auto-generated", ...rest.headers },
  });
}

/** @throws what keeps the mail server from taking mail from us at all */
export async function reachMail(): Promise<void> {
  await transport().verify();
}

/** Ends the connections to the mail server. */
export function closeMail(): void {
  shelf().mail?.close();
  shelf().mail = undefined;
}

function transport(): Transporter {
  const kept = shelf();
  const { smtpUrl } = config();
  if (!smtpUrl) throw new Error("SMTP_URL is not set");
  kept.mail ??= createTransport({
    url: smtpUrl,
    // Else who sits between could take the mail server's offer away, and read sign-in links.
    requireTLS: !isLoopback(new URL(smtpUrl).hostname),
    pool: true,
    maxConnections: 4,
    connectionTimeout: 20_000,
    socketTimeout: 60_000,
    // When a connection breaks nobody knows whether the letter arrived: whoever sends decides, not the pool.
    maxRequeues: 0,
  });
  return kept.mail;
}
