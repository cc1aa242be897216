import { z } from "zod";

import { releaseResultsSchema } from "~/results/index.server";

import { comparisonSchema } from "./comparison-schemas";
import {
  addedSchema,
  measurementPage,
  measurementQuery,
  measurementSchema,
  pageQuery,
  roundPage,
} from "./measurement-schemas";
import { named } from "./named";
import type { Operation } from "./operation";
import { participationSchema } from "./participation-schema";

const anyKey = { by: "key", scope: null } as const;
const nextLink = { Link: 'The next page, as `<…>; rel="next"`; absent on the last one.' };
const unknown = "There is none that this key may see.";

export const listMeasurements = {
  id: "listMeasurements",
  ...{ method: "get", path: "/measurements", access: anyKey, query: measurementQuery },
  summary: "Measurements that the key may see, by slug",
  description: "A key of HR: its own. A key of the network office: those that consent.",
  answers: { 200: { says: "One page.", body: measurementPage, headers: nextLink } },
} as const satisfies Operation;

export const getMeasurement = {
  id: "getMeasurement",
  ...{ method: "get", path: "/measurements/{id}", access: anyKey },
  summary: "One measurement",
  answers: { 200: { says: "The measurement.", body: measurementSchema } },
  refusals: { 404: unknown },
} as const satisfies Operation;

export const getResults = {
  id: "getResults",
  ...{ method: "get", path: "/measurements/{id}/results" },
  access: { by: "key", scope: "results:read" },
  summary: "The release of a measurement",
  description: "Made once, at closing; it never changes. A number that may not be shown is null.",
  answers: { 200: { says: "The release.", body: named("Results", releaseResultsSchema) } },
  refusals: { 404: unknown, 409: "There is no release (yet); `state` says how far it is." },
} as const satisfies Operation;

export const getParticipation = {
  id: "getParticipation",
  ...{ method: "get", path: "/measurements/{id}/participation" },
  access: { by: "key", scope: "participation:read" },
  summary: "How many took part, in steps",
  answers: { 200: { says: "The steps.", body: participationSchema } },
  refusals: { 404: unknown, 409: "Nothing was counted (yet)." },
} as const satisfies Operation;

export const postInvitations = {
  id: "postInvitations",
  ...{ method: "post", path: "/measurements/{id}/invitations" },
  access: { by: "key", scope: "invitations:write" },
  summary: "Puts people on the roll: all of them, or none",
  description:
    "UTF-8 or UTF-16, at most 5 MB and 100,000 lines. The same list once more is refused, since everybody stands on the roll by then. Nobody learns a code.",
  sent: {
    type: "text/csv",
    body: z.string(),
    example: "email,unit,language\nn.jansen@voorbeeld.nl,Balie,nl\n",
  },
  answers: { 201: { says: "They stand on the roll.", body: addedSchema, example: { added: 1 } } },
  refusals: {
    404: unknown,
    409: "It is a trial, or nobody can join any more.",
    413: "The list is larger than 5 MB.",
    415: "The body is no text/csv.",
    422: "Some lines are wrong: `errors` names line, column, code and sentence. Nothing was stored.",
  },
} as const satisfies Operation;

export const listRounds = {
  id: "listRounds",
  ...{ method: "get", path: "/rounds", access: anyKey, query: pageQuery },
  summary: "Rounds of the network, by slug",
  answers: { 200: { says: "One page.", body: roundPage, headers: nextLink } },
} as const satisfies Operation;

export const getComparison = {
  id: "getComparison",
  ...{ method: "get", path: "/rounds/{id}/comparison" },
  access: { by: "key", scope: "comparison:read" },
  summary: "The comparison of a closed round",
  description:
    "A key of HR: its own place and the others as quartiles. A key of the network office: members that consent by name, the others pooled.",
  answers: { 200: { says: "The comparison.", body: comparisonSchema } },
  refusals: {
    404: "There is no such round.",
    409: "The round is open: it is compared at closing.",
  },
} as const satisfies Operation;
