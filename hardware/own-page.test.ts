import { expect, test } from "vitest";
import { isAskedHere } from "./own-page.ts";

const asks = (headers: { host?: string; origin?: string }) => isAskedHere({ headers });

test("a page of this machine is let in by its own name and origin", () => {
  expect(asks({ host: "127.0.0.1:9190" })).toBe(true);
  expect(asks({ host: "localhost:9190", origin: "http://localhost:9190" })).toBe(true);
});

test("S1 a page of another origin, and a name that only leads to this machine, are not", () => {
  expect(asks({ host: "127.0.0.1:9190", origin: "http://example.org" })).toBe(false);
  expect(asks({ host: "127.0.0.1:9190", origin: "http://127.0.0.1:9180" })).toBe(false);
  expect(asks({ host: "127.0.0.1:9190", origin: "null" })).toBe(false);
  expect(asks({ host: "devices.example.org:9190" })).toBe(false);
  expect(asks({ host: "127.0.0.1.example.org:9190" })).toBe(false);
  expect(asks({})).toBe(false);
});
