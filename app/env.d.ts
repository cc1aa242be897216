import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  // Tells the types of useLoaderData and useActionData what remix.config.js turned on.
  interface Future {
    v3_singleFetch: true;
  }
}
