import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { signOut } from "~/accounts/index.server";

/** Leaving takes a POST: an address alone, on another site, signs nobody out. */
export function loader() {
  return redirect("/account");
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: await signOut(request) });
}
