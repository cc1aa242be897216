/** Can this stand in an address? Lower-case letters, digits and single dashes, 80 at most. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
