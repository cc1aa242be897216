import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AdminShell, ApiKeysPage } from "~/accounts";
import { listKeys, requireAdministrator, revokeAnyKey } from "~/accounts/index.server";

export const handle = { title: "keys:title" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  return { viewer: { name: viewer.name }, lines: await listKeys(null, new Date()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const outcome = await revokeAnyKey(request, viewer, await request.formData());
  if (!outcome) throw new Response(null, { status: 404 });
  return data(outcome);
}

export default function Keys() {
  const { viewer, lines } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  return (
    <AdminShell viewer={viewer}>
      <ApiKeysPage lines={lines} making={null} outcome={outcome ?? null} />
    </AdminShell>
  );
}
