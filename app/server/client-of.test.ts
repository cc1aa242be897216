import { createServer, request } from "node:http";

import { afterAll, beforeAll, expect, test } from "vitest";

import { clientAddressReader } from "./client-of";

let trusted: number | string | null = null;
const server = createServer((incoming, response) => {
  response.end(clientAddressReader(trusted)(incoming));
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address === "object" && address) port = address.port;
});
afterAll(() => server.close());

async function clientOf(trust: typeof trusted, forwarded: string): Promise<string> {
  trusted = trust;
  return await new Promise((resolve, reject) => {
    const headers = { "X-Forwarded-For": forwarded };
    request({ host: "127.0.0.1", port, headers }, (response) => {
      response.setEncoding("utf8").once("data", resolve);
    })
      .once("error", reject)
      .end();
  });
}

const forwarded = "203.0.113.9, 198.51.100.7, 10.0.0.2";

test("without a trusted proxy nobody's word counts but the connection's", async () => {
  expect(await clientOf(null, forwarded)).toBe("127.0.0.1");
});

test("of trusted proxies, the last that is not one of them is the client", async () => {
  expect(await clientOf(1, forwarded)).toBe("10.0.0.2");
  expect(await clientOf(2, forwarded)).toBe("198.51.100.7");
  expect(await clientOf("loopback, 10.0.0.0/8", forwarded)).toBe("198.51.100.7");
  expect(await clientOf("10.0.0.0/8", forwarded)).toBe("127.0.0.1");
  expect(await clientOf("127.0.0.1", "")).toBe("127.0.0.1");
});

test("what is no address is said at the start", () => {
  for (const text of ["proxy.example.org", "10.0.0.0/99", "127.0.0.1,,"]) {
    expect(() => clientAddressReader(text)).toThrow(/^TRUST_PROXY must be/);
  }
});
