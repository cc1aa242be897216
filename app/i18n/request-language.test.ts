import { expect, test } from "vitest";

import { chosenLanguage, requestLanguage } from "./request-language";

function request(url: string, headers: Record<string, string> = {}): Request {
  return new Request(`https://example.org${url}`, { headers });
}

test("Dutch is spoken whatever the browser prefers", () => {
  expect(requestLanguage(request("/", { "Accept-Language": "en-US,en;q=0.9" }))).toBe("nl");
});

test("a language in the address goes before the remembered one", () => {
  const asked = request("/result?a=1&language=nl", { Cookie: "language=en" });
  expect(requestLanguage(asked)).toBe("nl");
});

test("a remembered language is spoken, whichever cookies stand beside it", () => {
  for (const name of ["language", "__Host-language"])
    expect(requestLanguage(request("/", { Cookie: `a=1; ${name}=en; b=language=nl` }))).toBe("en");
});

test("a language that we do not speak is as good as none", () => {
  const asked = request("/?language=de", { Cookie: "language=fr" });
  expect(chosenLanguage(asked)).toBeNull();
  expect(requestLanguage(asked)).toBe("nl");
});
