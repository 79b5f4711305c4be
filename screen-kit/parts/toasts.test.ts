import { expect, it } from "vitest";
import { createFakeTiming } from "../testing/fake-timing.ts";
import { createToasts } from "./toasts.ts";

const words = ({ shown }: ReturnType<typeof createToasts>) => shown.value.map((toast) => toast.words);

it("takes a message away after its time, failures later than successes", () => {
  const timing = createFakeTiming(0);
  const toasts = createToasts(timing);
  toasts.show("good", "Đã lưu");
  toasts.show("bad", "Chưa lưu được");
  timing.pass(4_000);
  expect(words(toasts)).toEqual(["Chưa lưu được"]);
  timing.pass(5_000);
  expect(words(toasts)).toEqual([]);
});

it("shows the same words once and three messages at most", () => {
  const toasts = createToasts(createFakeTiming(0));
  for (const message of ["a", "b", "a", "c", "d"]) toasts.show("plain", message);
  expect(words(toasts)).toEqual(["a", "c", "d"]);
});
