import { password } from "../setup/arrange-results";

/** @returns the cookies of who signed in */
export async function signIn(port: number, email: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}/sign-in`, {
    method: "POST",
    body: new URLSearchParams({ email, password }),
    redirect: "manual",
  });
  if (response.status !== 302) throw new Error(`signing in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

export type Fetched = { readonly milliseconds: number; readonly kilobytes: number };

/** Fetches a page or file to its end, as a browser that is signed in. @throws Error when it was not given */
export async function fetchWhole(port: number, path: string, cookie: string): Promise<Fetched> {
  const begin = process.hrtime.bigint();
  const response = await fetch(`http://localhost:${port}${path}`, {
    headers: { cookie },
    redirect: "manual",
  });
  const body = await response.arrayBuffer();
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return { milliseconds, kilobytes: body.byteLength / 1_000 };
}
