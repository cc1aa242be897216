import { attachment } from "./file-name";
import type { ReleaseFile } from "./release-file.server";

/** The file as a browser saves it; nothing is sent to who has the same one already. */
export function releaseResponse(
  request: Request,
  { name, type, bytes, tag }: ReleaseFile,
): Response {
  const etag = `"${tag}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("If-None-Match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(bytes, {
    headers: { ...headers, "Content-Type": type, "Content-Disposition": attachment(name) },
  });
}
