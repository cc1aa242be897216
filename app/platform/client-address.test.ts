import { expect, test } from "vitest";

import { callerOf, clientAddressHeader } from "~/platform";

const caller = (address: string) =>
  callerOf(new Request("http://localhost", { headers: { [clientAddressHeader]: address } }));

test.each([
  ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::1"],
  ["2001:DB8::1", "2001:db8:0:0:ffff::"],
  ["fe80::1%eth0", "fe80::2"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
])("%s and %s count as one caller", (one, other) => {
  expect(caller(one)).toBe(caller(other));
});

test.each([
  ["2001:db8:1:2::1", "2001:db8:1:3::1"],
  ["203.0.113.9", "203.0.113.8"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.8"],
  ["::1", "2001:db8::1"],
])("%s and %s are two callers", (one, other) => {
  expect(caller(one)).not.toBe(caller(other));
});
