import type { LoaderFunctionArgs } from "@remix-run/node";

import { openApiDocument, operations, replyTagged } from "~/api/index.server";

export function loader({ request }: LoaderFunctionArgs) {
  return replyTagged(request, operations.getOpenApi, openApiDocument(), {
    cache: "public, no-cache",
  });
}
