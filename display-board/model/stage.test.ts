import type { BoardCall } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { callName, emptyStage, nextStage, type Stage, type StageMoment } from "./stage.ts";

const startMs = Date.UTC(2026, 10, 23, 2, 0);

function call(place: number, number: string, agoMs: number, recall: "call" | "recall" = "call"): BoardCall {
  return {
    call: place,
    number,
    counter: 1,
    calledAt: startMs - agoMs,
    recall: recall === "recall",
    announced: false,
  } as BoardCall;
}

function moment(calls: readonly BoardCall[], afterMs: number, speaking: number | null = null): StageMoment {
  return {
    calls,
    hubNowMs: startMs + afterMs,
    hubRate: 1,
    monotonicMs: afterMs,
    stayHubMs: 20_000,
    speaking,
  };
}

const numberOn = ({ present }: Stage) => present?.call.number ?? null;

it("shows a call for twenty seconds of the hub's clock, then the hall is calm", () => {
  const calls = [call(1, "C015", 3_000)];
  const first = nextStage(emptyStage, moment(calls, 0));
  expect(numberOn(first.stage)).toBe("C015");
  expect(first.wakeInMs).toBe(17_000);
  expect(numberOn(nextStage(first.stage, moment(calls, 16_999)).stage)).toBe("C015");
  expect(numberOn(nextStage(first.stage, moment(calls, 17_000)).stage)).toBeNull();
});

it("shows a call for as long as the office wants it large", () => {
  const calls = [call(1, "C015", 0)];
  const { stage, wakeInMs } = nextStage(emptyStage, { ...moment(calls, 0), stayHubMs: 45_000 });
  expect(wakeInMs).toBe(45_000);
  const look = (afterMs: number) => nextStage(stage, { ...moment(calls, afterMs), stayHubMs: 45_000 }).stage;
  expect(numberOn(look(44_999))).toBe("C015");
  expect(numberOn(look(45_000))).toBeNull();
});

it("shows nothing large that was called while the board was away", () => {
  const { stage, wakeInMs } = nextStage(emptyStage, moment([call(1, "C015", 20_000)], 0));
  expect(numberOn(stage)).toBeNull();
  expect(wakeInMs).toBeNull();
});

it("gives each of several calls at once its moment, in their order", () => {
  const calls = [call(3, "P041", 0), call(2, "A022", 0), call(1, "C015", 0)];
  let look = nextStage(emptyStage, moment(calls, 0));
  const shown = [numberOn(look.stage)];
  for (let atMs = 0; look.stage.waiting.length > 0; ) {
    expect(look.wakeInMs).toBe(4_000);
    atMs += 4_000;
    look = nextStage(look.stage, moment(calls, atMs));
    shown.push(numberOn(look.stage));
  }
  expect(shown).toEqual(["C015", "A022", "P041"]);
});

it("lets a recall go on the stage before calls that wait", () => {
  const first = nextStage(emptyStage, moment([call(1, "A001", 0)], 0)).stage;
  const calls = [call(3, "B007", 0, "recall"), call(2, "A002", 0), call(1, "A001", 0)];
  const waiting = nextStage(first, moment(calls, 1_000)).stage;
  expect(numberOn(waiting)).toBe("A001");
  expect(numberOn(nextStage(waiting, moment(calls, 4_000)).stage)).toBe("B007");
});

it("begins anew when the number on the stage is called again", () => {
  const first = nextStage(emptyStage, moment([call(1, "A001", 19_000)], 0)).stage;
  const again = nextStage(first, moment([call(2, "A001", -500, "recall")], 500));
  expect(again.stage.present?.call.recall).toBe(true);
  expect(again.wakeInMs).toBe(20_000);
});

it("follows the voice, and keeps a call as long as it is spoken", () => {
  const calls = [call(2, "A022", 0), call(1, "C015", 0)];
  const first = nextStage(emptyStage, moment(calls, 0)).stage;
  const spoken = nextStage(first, moment(calls, 1_000, 2)).stage;
  expect(numberOn(spoken)).toBe("A022");
  expect(numberOn(nextStage(spoken, moment(calls, 25_000, 2)).stage)).toBe("A022");
  // interrupted before its moment was over, the other one gets it afterwards
  expect(numberOn(nextStage(spoken, moment(calls, 25_000)).stage)).toBe("C015");
});

it("never changes the stage more than once in a second and a half in a hurried demonstration", () => {
  const hurried = { ...moment([call(2, "A022", 0), call(1, "C015", 0)], 0), hubRate: 600 };
  const first = nextStage(emptyStage, hurried);
  expect(first.wakeInMs).toBe(1_500);
  const early = nextStage(first.stage, { ...hurried, monotonicMs: 1_400, hubNowMs: startMs + 840_000 });
  expect(numberOn(early.stage)).toBe("C015");
  const alone = nextStage(emptyStage, { ...hurried, calls: [call(1, "C015", 0)] });
  expect(alone.wakeInMs).toBe(1_500);
});

const tick = fc.record({
  afterMs: fc.integer({ min: 0, max: 9_000 }),
  calls: fc.array(fc.record({ ticket: fc.integer({ min: 1, max: 12 }), recall: fc.boolean() }), {
    maxLength: 4,
  }),
});

it("shows every call that is not superseded, each for its moment, whatever comes when", () => {
  fc.assert(
    fc.property(fc.array(tick, { maxLength: 20 }), (ticks) => {
      let nowMs = 0;
      let place = 0;
      let calls: BoardCall[] = [];
      let stage = emptyStage;
      const shown = new Set<string>();
      const superseded = new Set<string>();
      const made: BoardCall[] = [];
      let lastChangeMs = Number.NEGATIVE_INFINITY;
      const look = () => {
        const before = stage.present;
        const next = nextStage(stage, moment(calls, nowMs));
        stage = next.stage;
        if (stage.present !== null) shown.add(callName(stage.present.call));
        if (stage.present !== null && before !== null && before.call !== stage.present.call) {
          const sameNumber = before.call.number === stage.present.call.number;
          if (!sameNumber && !superseded.has(callName(before.call))) {
            expect(nowMs - lastChangeMs).toBeGreaterThanOrEqual(4_000);
          }
        }
        if (before?.call !== stage.present?.call) lastChangeMs = nowMs;
        return next.wakeInMs;
      };
      const passUntil = (untilMs: number) => {
        for (let wake = look(); wake !== null && nowMs + wake <= untilMs; wake = look()) nowMs += wake;
        nowMs = untilMs;
      };
      for (const { afterMs, calls: fresh } of ticks) {
        passUntil(nowMs + afterMs);
        for (const { ticket, recall } of fresh) {
          place += 1;
          const number = `A${String(ticket).padStart(3, "0")}`;
          for (const old of made) if (old.number === number) superseded.add(callName(old));
          const added = call(place, number, -nowMs, recall ? "recall" : "call");
          made.push(added);
          calls = [added, ...calls.filter((known) => known.number !== number)].slice(0, 9);
        }
        look();
      }
      passUntil(nowMs + 200_000);
      expect(stage.present).toBeNull();
      const missing = made.filter((one) => !shown.has(callName(one)) && !superseded.has(callName(one)));
      expect(missing).toEqual([]);
    }),
  );
});

it("lets go of calls that waited a minute for the stage, so that a hurried hall catches up", () => {
  const calls = [call(3, "P041", 0), call(2, "A022", 0), call(1, "C015", 0)];
  const crowded = nextStage(emptyStage, moment(calls, 0)).stage;
  const { stage } = nextStage(crowded, moment([call(4, "B007", -60_001), ...calls], 60_001));
  expect(numberOn(stage)).toBe("B007");
  expect(stage.waiting).toEqual([]);
});
