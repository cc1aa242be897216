import { toLanguage } from "~/i18n";
import { codeOf, formatCode, openMeasurementSecret } from "~/participation/index.server";
import { mailErrorForLog } from "~/platform";
import { config, log, sendMail } from "~/platform/index.server";

import { composeLetter } from "./compose";
import { letterHeaders, letterValues, replyAddress } from "./letter";
import type { ClaimedLine } from "./lines.server";
import { readRefusal, type Outcome } from "./outcome";
import { stopLink } from "./stop.server";

/** Writes one letter and hands it to the mail server. Only its addressee sees the code in it. */
export async function handOver(line: ClaimedLine): Promise<Outcome> {
  const mail = tryToWrite(line);
  if (!mail) return "closed";
  try {
    await sendMail(mail);
    return "handed_over";
  } catch (error) {
    const outcome = readRefusal(error);
    log().info({ outcome, ...mailErrorForLog(error) }, "a letter was not handed over");
    return outcome;
  }
}

/** Null when the secret does not open: no letter can be written under another APP_KEY. */
function tryToWrite(line: ClaimedLine) {
  try {
    return write(line);
  } catch (error) {
    log().error({ name: error instanceof Error ? error.name : "unknown" }, "no letter can be made");
    return null;
  }
}

function write({ invitationId, email, secret, kind, texts, ...line }: ClaimedLine) {
  const { baseUrl } = config();
  const language = toLanguage(line.language);
  const code = formatCode(codeOf(openMeasurementSecret(secret), invitationId));
  const stop = stopLink(invitationId);
  const values = letterValues({ ...line, link: `${baseUrl}/t/${code}`, language });
  const letter = composeLetter({ kind, language, text: texts[language], values, stopLink: stop });
  return {
    ...letter,
    to: email,
    fromName: line.organisation,
    replyTo: replyAddress(line.contact),
    headers: letterHeaders(stop, line.contact),
  };
}
