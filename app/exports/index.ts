export {
  blanksOf,
  blankText,
  plainText,
  type Block,
  type ExportDocument,
  type Field,
  type Inline,
  type Section,
  type Text,
} from "./document/model";
export { renderMarkdown } from "./document/markdown";
export { makePack } from "./pack/make-pack";
export type { PackSettings } from "./pack/settings";
export { DownloadsPage } from "./downloads-page";
export { readDownload } from "./release/downloads";
export { attachment } from "./release/file-name";
export { releaseResults, releaseResultsSchema, type ReleaseResults } from "./release/release-json";
