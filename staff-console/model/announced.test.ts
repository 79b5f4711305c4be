import type { Announcement, TicketNumber } from "@motcua/protocol";
import { expect, it } from "vitest";
import { countAnnounced, filterAnnounced } from "./announced.ts";

const call = (number: string, counter: number, outcome: Announcement["outcome"]): Announcement => ({
  call: 1,
  number: number as TicketNumber,
  counter,
  zone: null,
  calledAt: 0,
  kind: "call",
  outcome,
});
const day = [
  call("C015", 2, { kind: "pending" }),
  call("C014", 3, { kind: "spoken", at: 1, board: "Bảng sảnh" }),
  call("A014", 2, { kind: "shown", why: "quiet-hours", board: "Bảng sảnh" }),
  call("A013", 2, { kind: "unspoken" }),
];
const numbers = (filter: Partial<Parameters<typeof filterAnnounced>[1]>) =>
  filterAnnounced(day, { number: "", counter: null, kind: "all", ...filter }).map(({ number }) => number);

it("finds a number however it is typed, and calls of one counter", () => {
  expect(numbers({ number: " c01" })).toEqual(["C015", "C014"]);
  expect(numbers({ number: "14" })).toEqual(["C014", "A014"]);
  expect(numbers({ counter: 2, number: "A" })).toEqual(["A014", "A013"]);
});

it("counts what nobody heard as one, whether a board kept silent or none was there", () => {
  expect(numbers({ kind: "silent" })).toEqual(["A014", "A013"]);
  expect(countAnnounced(day)).toEqual({ all: 4, spoken: 1, silent: 2, pending: 1 });
});
