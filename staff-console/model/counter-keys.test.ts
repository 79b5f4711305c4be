import { expect, it } from "vitest";
import { deskKeyOf } from "./counter-keys.ts";

it("maps the number pad of an ordinary visit", () => {
  expect(deskKeyOf("+", "ready")).toEqual({ kind: "action", action: "next" });
  expect(deskKeyOf("*", "calling")).toEqual({ kind: "action", action: "recall" });
  expect(deskKeyOf("-", "calling")).toEqual({ kind: "action", action: "no-show" });
  expect(deskKeyOf("Enter", "calling")).toEqual({ kind: "action", action: "start" });
  expect(deskKeyOf("Enter", "serving")).toEqual({ kind: "action", action: "finish" });
  expect(deskKeyOf("/", "serving")).toEqual({ kind: "action", action: "transfer" });
});

it("calls nobody by Enter", () => {
  expect(deskKeyOf("Enter", "ready")).toBe(null);
  expect(deskKeyOf("Enter", "wrap-up")).toEqual({ kind: "action", action: "ready" });
});

it("takes letters large and small, and the same key holds a visitor or brings one back", () => {
  expect(deskKeyOf("h", "serving")).toEqual({ kind: "action", action: "park" });
  expect(deskKeyOf("H", "ready")).toEqual({ kind: "action", action: "resume" });
  expect(deskKeyOf("x", "ready")).toBe(null);
});

it("chooses an outcome by its place only while somebody is served", () => {
  expect(deskKeyOf("2", "serving")).toEqual({ kind: "outcome", place: 1 });
  expect(deskKeyOf("2", "ready")).toBe(null);
});
