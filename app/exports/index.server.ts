export { chartResponse } from "./chart/chart-file.server";
export { findKitFile } from "./kit/kit-file.server";
export {
  makeKioskAddress,
  makeLetters,
  makePoster,
  mostLetters,
  mostShared,
  type SheetOrder,
} from "./letters/letters-file.server";
export { findPackSettings } from "./pack/find-settings.server";
export { findPackFile, packFormats, type PackFile, type PackFormat } from "./pack/pack-file.server";
export { packResponse } from "./pack/pack-response.server";
export { renderPdf, type PdfOptions } from "./pdf/render-pdf.server";
export { findReleaseFile, releaseFile, releaseOffer } from "./release/release-file.server";
export { releaseResponse } from "./release/release-response.server";
