import type { Connection } from "@motcua/screen-kit";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { createHeardUntil } from "./heard-until.ts";

it("stands still at the moment the line was lost, through every try to come back, and goes on with the hub", () => {
  const connection = signal<Connection>({ kind: "connected" });
  const nowMs = signal(1_000);
  const { heardMs, close } = createHeardUntil({ connection, nowMs });
  nowMs.value = 2_000;
  expect(heardMs.value).toBe(2_000);
  connection.value = { kind: "away", sinceMs: 2_400, by: "hub" };
  nowMs.value = 9_000;
  expect(heardMs.value).toBe(2_400);
  connection.value = { kind: "refused", code: "shutting-down" };
  connection.value = { kind: "away", sinceMs: 12_000, by: "hub" };
  nowMs.value = 13_000;
  expect(heardMs.value).toBe(2_400);
  connection.value = { kind: "connected" };
  expect(heardMs.value).toBe(13_000);
  close();
  nowMs.value = 14_000;
  expect(heardMs.value).toBe(13_000);
});
