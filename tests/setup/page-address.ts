import type { arrangeTenants, Tenant } from "../isolation/arrange";

/** One address of a page, with what is there to be seen. */
export function pageAddress(
  pattern: string,
  tenant: Tenant,
  region: Awaited<ReturnType<typeof arrangeTenants>>,
): string {
  const values: Readonly<Record<string, string>> = {
    ...{ ":slug": tenant.slug, ":member": tenant.slug, ":slug?": region.rounds[0] ?? "" },
    ...{ ":measurement": tenant.measurements[0] ?? "", "*": "nergens", ":domain": "voorbeeld.nl" },
    ...{ ":key": "martini-ziekenhuis", ":event": region.event, ":playbook": region.playbook },
  };
  const code = "AAAA-BBBB-CCCC-DDDD";
  const parts = pattern
    .split("/")
    .map((part) => values[part] ?? (part.startsWith(":") ? code : part));
  return parts.join("/") || "/";
}
