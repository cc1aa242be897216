import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { createDraftSaver, type SaveOutcome, type SaveState } from "./questionnaire-drafts";
import type { DraftContent } from "./view";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (value: number): DraftContent => ({ answers: { q: value }, page: 0 });

/** A server whose answers the test gives one by one. */
function slowServer() {
  const requests: { draft: DraftContent; signal: AbortSignal; answer: (o: SaveOutcome) => void }[] =
    [];
  const states: SaveState[] = [];
  const saver = createDraftSaver(
    (sent, signal) => new Promise((answer) => requests.push({ draft: sent, signal, answer })),
    (state) => states.push(state),
  );
  const answer = async (outcome: SaveOutcome) => {
    requests.at(-1)?.answer(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { requests, states, saver, answer };
}

test("changes in quick succession are saved together, the newest one", async () => {
  const { requests, saver } = slowServer();
  saver.save(draft(1), "soon");
  await vi.advanceTimersByTimeAsync(200);
  saver.save(draft(2), "soon");
  await vi.advanceTimersByTimeAsync(400);
  expect(requests.map((request) => request.draft)).toEqual([draft(2)]);
});

test("a draft is sent only after the one before it was answered", async () => {
  const { requests, saver, answer } = slowServer();
  saver.save(draft(1), "now");
  await vi.advanceTimersByTimeAsync(0);
  saver.save(draft(2), "now");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests).toHaveLength(1);
  await answer("saved");
  expect(requests.map((request) => request.draft)).toEqual([draft(1), draft(2)]);
});

test("a draft that failed is sent again, with longer and longer pauses", async () => {
  const { requests, states, saver, answer } = slowServer();
  saver.save(draft(1), "now");
  await vi.advanceTimersByTimeAsync(0);
  await answer("failed");
  expect(states).toEqual(["unsaved"]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(requests).toHaveLength(2);
  await answer("failed");
  await vi.advanceTimersByTimeAsync(3_999);
  expect(requests).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  await answer("saved");
  expect(states).toEqual(["unsaved", "unsaved", "saved"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(3);
});

test("what was answered while the network was away is what gets sent", async () => {
  const { requests, saver, answer } = slowServer();
  saver.save(draft(1), "now");
  await vi.advanceTimersByTimeAsync(0);
  await answer("failed");
  saver.save(draft(2), "now");
  saver.save(draft(3), "soon");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(requests.map((request) => request.draft)).toEqual([draft(1), draft(3)]);
});

test("a flush takes the place of a request on its way", async () => {
  const { requests, states, saver } = slowServer();
  saver.save(draft(1), "now");
  await vi.advanceTimersByTimeAsync(0);
  saver.save(draft(2), "soon");
  saver.flush();
  expect(requests.map((request) => request.draft)).toEqual([draft(1), draft(2)]);
  expect(requests[0]?.signal.aborted).toBe(true);
  requests[0]?.answer("failed");
  requests[1]?.answer("saved");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(states).toEqual(["saved"]);
  expect(requests).toHaveLength(2);
});

test("nothing is sent after a stop, or after the server said that the code is gone", async () => {
  const { requests, states, saver, answer } = slowServer();
  saver.save(draft(1), "soon");
  saver.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(0);
  saver.save(draft(2), "now");
  await vi.advanceTimersByTimeAsync(0);
  await answer("gone");
  saver.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toHaveLength(1);
  expect(states).toEqual(["gone"]);
});

test("who waits for the last change hears when it is saved, or that it cannot be", async () => {
  const { requests, saver, answer } = slowServer();
  const heard: string[] = [];
  await saver.settle();
  saver.save(draft(1), "soon");
  void saver.settle().then(() => heard.push("first"));
  await vi.advanceTimersByTimeAsync(0);
  expect(requests).toHaveLength(1);
  expect(heard).toEqual([]);
  await answer("saved");
  expect(heard).toEqual(["first"]);
  saver.save(draft(2), "soon");
  void saver.settle().then(() => heard.push("second"));
  await answer("failed");
  expect(heard).toEqual(["first", "second"]);
});
