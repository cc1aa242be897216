import { afterAll, expect, test } from "vitest";

import { closeMail, parseConfig, sendMail, setConfig } from "~/platform/index.server";

import { PostOffice } from "../mail/post-office";

const office = new PostOffice();
const address = await office.open();
afterAll(() => office.close());

function handTo(host: string, rest = ""): void {
  closeMail();
  const url = address.replace("127.0.0.1", host) + rest;
  setConfig(parseConfig({ SMTP_URL: url }, { ownKey: false }));
}

const letter = { to: "iemand@voorbeeld.nl", subject: "Uw link", text: "https://nulmeting.example" };

test("a mail server that offers no TLS gets no letter, unless it is this machine or a relay that we name", async () => {
  // Leads to this machine too, by a name that is not sure to.
  handTo("0.0.0.0");
  await expect(sendMail(letter)).rejects.toThrow(/STARTTLS/);
  expect(office.total()).toBe(0);
  handTo("0.0.0.0", "?requireTLS=false");
  await sendMail(letter);
  handTo("localhost");
  await sendMail(letter);
  closeMail();
  expect(office.total()).toBe(2);
});
