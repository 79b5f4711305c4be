import { type BoardCall, type BoardView, type Reply, standardBoard, standardVoice } from "@motcua/protocol";
import { speakWithinMs } from "@motcua/screen-kit";

/** How the hub's answer to a board fares. */
export type AnswerFate = "done" | "refused" | "lost";

interface OpenAsk {
  readonly call: number;
  readonly settle: (reply: Reply<object>) => void;
}

/** A hub of one zone, as far as the voice sees it: it grants each call once, and none after 20 s (C3). */
export interface FakeZone {
  nowMs(): number;
  pass(ms: number): void;
  call(number: string, counter: number): void;
  recall(number: string, counter: number): void;
  /** the nine latest, each number once */
  calls(): BoardCall[];
  announce(call: number): Promise<Reply<object>>;
  /** answers the oldest open ask, if there is one */
  answer(fate: AnswerFate): void;
  readonly openAsks: () => number;
  /** every ask that arrived, in order */
  readonly asks: readonly number[];
  readonly granted: ReadonlySet<number>;
  calledAt(call: number): number;
}

/** Makes one at a given time. */
export function createFakeZone(startMs: number): FakeZone {
  let nowMs = startMs;
  let place = 100;
  let calls: BoardCall[] = [];
  const calledAt = new Map<number, number>();
  const granted = new Set<number>();
  const asks: number[] = [];
  const open: OpenAsk[] = [];
  const make = (number: string, counter: number, recall: boolean) => {
    place += 1;
    calledAt.set(place, nowMs);
    const rest = { zone: "hall", priority: false, announced: false };
    const made = { call: place, number, counter, calledAt: nowMs, recall, ...rest } as BoardCall;
    calls = [made, ...calls.filter((known) => known.number !== number)].slice(0, 9);
  };
  const refused: Reply<object> = { refused: { code: "already-announced" } };
  return {
    nowMs: () => nowMs,
    pass(ms) {
      nowMs += ms;
    },
    call: (number, counter) => make(number, counter, false),
    recall: (number, counter) => make(number, counter, true),
    calls: () => calls.map((call) => ({ ...call, announced: granted.has(call.call) })),
    announce(call) {
      asks.push(call);
      return new Promise((settle) => {
        open.push({ call, settle });
      });
    },
    answer(fate) {
      const ask = open.shift();
      if (ask === undefined) return;
      const age = nowMs - (calledAt.get(ask.call) ?? 0);
      if (fate === "refused" || granted.has(ask.call) || age > speakWithinMs) return ask.settle(refused);
      granted.add(ask.call);
      ask.settle(fate === "lost" ? { refused: { code: "hub-away" } } : { done: {} });
    },
    openAsks: () => open.length,
    asks,
    granted,
    calledAt: (call) => calledAt.get(call) ?? 0,
  };
}

/** A view of nothing but calls. */
export function viewOfCalls(calls: BoardCall[]): BoardView {
  const both = { vi: "Sảnh", en: "Hall" };
  return {
    office: { id: "office", name: both, authority: both },
    zone: { id: "hall", name: both },
    languages: ["vi", "en"],
    calls,
    counters: [],
    waiting: [],
    notices: [],
    procedures: [],
    priorityGroups: [],
    issuing: { state: "open", stopsAt: 0 },
    saying: standardVoice,
    content: standardBoard,
  } as unknown as BoardView;
}
