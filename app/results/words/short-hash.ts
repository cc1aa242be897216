/** A SHA-256 as people read it, where 64 signs are too many. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
