import { expect, test } from "vitest";
import { createStatusReader, type StatusReport } from "./status-reader.ts";

function reports(bytes: number[], pieces: "whole" | "single bytes"): StatusReport[] {
  const heard: StatusReport[] = [];
  const read = createStatusReader((report) => heard.push(report));
  if (pieces === "whole") read(Uint8Array.from(bytes));
  else for (const byte of bytes) read(Uint8Array.of(byte));
  return heard;
}

const mixed = [
  0x11, 0x12, 0x14, 0x00, 0x03, 0x00, 0x13, 0x37, 0x22, 0x61, 0x62, 0x63, 0x64, 0x00, 0x03, 0x7e, 0x38, 0x00,
  0x0c, 0x0f,
];

test.each(["whole", "single bytes"] as const)(
  "answers, changes and proofs are told apart in %s",
  (pieces) => {
    expect(reports(mixed, pieces)).toEqual([
      { kind: "real-time", bits: 0x12 },
      { kind: "change", fault: null, paper: "near-end" },
      { kind: "process-id", id: "abcd" },
      { kind: "barrier", paper: "near-end" },
      { kind: "real-time", bits: 0x7e },
      { kind: "change", fault: "cover-open", paper: "out" },
    ]);
  },
);

test("a change that broke off does not swallow the answer behind it", () => {
  expect(reports([0x10, 0x00, 0x12], "whole")).toEqual([{ kind: "real-time", bits: 0x12 }]);
});

test("the answer to a cleared buffer is taken for nothing else", () => {
  const reports: StatusReport[] = [];
  createStatusReader((report) => reports.push(report))(Uint8Array.of(0x37, 0x25, 0, 0x12));
  expect(reports).toEqual([{ kind: "real-time", bits: 0x12 }]);
});
