import ts from "typescript";

/** A key that a source file asks for, and the namespaces in which it may stand. */
export type AskedKey = { readonly key: string; readonly namespaces: readonly string[] };

/** What one source file has to do with texts. */
export type SourceReading = {
  readonly path: string;
  /** Keys written out in `t("…")`, in `i18nKey="…"` and as "namespace:key". */
  readonly asked: readonly AskedKey[];
  /** Every string, since a key may be handed on as data. */
  readonly literals: readonly string[];
  /** Keys put together in a template, as patterns. */
  readonly patterns: readonly RegExp[];
  /** Words in JSX that no translation can reach. */
  readonly words: readonly string[];
};
