// Pure, and here too so that the server and its commands need not load the components of the other face.
export { isMailKind, mailKinds, type MailKind } from "./texts";
export { takeBounces, type BounceCount } from "./bounces.server";
export { mailDesk } from "./desk.server";
export { findMailing, type Mailing } from "./find.server";
export { checkWritten } from "./read-written.server";
export { keepSending, mailJobs, requestSending } from "./jobs.server";
export { mailOverview } from "./overview.server";
export { sampleLetter, sendSample } from "./sample.server";
export { sendWaiting } from "./send.server";
export { findStop, rekeyStops, stopMail } from "./stop.server";
export { dropText, findTexts, ownLanguages, saveText } from "./text-store.server";
export { startWave, type StartOutcome } from "./wave.server";
