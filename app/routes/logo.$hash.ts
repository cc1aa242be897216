import type { LoaderFunctionArgs } from "@remix-run/node";

import { findLogo } from "~/organisations/index.server";

/** A member's logo, for everybody who knows its hash; its address changes when the picture does. */
export async function loader({ params }: LoaderFunctionArgs) {
  const logo = await findLogo(params["hash"] ?? "");
  if (!logo) throw new Response(null, { status: 404 });
  return new Response(logo.bytes, {
    headers: {
      "Content-Type": logo.type,
      "Content-Security-Policy": "default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
