import type { Connection } from "@motcua/screen-kit";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { onReturn } from "./on-return.ts";

it("runs once for each return of the hub, not when it is first there, and not after it is undone", () => {
  const connection = signal<Connection>({ kind: "starting", sinceMs: 0 });
  let returns = 0;
  const undo = onReturn(connection, () => {
    returns += 1;
  });
  const loseAndFind = () => {
    connection.value = { kind: "away", sinceMs: 1, by: "hub" };
    connection.value = { kind: "refused", code: "shutting-down" };
    connection.value = { kind: "connected" };
  };
  connection.value = { kind: "connected" };
  expect(returns).toBe(0);
  loseAndFind();
  expect(returns).toBe(1);
  loseAndFind();
  expect(returns).toBe(2);
  undo();
  loseAndFind();
  expect(returns).toBe(2);
});
