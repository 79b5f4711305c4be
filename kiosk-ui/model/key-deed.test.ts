import type { ServiceId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { type KeyPress, keyDeed } from "./key-deed.ts";
import type { Letter } from "./letter.ts";
import { type Page, welcomePage } from "./page.ts";

const search: Page = { kind: "search", typed: "", place: 0, service: null };
const letter: Letter = { about: "feedback", kind: "complaint", service: null, words: "", contact: "" };
const words: Page = { kind: "letter", step: "words", letter, place: 0 };
const priority: Page = { kind: "priority", wish: { service: "civil-status" as ServiceId, procedure: null } };
const thanks: Page = { kind: "letter", step: "thanks", letter, dueOn: null };
const sending: Page = { kind: "letter", step: "sending", letter, id: "id" as never };

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
});

it("brings letters, figures, signs and Backspace into the field of a page, wherever the focus is", () => {
  for (const page of [search, words]) {
    for (const key of ["k", "7", "ế", ".", "Backspace", "Process"]) {
      expect(keyDeed(press(key), page, "elsewhere")).toBe("type");
      expect(keyDeed(press(key), page, "button")).toBe("type");
    }
    expect(keyDeed(press(" "), page, "elsewhere")).toBe("type");
    expect(keyDeed(press("€", { ctrlKey: true, altKey: true }), page, "button")).toBe("type");
  }
});

it("leaves to the browser what a field or a button takes itself, and commands", () => {
  expect(keyDeed(press("k"), search, "field")).toBe("none");
  expect(keyDeed(press(" "), search, "button")).toBe("none");
  expect(keyDeed(press("Enter"), search, "button")).toBe("none");
  expect(keyDeed(press("F5"), search, "elsewhere")).toBe("none");
  expect(keyDeed(press("p", { ctrlKey: true }), search, "elsewhere")).toBe("none");
  expect(keyDeed(press("k"), priority, "elsewhere")).toBe("none");
  expect(keyDeed(press("k"), welcomePage, "elsewhere")).toBe("none");
});

it("goes a step back at Escape, leaves a number or thanks that were read, and cuts off nothing under way", () => {
  expect(keyDeed(press("Escape"), search, "field")).toBe("back");
  expect(keyDeed(press("Escape"), priority, "elsewhere")).toBe("back");
  expect(keyDeed(press("Escape"), thanks, "button")).toBe("leave");
  expect(keyDeed(press("Escape"), sending, "elsewhere")).toBe("none");
  expect(keyDeed(press("Escape"), welcomePage, "elsewhere")).toBe("none");
  // an input method shuts its own list of words with it
  expect(keyDeed(press("Escape", { isComposing: true }), search, "field")).toBe("none");
});
