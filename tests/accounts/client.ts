import { expect } from "vitest";

import { password } from "../setup/arrange-results";

/** A browser without a screen: keeps cookies of each host, follows nothing by itself. */
export type Client = ReturnType<typeof client>;

export function client(base: () => string) {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (host: string) => {
    const found = jar.get(host) ?? new Map<string, string>();
    jar.set(host, found);
    return found;
  };

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, base());
    const cookies = cookiesOf(url.host);
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const isGone = /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isGone || value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }

  async function post(address: string, fields: Record<string, string>): Promise<Response> {
    const url = new URL(address, base());
    const headers = { Origin: url.origin };
    return await ask(address, { method: "POST", headers, body: new URLSearchParams(fields) });
  }

  return {
    ask,
    post,
    cookies: () => cookiesOf(new URL(base()).host),
    /** Follows redirects until a page comes. @returns the page and its address */
    async follow(answer: Response): Promise<{ answer: Response; address: string }> {
      let last = { answer, address: answer.url };
      for (let hops = 0; hops < 12; hops += 1) {
        const location = last.answer.headers.get("Location");
        if (location === null) return last;
        const address = new URL(location, last.address || base()).href;
        last = { answer: await ask(address), address };
      }
      throw new Error("redirects without an end");
    },
    /** The first step, by password. */
    async signIn(email: string, with_: string = password): Promise<Response> {
      return await post("/sign-in", { email, password: with_ });
    },
    /** Is somebody signed in here? */
    async isIn(): Promise<boolean> {
      const { status } = await ask("/account");
      expect([200, 302]).toContain(status);
      return status === 200;
    },
  };
}
