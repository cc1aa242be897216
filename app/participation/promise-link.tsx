import { Link } from "@remix-run/react";

/** The fingerprint of a promise, and the way to its words. */
export function PromiseLink({ hash }: { readonly hash: string }) {
  return (
    <Link to={`/promise/${hash}`} reloadDocument>
      <code>{hash}</code>
    </Link>
  );
}
