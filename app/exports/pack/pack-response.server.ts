import type { Language } from "~/i18n";

import { attachment } from "../attachment";
import type { PackFile } from "./pack-file.server";

/**
 * The answer that a browser saves under the file's name.
 *
 * @throws a 404 where there is no file
 */
export function packResponse(file: PackFile | null, language: Language = "nl"): Response {
  if (!file) throw new Response(null, { status: 404 });
  return new Response(file.bytes, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": attachment(file.name),
      "Content-Language": language,
    },
  });
}
