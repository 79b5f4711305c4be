import { expect, it } from "vitest";
import { standardContent } from "./sample-contents.ts";
import { ticketFacts } from "./ticket-fields.ts";

it("W1 says an expected wait on paper as the kiosk has just said it, never as nought minutes", () => {
  const printed = (lowMinutes: number, highMinutes: number) =>
    ticketFacts({ ...standardContent, estimate: { lowMinutes, highMinutes } }).at(-1)?.value;
  expect([printed(0, 1), printed(0, 0), printed(0, 5), printed(4, 4), printed(19, 31)]).toEqual([
    "dưới 1",
    "dưới 1",
    "1–5",
    "4",
    "19–31",
  ]);
});
