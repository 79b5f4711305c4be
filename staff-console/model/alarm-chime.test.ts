import { expect, it } from "vitest";
import { createAlarmChime } from "./alarm-chime.ts";

function atBoard(kept: string | null) {
  const stored = new Map(kept === null ? [] : [["motcua.live.chime", kept]]);
  let rung = 0;
  const chime = createAlarmChime({
    storage: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    ring: () => rung++,
  });
  return { chime, stored, rung: () => rung };
}

it("A1 rings once for each look with something new, and not for what stood there before", () => {
  const { chime, rung } = atBoard("on");
  chime.heard(["a"]);
  expect(rung()).toBe(0);
  chime.heard(["a"]);
  chime.heard(["a", "b", "c"]);
  expect(rung()).toBe(1);
  chime.heard(["c"]);
  chime.heard(["c", "a"]);
  expect(rung()).toBe(2);
});

it("is silent until somebody wants it, lets them hear it then, and remembers", () => {
  const { chime, stored, rung } = atBoard(null);
  chime.heard([]);
  chime.heard(["a"]);
  expect(rung()).toBe(0);
  chime.set("on");
  expect(rung()).toBe(1);
  expect([...stored.values()]).toEqual(["on"]);
});
