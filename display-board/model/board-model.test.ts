import type { BoardCall, BoardView } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { viewOfCalls } from "../testing/fake-zone.ts";
import { createBoardModel } from "./board-model.ts";

const startMs = Date.UTC(2026, 10, 23, 2, 0);

function openModel(known: "device" | "hub" = "hub") {
  const timing = createFakeTiming(startMs);
  const view = signal<BoardView | null>(null);
  const speaking = signal<number | null>(null);
  const clockKnown = signal<"device" | "hub">(known);
  const clock = { nowMs: () => timing.deviceNowMs(), rate: () => 1, known: clockKnown };
  const model = createBoardModel({ view, speaking, clock, timing });
  let place = 0;
  let calls: BoardCall[] = [];
  return {
    timing,
    speaking,
    model,
    clockKnown,
    call(...numbers: string[]) {
      for (const number of numbers) {
        place += 1;
        const made = { call: place, number, counter: 2, calledAt: timing.deviceNowMs(), recall: false };
        calls = [{ ...made, announced: false } as BoardCall, ...calls].slice(0, 9);
      }
      view.value = viewOfCalls(calls);
    },
    present: () => model.present.value?.number ?? null,
    listed: () => model.latest.value.map(({ call, state }) => `${call.number} ${state}`),
  };
}

it("shows the call large, then puts it first in the list", () => {
  const board = openModel();
  board.call("A001", "C015");
  board.timing.pass(30_000);
  board.call("P041");
  expect(board.present()).toBe("P041");
  expect(board.listed()).toEqual(["C015 called", "A001 called"]);
  board.timing.pass(20_000);
  expect(board.present()).toBeNull();
  expect(board.listed()[0]).toBe("P041 called");
  board.model.close();
});

it("marks calls that wait for their moment, and shows them by themselves", () => {
  const board = openModel();
  board.call("A001", "A002", "A003");
  expect(board.present()).toBe("A001");
  expect(board.listed()).toEqual(["A003 calling", "A002 calling"]);
  board.timing.pass(4_000);
  expect(board.present()).toBe("A002");
  board.timing.pass(4_000);
  expect(board.present()).toBe("A003");
  expect(board.listed()).toEqual(["A002 called", "A001 called"]);
  board.model.close();
});

it("lists eight beside the large one", () => {
  const board = openModel();
  board.call(...Array.from({ length: 12 }, (_, place) => `A${String(place + 1).padStart(3, "0")}`));
  expect(board.listed()).toHaveLength(8);
  board.model.close();
});

it("judges no call's age by the device's own clock", () => {
  const board = openModel("device");
  board.call("A001");
  expect(board.present()).toBeNull();
  board.clockKnown.value = "hub";
  expect(board.present()).toBe("A001");
  board.model.close();
});

it("leaves nothing waiting to happen once it is closed", () => {
  const board = openModel();
  board.call("A001", "A002");
  board.model.close();
  expect(board.timing.waiting.value).toBe(0);
});
