/** Whether a part of an address can name anything; what cannot is not asked of the database. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,200}$/.test(text);
}
