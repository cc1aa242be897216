import { z } from "zod";

import * as measurements from "./measurement-operations.server";
import type { Operation } from "./operation";
import * as respondents from "./respondent-operations.server";

const getOpenApi = {
  id: "getOpenApi",
  ...{ method: "get", path: "/openapi.json", access: { by: "nobody" } },
  summary: "This document",
  answers: { 200: { says: "OpenAPI 3.1.", body: z.looseObject({ openapi: z.string() }) } },
} as const satisfies Operation;

/** All that can be done over HTTP. What does not stand here is not there. */
export const operations = {
  listMeasurements: measurements.listMeasurements,
  getMeasurement: measurements.getMeasurement,
  getResults: measurements.getResults,
  getParticipation: measurements.getParticipation,
  postInvitations: measurements.postInvitations,
  listRounds: measurements.listRounds,
  getComparison: measurements.getComparison,
  openCode: respondents.openCode,
  saveDraft: respondents.saveDraft,
  handIn: respondents.handIn,
  withdraw: respondents.withdraw,
  openResult: respondents.openResult,
  getOpenApi,
} as const;

export const allOperations: readonly Operation[] = Object.values(operations);
