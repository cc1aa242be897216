import type { RoleName } from "./viewer";

/** An invitation that nobody used yet. */
export type InvitationLine = {
  readonly id: string;
  readonly role: RoleName;
  /** The name of the organisation whose HR. */
  readonly organisation: string | null;
  /** Null: whoever has the link. */
  readonly email: string | null;
  /** Who invited; null for a command. */
  readonly by: string | null;
  /** When it ends; ISO. */
  readonly until: string;
};
