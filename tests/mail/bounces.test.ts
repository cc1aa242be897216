import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { mailOverview, startWave, takeBounces } from "~/mailing/index.server";
import { cancelMeasurement } from "~/measurements/index.server";
import { config, pool, setConfig } from "~/platform/index.server";

import { testDatabase } from "../setup/database";
import { nulmeting } from "../setup/process";
import { arrangeRoll, letADayPass, type Roll } from "./arrange-roll";

const made = testDatabase();
const folder = mkdtempSync(join(tmpdir(), "nulmeting-terug-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Notice = { readonly to: string; readonly status: string; readonly action?: string };

/** As Postfix writes it: what happened, the status of each address, and the letter that came back. */
function notification(notices: readonly Notice[], eol = "\n"): string {
  const statuses = notices.flatMap(({ to, status, action = "failed" }) => [
    ...["", `Final-Recipient: rfc822; ${to}`, `Original-Recipient: rfc822;${to}`],
    ...[`Action: ${action}`, `Status: ${status}`],
    ...["Diagnostic-Code: smtp; 550 no such", "    user here"],
  ]);
  return [
    ...["From: MAILER-DAEMON@mx.example", "To: nulmeting@nulmeting.example"],
    ...["Subject: Undelivered Mail Returned to Sender", "MIME-Version: 1.0"],
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"',
    ...["", "--grens", "Content-Type: text/plain", "", "Sorry.", ">From here it came back."],
    ...["", "--grens", "Content-Type: message/delivery-status", ""],
    ...["Reporting-MTA: dns; mx.example", ...statuses],
    ...["", "--grens", "Content-Type: message/rfc822", ""],
    ...["Subject: Uitnodiging", "", "Final-Recipient: rfc822; iemand@anders.example"],
    ...["", "--grens--", ""],
  ].join(eol);
}

const letter = "From: jan@voorbeeld.nl\nSubject: Afwezig\n\nIk ben er niet.\n";
const mailbox = (...letters: readonly string[]) =>
  letters.map((one) => `From MAILER-DAEMON Mon Nov 16 09:00:00 2026\n${one}\n`).join("");
const bytes = (text: string) => new TextEncoder().encode(text);

/** An open measurement whose invitations, and then reminders, were all handed over. */
async function handedOver(people: number, waves: 1 | 2 = 1): Promise<Roll> {
  setConfig({ ...config(), smtpUrl: "smtp://127.0.0.1:1" });
  const roll = await arrangeRoll(people);
  for (const kind of ["invitation", "reminder"].slice(0, waves)) {
    await startWave(roll.mailing, kind === "invitation" ? "invitation" : "reminder");
    await pool().query(
      `UPDATE mail_line SET state = 'handed_over'
       WHERE wave_id IN (SELECT id FROM mail_wave WHERE measurement_id = $1)`,
      [roll.mailing.id],
    );
    await letADayPass(roll.mailing.id);
  }
  return roll;
}

const counts = async ({ mailing }: Roll) =>
  (await mailOverview(mailing.id)).waves.map(({ handedOver, refused }) => [handedOver, refused]);

test("what came back for good counts as refused; what was put off and other letters do not", async () => {
  const roll = await handedOver(5);
  const [gone = "", full = "", slow = "", fine = ""] = roll.addresses;
  const box = mailbox(
    notification([{ to: gone.toUpperCase(), status: "5.1.1" }]),
    letter,
    notification([
      { to: full, status: "5.2.2" },
      { to: slow, status: "4.4.1", action: "delayed" },
      { to: fine, status: "2.0.0", action: "delivered" },
      { to: "iemand@elders.example", status: "5.1.1" },
    ]),
  );
  expect(await takeBounces(bytes(box))).toEqual({ refused: 2, others: 1, putOff: 1 });
  expect(await counts(roll)).toEqual([[3, 2]]);
  expect(await takeBounces(bytes(box))).toMatchObject({ refused: 0, others: 3 });
  expect(await counts(roll)).toEqual([[3, 2]]);
});

test("one letter without a mailbox around it is read too, with the line ends of mail", async () => {
  const roll = await handedOver(2);
  const [gone = ""] = roll.addresses;
  const one = notification([{ to: gone, status: "5.1.1" }], "\r\n");
  expect(await takeBounces(bytes(one))).toEqual({ refused: 1, others: 0, putOff: 0 });
  for (const nothing of ["", "geen brief", letter])
    expect(await takeBounces(bytes(nothing))).toEqual({ refused: 0, others: 0, putOff: 0 });
});

test("only the last wave counts it, and only of a measurement that is open", async () => {
  const roll = await handedOver(3, 2);
  const [gone = "", later = ""] = roll.addresses;
  await takeBounces(bytes(notification([{ to: gone, status: "5.1.1" }])));
  expect(await counts(roll)).toEqual([
    [3, 0],
    [2, 1],
  ]);
  await cancelMeasurement(roll.mailing.slug, new Date());
  const late = notification([{ to: later, status: "5.1.1" }]);
  expect(await takeBounces(bytes(late))).toEqual({ refused: 0, others: 1, putOff: 0 });
});

test("the command prints counts and never an address", async () => {
  const roll = await handedOver(4);
  const [gone = "", slow = ""] = roll.addresses;
  const path = join(folder, "terug.mbox");
  writeFileSync(
    path,
    mailbox(
      notification([
        { to: gone, status: "5.1.1" },
        { to: slow, status: "4.2.2" },
      ]),
    ),
  );
  const key = config().appKey?.toString("base64") ?? "";
  const environment = { DATABASE_URL: made.url, APP_KEY: key };
  const said = await nulmeting(["bounces", path], environment);
  expect(said).toMatchObject({
    code: 0,
    stdout: "1 letters count as refused; 1 may still arrive\n",
  });
  expect(said.stderr).not.toContain("@");
  expect(await counts(roll)).toEqual([[3, 1]]);
  const absent = await nulmeting(["bounces", join(folder, "weg")], environment);
  expect(absent).toMatchObject({ code: 1, stdout: "" });
  expect(absent.stderr).toContain("cannot be read");
});
