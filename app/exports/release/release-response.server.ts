import { attachment } from "../attachment";
import type { ReleaseFile } from "./release-file.server";

/** The file as a browser saves it; for who has the same one already nothing is made or sent. */
export async function releaseResponse(
  request: Request,
  { name, type, tag, make }: ReleaseFile,
): Promise<Response> {
  // Weak: an archive holds the moment at which it was packed.
  const etag = `W/"${tag}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("If-None-Match")?.includes(tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(await make(), {
    headers: { ...headers, "Content-Type": type, "Content-Disposition": attachment(name) },
  });
}
