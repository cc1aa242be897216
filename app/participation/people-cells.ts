import type { Language } from "~/i18n";

/** Without what cannot be seen: no-break spaces, zero-width signs, byte order marks. */
export function bare(cell: string): string {
  return cell
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

const column = {
  email: "email mail emailadres mailadres emailaddress mailaddress",
  unit: "unit afdeling eenheid onderdeel organisatieonderdeel team department",
  language: "language taal voertaal lang",
} as const;
export type PeopleColumn = keyof typeof column;
const columnNames: readonly PeopleColumn[] = ["email", "unit", "language"];

/** The column that a cell of the first line names, in Dutch or English, with or without dashes. */
export function columnOf(name: string): PeopleColumn | null {
  const plain = bare(name)
    .toLowerCase()
    .replace(/[\s\-_.]/g, "");
  if (plain === "") return null;
  return columnNames.find((one) => column[one].split(" ").includes(plain)) ?? null;
}

const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domain =
  /^([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+(\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)$/u;

/**
 * The address in a cell: bare, after `mailto:`, or between brackets after a name, which is dropped.
 *
 * @returns null when mail could not be sent to it
 */
export function readAddress(cell: string): string | null {
  const text = bare(cell);
  const [, bracketed] = /^[^<>]*<([^<>]*)>$/.exec(text) ?? [];
  const address = (bracketed ?? text)
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/, "");
  const at = address.lastIndexOf("@");
  const [name, host] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
  if (at < 1 || address.length > 254 || name.length > 64) return null;
  return local.test(name) && domain.test(host) ? `${name}@${host}` : null;
}

const languageNames: Readonly<Record<Language, readonly string[]>> = {
  nl: ["nl", "nl-nl", "nl-be", "nederlands", "dutch"],
  en: ["en", "en-gb", "en-us", "engels", "english"],
};

/** @returns Dutch for an empty cell, null for a language that the site does not speak */
export function readLanguage(cell: string): Language | null {
  const name = bare(cell).toLowerCase().replace("_", "-");
  if (name === "" || languageNames.nl.includes(name)) return "nl";
  return languageNames.en.includes(name) ? "en" : null;
}
