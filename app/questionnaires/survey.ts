// The face for the browser: the only way to SurveyJS, so that it stays out of every other page.
export * from "./survey-fields";
export * from "./survey-language";
export * from "./survey-model";
export * from "./survey-outline";
export * from "./survey-screen";
export * from "./survey-screens";
