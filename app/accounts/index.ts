export { AdminShell } from "./admin-shell";
export { accountProblems, type AccountProblems } from "./account-problems";
export { returnPath } from "./return-path";
export { SessionList } from "./session-list";
export { homeOf, type RoleName, type Viewer } from "./viewer";
