export type RoleName = "hr" | "network" | "administrator";

/** Who is signed in, and what they may do. */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly {
    readonly role: RoleName;
    /** Set for HR: the one organisation whose pages they see. */
    readonly organisation: { readonly slug: string; readonly name: string } | null;
  }[];
};

/** Where a viewer's work is. */
export function homeOf(viewer: Viewer): string {
  const hr = viewer.roles.find((held) => held.role === "hr");
  if (hr?.organisation) return `/organisations/${hr.organisation.slug}`;
  if (viewer.roles.some((held) => held.role === "network")) return "/network";
  if (viewer.roles.some((held) => held.role === "administrator")) return "/admin";
  return "/account";
}
