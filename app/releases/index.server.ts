export { findRelease, makeRelease, type Release } from "./release.server";
