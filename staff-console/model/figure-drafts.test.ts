import type { FiguresPeriod, RatingScale } from "@motcua/protocol";
import { expect, it } from "vitest";
import { dossiersOf, periodTyped, readCount, surveyOf, wrongCounts } from "./figure-drafts.ts";

const period = { from: "2022-01-01", until: "2022-02-01" } as FiguresPeriod;

it("a count may be written in groups, and what is no count is said to be none", () => {
  expect(["138.187", "138,187", "138 187", "500", "", " 0 "].map(readCount)).toEqual([
    138_187,
    138_187,
    138_187,
    500,
    null,
    0,
  ]);
  expect(["12,5", "-3", "=1+1", "1e3", "12.34", "chín"].map(readCount)).toEqual(Array(6).fill("wrong"));
});

it("both days of a period are meant", () => {
  expect(periodTyped("2022-01-01", "2022-01-31")).toEqual(period);
  expect(periodTyped("2022-01-02", "2022-01-01")).toBeNull();
});

it("fields that are needed and empty are named with those that are wrong", () => {
  expect(wrongCounts({ issued: "", valid: "x", collected: "5" }, ["issued"])).toEqual(["issued", "valid"]);
});

it("a survey keeps what is not known apart from nothing", () => {
  const scale = {
    id: "two",
    levels: [
      { value: 2, vi: "", en: "", satisfied: true },
      { value: 1, vi: "", en: "", satisfied: false },
    ],
  } as unknown as RatingScale;
  const draft = {
    period,
    service: null,
    issued: "",
    collected: "0",
    valid: "0",
    levels: { "2": "1.000" },
    note: " x ",
  };
  expect(surveyOf(draft, scale)).toMatchObject({
    issued: null,
    collected: 0,
    answers: {
      counts: [
        { level: 2, n: 1_000 },
        { level: 1, n: 0 },
      ],
    },
    note: "x",
  });
});

it("figures of dossiers that were not stated stay open", () => {
  const typed = {
    received: "10",
    carriedOver: "",
    resolved: "",
    early: "1",
    onTime: "7",
    late: "0",
    open: "2",
    openInTerm: "1",
    openOverdue: "0",
  };
  const quality = { underAuthority: "", ratedNotSatisfied: "", complained: "", anyOfThese: "" };
  expect(dossiersOf(period, typed, quality, "").total).toMatchObject({
    received: 10,
    resolved: null,
    open: 2,
  });
});
