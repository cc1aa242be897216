export { nextStepsFor } from "./next-steps.server";
export { addOffers, importOffers, listOffers, type Catalogue } from "./offers.server";
export { steerOffers } from "./steer-offers.server";
