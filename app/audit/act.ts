/** What can stand in the log. */
export const ACTS = [
  "look",
  "command",
  "sign-in",
  "sign-in-refused",
  "sign-out",
  "sessions-ended",
  "access-refused",
  "account-invited",
  "account-made",
  "invitation-withdrawn",
  "people-added",
  "people-removed",
  "letters-made",
  "poster-made",
  "kiosk-made",
  "mail-link-sent",
  "password-changed",
  "second-step-on",
  "second-step-off",
  "second-step-reset",
  "recovery-codes-renewed",
  "role-given",
  "role-taken",
  "sso-set",
  "sso-off",
  "measurement-planned",
  "measurement-changed",
  "measurement-opened",
  "measurement-extended",
  "measurement-closed",
  "measurement-published",
  "measurement-cancelled",
  "trial-started",
  "trial-ended",
  "measurement-named",
  "data-deleted",
  "round-added",
  "round-closed",
  "mail-started",
  "mail-text-changed",
  "mail-tested",
  "organisation-added",
  "organisation-changed",
  "organisations-imported",
  "house-style-changed",
  "units-changed",
  "contact-reminded",
  "api-key-made",
  "api-key-revoked",
  "offer-saved",
  "offer-removed",
  "offers-imported",
  "event-offered",
  "event-joined",
  "event-left",
  "help-changed",
  "action-changed",
  "playbook-shared",
  "playbook-withdrawn",
  "part-copied",
  "part-grown",
  "log-downloaded",
] as const;
export type Act = (typeof ACTS)[number];

/** One line of the log. */
export type AuditEvent = {
  readonly act: Act;
  /** An e-mail address, or who runs the command. */
  readonly actor: string;
  /** The network address of the request, or the machine that runs the command. */
  readonly origin: string;
  /** Slug of the organisation that it is about. */
  readonly organisation?: string | null;
  /** Says what exactly: never a token, a code or an answer. */
  readonly details?: Readonly<Record<string, string>>;
};

/** What a reader of the log asks for; anything that makes no sense is left out. */
export type AuditFilter = {
  readonly act: Act | null;
  readonly organisation: string | null;
  /** Part of an e-mail address. */
  readonly actor: string | null;
  /** Days, the last one included. */
  readonly from: string | null;
  readonly until: string | null;
};

export type AuditLine = {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly origin: string;
  readonly act: Act;
  readonly organisation: string | null;
  readonly details: string;
};

/** What may be told of the address of a page; anything else might be a secret. */
const TOLD = [
  ...["measurement", "by", "questions", "from", "round", "sector", "area", "members"],
  ...["unit", "questionnaire", "version"],
];

/** The page that a request asks for, with the choices that it shows. */
export function pageOf(request: Request): string {
  const url = new URL(request.url);
  const told = [...url.searchParams].filter(([name]) => TOLD.includes(name));
  const search = new URLSearchParams(told).toString();
  const path = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  return search ? `${path}?${search}` : path;
}
