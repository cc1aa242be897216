import PostalMime from "postal-mime";

/** What a mail server says later about one address. */
export type Bounce = {
  /** In lower case. */
  readonly address: string;
  /** For good: the address does not exist or takes no mail. Otherwise it may still arrive. */
  readonly forGood: boolean;
};

/**
 * Reads delivery status notifications out of a mailbox; other letters in it say nothing. Source: RFC 3464, RFC 4155.
 *
 * @param bytes an mbox, or one letter
 */
export async function readBounces(bytes: Uint8Array): Promise<Bounce[]> {
  const found: Bounce[] = [];
  for (const letter of splitMailbox(Buffer.from(bytes).toString("latin1"))) {
    const { attachments } = await PostalMime.parse(Buffer.from(letter, "latin1"));
    for (const { mimeType, content } of attachments) {
      if (!/^message\/(global-)?delivery-status$/.test(mimeType)) continue;
      const text = typeof content === "string" ? content : new TextDecoder().decode(content);
      found.push(...readStatus(text));
    }
  }
  return found;
}

/** Letters of an mbox; one letter without its line `From ` is a mailbox of one. */
function splitMailbox(text: string): string[] {
  const lines = text.replaceAll("\r\n", "\n");
  if (!lines.startsWith("From ")) return [lines];
  return `\n${lines}`
    .split(/\n(?=From )/)
    .filter((letter) => letter.trim() !== "")
    .map((letter) => letter.replace(/^From .*\n/, "").replace(/^>(>*From )/gm, "$1"));
}

/** Groups of fields with a blank line between them: one about the letter, then one for each address. */
function readStatus(text: string): Bounce[] {
  const unfolded = text.replaceAll("\r\n", "\n").replace(/\n[ \t]+/g, " ");
  return unfolded.split(/\n\s*\n/).flatMap((group) => {
    const field = (name: string) =>
      new RegExp(`^${name}:[ \t]*(.*)$`, "im").exec(group)?.[1]?.trim() ?? "";
    const address = field("Final-Recipient")
      .replace(/^[^;]*;/, "")
      .trim()
      .replace(/^<(.*)>$/, "$1")
      .toLowerCase();
    const status = field("Status");
    // A notification may also say that a letter arrived.
    if (address === "" || !/^[45]\.\d{1,3}\.\d{1,3}/.test(status)) return [];
    const delayed = /^(delayed|delivered|relayed|expanded)$/i.test(field("Action"));
    return [{ address, forGood: status.startsWith("5.") && !delayed }];
  });
}
