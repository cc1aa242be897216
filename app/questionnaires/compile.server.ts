import { createHash } from "node:crypto";

import { canonicalJson } from "./canonical-json";
import { hiddenQuestions } from "./conditions.server";
import type { Instrument } from "./instrument";
import type { JsonRecord } from "./json";
import { parseDefinition } from "./parse-definition";
import { compileValidator, type AnswerValidator } from "./validator";

/** A definition made ready for use. */
export type CompiledDefinition = {
  readonly definition: JsonRecord;
  readonly hash: string;
  readonly instrument: Instrument;
  readonly validate: AnswerValidator;
};

/** SHA-256 of the canonical JSON, in hexadecimal: equal for equal content in any order of keys. */
export function definitionHash(definition: unknown): string {
  return createHash("sha256").update(canonicalJson(definition)).digest("hex");
}

/** @param definition linted, and merged with its core when it is a part */
export function compileDefinition(definition: JsonRecord): CompiledDefinition {
  return {
    definition,
    hash: definitionHash(definition),
    instrument: parseDefinition(definition),
    validate: compileValidator(definition, hiddenQuestions(definition)),
  };
}
