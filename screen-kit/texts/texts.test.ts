import { expect, expectTypeOf, it } from "vitest";
import { createLanguageChoice, defineTexts, type TextsLike, useTexts } from "./texts.ts";

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
