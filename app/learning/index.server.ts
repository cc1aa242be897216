export { addAction, listActions, steerActions } from "./actions.server";
export { actionsSince } from "./actions-since.server";
export { findEvent, joinedEvents, joinEvent, listParticipants, offerEvent } from "./events.server";
export { findHelp, listHelp, shareHelp, steerHelp } from "./help.server";
export { nextStepsFor } from "./next-steps.server";
export { addOffers, importOffers, listOffers, type Catalogue } from "./offers.server";
export { offersForPerson } from "./personal-offers.server";
export { addPlaybook, findPlaybook, listPlaybooks, steerPlaybook } from "./playbooks.server";
export { steerMember, steerOffers } from "./steer-offers.server";
