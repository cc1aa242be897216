export { eraseAnswers } from "./archive.server";
export {
  findRelease,
  findReleaseHash,
  listKept,
  makeRelease,
  type KeptRelease,
  type Release,
} from "./release.server";
export { rescore, type RescoreOutcome, type RescoreProgress } from "./rescore.server";
export { verifyRelease, type VerifyOutcome } from "./verify.server";
