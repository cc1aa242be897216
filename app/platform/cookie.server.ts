import { config } from "./config.server";

/**
 * How each cookie of ours is kept: out of reach of scripts' forms on other sites, and under https by a name that no
 * other host and no unprotected page can give it.
 *
 * @param path `/`, or the pages that alone may see it
 */
export function cookieKeeping(name: string, path: string) {
  const secure = config().baseUrl.startsWith("https:");
  const prefix = path === "/" ? "__Host-" : "__Secure-";
  return {
    name: secure ? prefix + name : name,
    options: { path, secure, httpOnly: true, sameSite: "lax" },
  } as const;
}
