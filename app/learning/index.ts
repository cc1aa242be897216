export { inOrder, type ActionFacts, type ActionLine } from "./action-item";
export { ActionsPage } from "./actions-page";
export { ActionsSince } from "./actions-since";
export type { CatalogueOutcome, CatalogueView } from "./catalogue-view";
export { actOfOffer, catalogueView } from "./catalogue-view";
export { changeBeside, type EventChange, type MemberChange } from "./change";
export {
  isPast,
  chooseOffers,
  type ChosenOffers,
  type NextStep,
  type Wanted,
} from "./choose-offers";
export { EventPage } from "./event-page";
export { gapsOf } from "./gaps";
export { GapsPage } from "./gaps-page";
export type { HelpFacts } from "./help-form";
export { HelpPage } from "./help-page";
export { eventsFor, meantFor } from "./invitations";
export { LearningPage } from "./learning-page";
export { LibraryPage } from "./library-page";
export { LibraryShell } from "./library-shell";
export { matchesOf } from "./matches";
export { NetworkHelpPage } from "./network-help-page";
export { NetworkLearningPage } from "./network-learning-page";
export { NextSteps } from "./next-steps";
export type { Offer, OfferFacts } from "./offer";
export { keyPrefix, readCopy } from "./part-copy";
export { PartPage } from "./part-page";
export { partView } from "./part-view";
export { PartsPage } from "./parts-page";
export { PersonalOffers } from "./personal-offers";
export type { PlaybookFacts } from "./playbook";
export { PlaybookPage } from "./playbook-page";
export { chooseSharer, mayChange, sharersOf } from "./sharers";
export { roundsAround } from "./rounds-around";
export type { Standing } from "./standing";
