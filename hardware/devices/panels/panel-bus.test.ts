import type { EquipmentId } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import { createManualClock } from "../../clock.ts";
import type { Written } from "./modbus-writer.ts";
import { type BusPanel, createPanelBus, refreshMs } from "./panel-bus.ts";
import type { PanelFace } from "./panel-face.ts";

const id = (name: string) => name as EquipmentId;
const steady = (cells: string): PanelFace => ({ cells, light: "steady" });
/** Lets what was promised come true; a manual clock does not move by itself. */
const settle = async () => {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
};

function busOf(names: readonly string[], answer: (name: string) => Written = () => "written") {
  const clock = createManualClock();
  const written: string[] = [];
  let atOnce = 0;
  let most = 0;
  const panels = names.map<BusPanel>((name) => ({
    id: id(name),
    width: 4,
    blinks: "by-writing",
    write: async ({ cells }) => {
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      atOnce--;
      written.push(`${name} ${cells}`);
      return answer(name);
    },
  }));
  const bus = createPanelBus({ panels, clock, line: () => "there", onState: () => undefined });
  const pass = async (ms: number, stepMs = 100) => {
    for (let passed = 0; passed < ms; passed += stepMs) {
      clock.advance(stepMs);
      await settle();
    }
  };
  return { bus, clock, written, pass, most: () => most };
}

describe("the panels of one line", () => {
  test("are written one at a time, however many change at once", async () => {
    const names = Array.from({ length: 20 }, (_, place) => `p${place}`);
    const { bus, written, most } = busOf(names);
    for (const name of names) bus.show(id(name), steady("A001"));
    await settle();
    expect(written).toHaveLength(20);
    expect(most()).toBe(1);
    bus.close();
  });

  test("are written when they change, and again every ten seconds", async () => {
    const { bus, written, pass } = busOf(["p1"]);
    bus.show(id("p1"), steady("A001"));
    bus.show(id("p1"), steady("A001"));
    await settle();
    expect(written).toEqual(["p1 A001"]);
    await pass(refreshMs - 200);
    expect(written).toHaveLength(1);
    await pass(400);
    expect(written).toEqual(["p1 A001", "p1 A001"]);
    bus.close();
  });

  test("one that does not answer is asked more and more seldom, and shows the newest when it is back", async () => {
    let answer: Written = "silent";
    const { bus, written, pass } = busOf(["p1"], () => answer);
    bus.show(id("p1"), steady("A001"));
    await settle();
    expect(bus.state(id("p1"))).toBe("no-answer");
    await pass(60_000);
    expect(written.length).toBeLessThanOrEqual(7);
    bus.show(id("p1"), steady("A002"));
    answer = "written";
    await pass(30_000);
    expect(written.at(-1)).toBe("p1 A002");
    expect(bus.state(id("p1"))).toBe("ready");
    bus.close();
  });

  test("a number on call goes on and off where the model cannot blink by itself, and then stands still", async () => {
    const { bus, written, pass } = busOf(["p1"]);
    bus.show(id("p1"), { cells: "A001", light: "blinking" });
    await settle();
    await pass(2_000);
    expect(written.slice(0, 4)).toEqual(["p1 A001", "p1     ", "p1 A001", "p1     "]);
    await pass(15_000);
    expect(written.at(-1)).toBe("p1 A001");
    bus.close();
  });

  test("a line that opened anew is written at once, and a closed bus leaves no timer", async () => {
    const { bus, written, clock } = busOf(["p1"]);
    bus.show(id("p1"), steady("A001"));
    await settle();
    bus.lineOpened();
    await settle();
    expect(written).toEqual(["p1 A001", "p1 A001"]);
    bus.close();
    expect(clock.waiting()).toBe(0);
  });
});
