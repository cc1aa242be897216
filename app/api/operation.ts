import type { z } from "zod";

import type { KeyScope } from "~/accounts";
import type { Asked } from "~/platform";

export type Method = "get" | "post" | "put" | "delete";

/** What opens an operation. */
export type Access =
  | {
      readonly by: "key";
      /** Null: every key may. */
      readonly scope: KeyScope | null;
    }
  | { readonly by: "code" | "receipt" | "code-and-receipt" | "nobody" };

export type Answer = {
  readonly says: string;
  /** Null: no body. */
  readonly body: z.ZodType | null;
  readonly example?: unknown;
  /** Headers beside those of every answer, each with what it says. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a request carries. */
export type Sent<Body extends z.ZodType = z.ZodType> = {
  readonly type: "application/json" | "text/csv";
  readonly body: Body;
  readonly example: unknown;
  /** False where it may be left out. */
  readonly required?: false;
};

/** One thing that can be done over HTTP: what the handler reads and answers by, and what the document says. */
export type Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> = {
  readonly id: string;
  readonly method: Method;
  /** Under `/api/v1`, with parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly query?: Query;
  readonly sent?: Sent<Body>;
  /** What it answers when all is well, by status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Why it refuses, by status, beside what every operation of its kind may answer. */
  readonly refusals?: Readonly<Record<number, string>>;
};

/** Where all paths begin. */
export const apiBase = "/api/v1";

/** A request of the API with the parameters of its path. */
export type ApiArgs = {
  readonly request: Asked;
  readonly params: Readonly<Record<string, string | undefined>>;
};
