import { mailErrorParts } from "~/platform";

/** What became of an attempt to hand over one letter. */
export type Outcome =
  | "handed_over"
  /** For good, such as an address that does not exist. */
  | "refused"
  /** Not now. */
  | "later"
  /** The connection broke while the letter was on its way. */
  | "uncertain"
  /** The mail server takes nothing from us at present; it is not about this letter. */
  | "closed";

/**
 * Reads what the mail server, or the way to it, said.
 *
 * @param error as nodemailer throws it: `responseCode` and `command` where the server answered, `syscall` where the
 *   network did
 */
export function readRefusal(error: unknown): Exclude<Outcome, "handed_over"> {
  const { code, command, responseCode, syscall } = mailErrorParts(error);
  if (command === "RCPT TO" || command === "DATA") {
    if (responseCode !== null) return responseCode >= 500 ? "refused" : "later";
    return "uncertain";
  }
  // Said before anything was sent: the address is none.
  if (code === "EENVELOPE" && command === "API") return "refused";
  if (responseCode !== null || syscall === "connect") return "closed";
  return neverSent.has(code) ? "closed" : "uncertain";
}

const neverSent = new Set(["EDNS", "EAUTH", "ETLS", "EREQUIRETLS", "EENVELOPE"]);
