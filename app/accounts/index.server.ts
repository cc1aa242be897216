export {
  acceptAccountInvitation,
  acceptRole,
  findAccountInvitation,
  inviteAccount,
  inviteFirstAdministrator,
  makeAccount,
} from "./invitation.server";
export { requireKey } from "./api-key-door.server";
export { revokeAnyKey, steerKeys, type KeysOutcome } from "./api-key-steer.server";
export { keysPage, listKeys, makeKey, revokeKey } from "./api-keys.server";
export { administerAccounts } from "./administer-accounts.server";
export { administerSso, endSso } from "./administer-sso.server";
export { inviteColleague } from "./colleague.server";
export { findAccounts, hasAccount, listAccounts, type AccountLine } from "./list.server";
export { listInvitations, withdrawInvitation } from "./open-invitations.server";
export { isMailLink, mailLink, useMailLink } from "./mail-link.server";
export { changePassword } from "./password.server";
export { giveRole, takeRole } from "./roles.server";
export { rekeyAccounts } from "./rekey.server";
export { findWaiting, forgetWaiting, passSecondStep } from "./second-step.server";
export { endSessions, listSessions } from "./sessions.server";
export { signIn, signOut } from "./sign-in.server";
export { finishSso, forgetSso, startSso } from "./sso.server";
export { returnAddress } from "./sso-provider.server";
export { hasSso, listSso, setSso, switchSsoOff, type SsoLine } from "./sso-settings.server";
export type { TooMany } from "./tries.server";
export {
  confirmSecondStep,
  endSecondStep,
  findRecoveryCodes,
  hideRecoveryCodes,
  hasSecondStep,
  renewRecoveryCodes,
  resetSecondStep,
  startSecondStep,
  type AppSecret,
} from "./two-factor.server";
export {
  findViewer,
  requireAdministrator,
  requireHr,
  requireNetwork,
  requireOrganisationReader,
  requireSharer,
  requireViewer,
} from "./viewer.server";
// Pure, and here too so that the server and its commands need not load the components of the other face.
export {
  keyScopes,
  readKeyOrder,
  scopesFor,
  yearsAfter,
  type ApiKey,
  type KeyHouse,
  type KeyScope,
} from "./api-key";
export { homeOf } from "./viewer";
export type { RoleName } from "./viewer";
