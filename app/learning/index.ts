export type { CatalogueOutcome, CatalogueView } from "./catalogue-view";
export { actOfOffer, catalogueView } from "./catalogue-view";
export { changeBeside, type EventChange, type MemberChange } from "./change";
export { chooseOffers, type ChosenOffers, type NextStep, type Wanted } from "./choose-offers";
export { LearningPage } from "./learning-page";
export { NetworkLearningPage } from "./network-learning-page";
export { NextSteps } from "./next-steps";
export type { Offer, OfferFacts } from "./offer";
export type { Mark, Standing } from "./standing";
