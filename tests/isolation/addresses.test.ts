import { request } from "node:http";

import { expect, test } from "vitest";

import { testServer } from "../setup/server";

const server = testServer();

/** A path as it is, which `fetch` would work out first. */
async function statusOf(path: string): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return await new Promise((resolve, reject) => {
    request({ host: hostname, port, path }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    })
      .once("error", reject)
      .end();
  });
}

test("no address becomes another page after it was decided what it may reach", async () => {
  const walks = [
    "/t/../organisations/x",
    "/t/%2e%2e/organisations/x",
    "/t/%2E%2e/organisations/x",
    "/q/./x",
    "/api/../organisations/x/settings",
    "/t/..\\organisations\\x",
    "/assets/../../package.json",
    "/t/...data",
    "/organisations/x/..data",
  ];
  for (const path of walks) expect([path, await statusOf(path)]).toEqual([path, 400]);
});

test("an address as people type it is answered by its page", async () => {
  expect(await statusOf("/privacy?from=here&to=../there")).toBe(200);
  expect(await statusOf("/bestaat-niet/%C3%A9%C3%A9n%20ding")).toBe(404);
  expect(await statusOf("/bestaat...niet.data")).toBe(404);
});
