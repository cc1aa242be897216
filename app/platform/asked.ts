/**
 * What reading a request takes. A `Request` is one; so is what the server makes of a request by hand
 * where a `Request` would cost more than the work that it is for.
 */
export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: Pick<Headers, "get">;
  readonly body: AsyncIterable<Uint8Array> | null;
};
