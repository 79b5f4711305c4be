import { expect, it } from "vitest";
import { exampleSettings } from "../testing/office.ts";
import { completeSettings } from "./older-settings.ts";

it("a document from before there was equipment reads as an office with none", () => {
  const { equipment: _unknownThen, ...older } = exampleSettings();
  expect(completeSettings(older as never).equipment).toEqual({
    printers: [],
    panels: [],
    keypads: [],
    scanners: [],
  });
});

it("a whole document stays the very same object", () => {
  const settings = exampleSettings();
  expect(completeSettings(settings)).toBe(settings);
});
