export { fillDemo, type DemoProgress, type FillOutcome } from "./fill.server";
export { signInLines } from "./sign-in-lines.server";
export { demoState, type DemoState } from "./state.server";
