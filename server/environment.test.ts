import { expect, test } from "vitest";
import { readEnvironment, SettingsError } from "./environment.ts";

const read = (environment: Record<string, string>) => readEnvironment(environment, "/example.json", "/");

test("SAMPLE_DAY names speed, seed and visitors of the day that a demonstration begins with", () => {
  expect(read({}).sampleDay).toBeNull();
  expect(read({ SAMPLE_DAY: "60:1:150" }).sampleDay).toEqual({ speed: 60, seed: 1, visitors: 150 });
});

test.each(["60", "60:1", "0:1:150", "601:1:150", "60:-1:150", "60:1:0", "60:1:1201", "a:b:c"])(
  "SAMPLE_DAY %s is refused with a sentence",
  (wrong) => {
    expect(() => read({ SAMPLE_DAY: wrong })).toThrow(SettingsError);
  },
);

test("SAMPLE_DAY is refused at a real office", () => {
  expect(() => read({ SAMPLE_DAY: "60:1:150", SITE_FILE: "office.json" })).toThrow(/demonstration only/);
});
