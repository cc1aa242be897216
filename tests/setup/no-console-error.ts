import { afterEach, beforeEach, expect, vi } from "vitest";

// A warning of React or Node during a test is a fault that nobody would read.
let consoleError: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  consoleError = vi.spyOn(console, "error");
});

afterEach(() => {
  expect(consoleError).not.toHaveBeenCalled();
  consoleError.mockRestore();
});
