export { DownloadsPage } from "./downloads-page";
export { readDownload } from "./release/downloads";
export { attachment } from "./attachment";
export { releaseFormats, type ReleaseFormat } from "./release/release-format";
