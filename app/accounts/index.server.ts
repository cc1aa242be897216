export {
  acceptAccountInvitation,
  findAccountInvitation,
  inviteAccount,
  inviteFirstAdministrator,
  makeAccount,
} from "./invitation.server";
export { hasAccount, listAccounts, type AccountLine } from "./list.server";
export { endSessions, listSessions } from "./sessions.server";
export { signIn, signOut } from "./sign-in.server";
export {
  findViewer,
  requireAdministrator,
  requireHr,
  requireNetwork,
  requireOrganisationReader,
  requireViewer,
} from "./viewer.server";
export { homeOf } from "./viewer";
export type { RoleName } from "./viewer";
