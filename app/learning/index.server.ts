export { addAction, listActions, steerActions } from "./actions/actions.server";
export { actionsSince } from "./actions/actions-since.server";
export {
  findEvent,
  joinedEvents,
  joinEvent,
  listParticipants,
  offerEvent,
} from "./events/events.server";
export { findHelp, listHelp, shareHelp, steerHelp } from "./help/help.server";
export { nextStepsFor } from "./next-steps/next-steps.server";
export { addOffers, importOffers, listOffers, settleOffer } from "./catalogue/offers.server";
export { offersForPerson } from "./next-steps/personal-offers.server";
export {
  addPlaybook,
  findPlaybook,
  listPlaybooks,
  steerPlaybook,
  steerShared,
} from "./library/playbooks.server";
export { readMarkdown } from "./library/read-markdown.server";
export { steerMember, steerOffers } from "./catalogue/steer-offers.server";
export { memberSlugs } from "./names.server";
export { steerPart } from "./library/steer-part.server";
