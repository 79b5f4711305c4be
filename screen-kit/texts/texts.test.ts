import { expect, expectTypeOf, it } from "vitest";
import { counted, createLanguageChoice, defineTexts, type TextsLike, useTexts } from "./texts.ts";

const vi = { welcome: "Xin chào", waiting: (people: number) => `${people} người chờ` };
const en: TextsLike<typeof vi> = { welcome: "Welcome", waiting: (people) => `${people} waiting` };

it("follows the chosen language, and tells the page", () => {
  const page = { lang: "" };
  const { language, choose } = createLanguageChoice(page, "vi");
  const texts = defineTexts({ vi, en });
  expect(useTexts(texts, language).waiting(3)).toBe("3 người chờ");
  choose("en");
  expect(useTexts(texts, language).welcome).toBe("Welcome");
  expect(page.lang).toBe("en");
});

it("does not compile when a language lacks a text", () => {
  // @ts-expect-error welcome is missing
  defineTexts({ vi, en: { waiting: (people: number) => `${people}` } });
  // @ts-expect-error a text about a number is not a plain one
  defineTexts({ vi, en: { welcome: "Welcome", waiting: "some" } });
  expectTypeOf<TextsLike<typeof vi>["waiting"]>().toEqualTypeOf<(people: number) => string>();
});

it("says one thing in the singular and all else in the plural, formatted or not", () => {
  const visits = (amount: number | string) => counted(amount, "visit", "visits");
  expect([0, 1, 2, "1", "1,001"].map(visits)).toEqual([
    "0 visits",
    "1 visit",
    "2 visits",
    "1 visit",
    "1,001 visits",
  ]);
});
