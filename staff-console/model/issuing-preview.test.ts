import type { SiteSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import { issuingPreview } from "./issuing-preview.ts";

const hours = {
  days: [],
  holidays: [],
  sessions: [
    ["07:00", "11:30"],
    ["13:30", "17:00"],
  ],
} as unknown as SiteSettings["hours"];
const issuing = { opensMinutesBefore: 15, stopsMinutesBefore: 30, closeDayAt: "19:00" };

it("D1 says when numbers are given out: only the end of the day stops early", () => {
  expect(issuingPreview({ hours, issuing })?.issue).toEqual([
    ["06:45", "11:30"],
    ["13:15", "16:30"],
  ]);
});

it("D1 joins sessions whose numbers run into each other", () => {
  const early = { ...issuing, opensMinutesBefore: 120 };
  expect(issuingPreview({ hours, issuing: early })?.issue).toEqual([["05:00", "16:30"]]);
});

it("D1 says nothing of hours that are not whole, and that numbers may never be given out", () => {
  const half = { ...hours, sessions: [["07:00", "1"]] } as unknown as SiteSettings["hours"];
  expect(issuingPreview({ hours: half, issuing })).toBeNull();
  const short = { ...hours, sessions: [["07:00", "07:30"]] } as unknown as SiteSettings["hours"];
  const never = { ...issuing, opensMinutesBefore: 0, stopsMinutesBefore: 60 };
  expect(issuingPreview({ hours: short, issuing: never })?.issue).toEqual([]);
});
