import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { RecoveryCodes } from "~/accounts";
import { findRecoveryCodes, hideRecoveryCodes, requireViewer } from "~/accounts/index.server";

export const handle = { title: "accounts:twoFactor.codes" };

export async function loader({ request }: LoaderFunctionArgs) {
  const codes = await findRecoveryCodes(await requireViewer(request));
  return codes ? { codes } : redirect("/account/second-step");
}

export async function action({ request }: ActionFunctionArgs) {
  await hideRecoveryCodes(await requireViewer(request));
  return redirect("/account");
}

export default function Codes() {
  const { codes } = useLoaderData<typeof loader>();
  return <RecoveryCodes codes={codes} />;
}
