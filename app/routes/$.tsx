import { ErrorPage } from "~/ui";

/** Every address that is no page. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function Absent() {
  return <ErrorPage kind="absent" />;
}
