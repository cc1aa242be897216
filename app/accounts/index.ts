export { AccountList } from "./account-list";
export type { ApiKey, KeyScope } from "./api-key";
export { AdminShell } from "./admin-shell";
export { ApiKeysPage } from "./api-keys-page";
export { accountProblems, type AccountProblems, type PasswordProblems } from "./account-problems";
export { OpenInvitations } from "./open-invitations";
export { returnPath } from "./return-path";
export { AccountChanged, RoleLines } from "./role-lines";
export { SafetyLines } from "./safety-lines";
export {
  ConfirmCode,
  PasswordForm,
  RecoveryCodes,
  type SecondStepProblem,
} from "./second-step-forms";
export { SessionList } from "./session-list";
export { SignInWays } from "./sign-in-ways";
export { SsoTable } from "./sso-table";
export { homeOf, type RoleName, type Viewer } from "./viewer";
