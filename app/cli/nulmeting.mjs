#!/usr/bin/env node
// Commands run from source, without a build step.
import { register } from "tsx/esm/api";

process.env.TSX_TSCONFIG_PATH ??= new URL("../../tsconfig.json", import.meta.url).pathname;
register({ tsconfig: process.env.TSX_TSCONFIG_PATH });
await import("./main.ts");
