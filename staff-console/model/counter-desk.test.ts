import type { CommandId, CounterId, LegId, TicketNumber } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { describe, expect, it } from "vitest";
import { createFakeDeskLink } from "../testing/fake-desk-link.ts";
import { sampleCounterView, sampleMe, sampleNowMs, samplePresent } from "../testing/sample-view.ts";
import { createCounterDesk, samePressMs } from "./counter-desk.ts";

const ready = sampleCounterView({ kind: "ready", since: 1 });
const calling = sampleCounterView({ kind: "calling", present: { ...samplePresent, startedAt: null } });
const serving = sampleCounterView({ kind: "serving", present: samplePresent });
const hubAway = { refused: { code: "hub-away" } } as const;

function deskAt(view: typeof ready) {
  const link = createFakeDeskLink(view);
  const timing = createFakeTiming(sampleNowMs);
  let made = 0;
  const desk = createCounterDesk({
    link,
    counter: "counter-2" as CounterId,
    me: sampleMe,
    newCommandId: () => `id-${++made}` as CommandId,
    timing,
  });
  return { desk, link, timing, names: () => link.asks.map(({ name }) => name) };
}

describe("two presses", () => {
  it("T3 asks once while the first press has no answer", () => {
    const { desk, names } = deskAt(ready);
    void desk.press("next");
    void desk.press("next");
    desk.key("+");
    expect(names()).toEqual(["ticket:next"]);
    expect(desk.inFlight.value).toBe("next");
  });

  it("C1 takes no second call on the old view when the answer comes before the new one", async () => {
    const { desk, link, names } = deskAt(ready);
    const pressed = desk.press("next");
    link.asks[0]?.answer({ done: {} });
    await Promise.resolve();
    await Promise.resolve();
    void desk.press("next");
    expect(names()).toEqual(["ticket:next"]);
    link.view.value = calling;
    await pressed;
    expect(desk.inFlight.value).toBe(null);
  });

  it("goes on once the view shows it done, although the answer is still on its way", () => {
    const { desk, link, names } = deskAt(ready);
    desk.key("+");
    link.view.value = calling;
    desk.key("Enter");
    expect(names()).toEqual(["ticket:next", "ticket:start"]);
    link.asks[0]?.answer({ done: {} });
    expect(desk.inFlight.value).toBe("start");
  });

  it("takes a key pressed twice quickly as one press, although it means something else by then", async () => {
    const { desk, link, timing, names } = deskAt(calling);
    desk.key("Enter");
    link.asks[0]?.answer({ done: {} });
    link.view.value = serving;
    await settled(desk.inFlight);
    timing.pass(samePressMs - 100);
    desk.key("Enter");
    expect(names()).toEqual(["ticket:start"]);
    timing.pass(samePressMs);
    desk.key("Enter");
    expect(names()).toEqual(["ticket:start", "ticket:finish"]);
  });

  it("T3 asks again with the same id what the hub never answered, and with a new one once things have changed", async () => {
    const { desk, link } = deskAt(ready);
    const first = desk.press("next");
    link.asks[0]?.answer(hubAway);
    await first;
    const second = desk.press("next");
    link.asks[1]?.answer(hubAway);
    await second;
    link.view.value = sampleCounterView({ kind: "wrap-up", since: 2 });
    void desk.press("next");
    expect(link.asks.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-2"]);
  });
});

/** Resolves once nothing is in flight. */
async function settled(inFlight: { readonly value: unknown }) {
  for (let turns = 0; turns < 20 && inFlight.value !== null; turns += 1) await Promise.resolve();
}

describe("what may be pressed", () => {
  it("does a whole visit with plus, Enter, Enter, plus", async () => {
    const { desk, link, timing, names } = deskAt(ready);
    const pressThen = async (key: string, next: typeof ready) => {
      timing.pass(2_000);
      desk.key(key);
      link.asks.at(-1)?.answer({ done: {} });
      link.view.value = next;
      await settled(desk.inFlight);
    };
    await pressThen("+", calling);
    await pressThen("Enter", serving);
    await pressThen("Enter", sampleCounterView({ kind: "wrap-up", since: 3 }));
    await pressThen("+", calling);
    expect(names()).toEqual(["ticket:next", "ticket:start", "ticket:finish", "ticket:next"]);
  });

  it("asks nothing while the hub is away, and says so", () => {
    const { desk, link, names } = deskAt(ready);
    link.connection.value = { kind: "away", sinceMs: 5, by: "hub" };
    void desk.press("next");
    desk.key("+");
    expect(names()).toEqual([]);
    expect(new Set(Object.values(desk.availability.value))).toEqual(new Set(["away"]));
  });

  it("marks nobody as absent before the site's minimum of calls", () => {
    const { desk, link, names } = deskAt(calling);
    expect(desk.availability.value["no-show"]).toBe("call-again");
    desk.key("-");
    expect(names()).toEqual([]);
    const present = { ...samplePresent, startedAt: null, calls: 3 };
    link.view.value = sampleCounterView({ kind: "calling", present });
    desk.key("-");
    expect(names()).toEqual(["ticket:no-show"]);
  });

  it("S1 offers nothing at a counter where somebody else sits", () => {
    const { desk } = deskAt(
      sampleCounterView(
        { kind: "ready", since: 1 },
        { officer: { id: "other" as typeof sampleMe, title: "Công chức Địa chính" } },
      ),
    );
    expect(new Set(Object.values(desk.availability.value))).toEqual(new Set(["someone-elses"]));
  });

  it("calls nobody when nobody waits, and opens nothing to choose from", () => {
    const { desk, names } = deskAt(
      sampleCounterView({ kind: "ready", since: 1 }, { queue: [], queueLength: 0 }),
    );
    desk.key("+");
    desk.key("g");
    expect(names()).toEqual([]);
    expect(desk.dialog.value).toBe(null);
  });
});

describe("the service that ends", () => {
  it("finishes with the chosen outcome and its dossier codes, and forgets them with the ticket", () => {
    const { desk, link } = deskAt(serving);
    desk.key("2");
    expect(desk.addDossier("000.00.00.h48-261123-0001")).toBe("added");
    expect(desk.addDossier("x")).toBe("not-a-code");
    void desk.press("finish");
    expect(link.asks[0]?.body).toEqual({
      counter: "counter-2",
      outcome: "incomplete-dossier",
      dossierCodes: ["000.00.00.H48-261123-0001"],
    });
    const present = { ...samplePresent, leg: "0199a1b2-0000-7000-8000-0000000009ff" as LegId };
    link.view.value = sampleCounterView({ kind: "serving", present });
    expect(desk.outcome.value).toBe("done");
    expect(desk.dossiers.value).toEqual([]);
  });

  it("leaves keys alone while a question is open, and shows what the hub refused", async () => {
    const { desk, link, names } = deskAt(ready);
    desk.key("g");
    expect(desk.dialog.value).toBe("call");
    expect(desk.key("Enter")).toBe("left");
    const called = desk.call("C099" as TicketNumber);
    link.asks[0]?.answer({ refused: { code: "unknown-ticket" } });
    await called;
    expect(names()).toEqual(["ticket:call"]);
    expect(desk.problem.value).toEqual({ action: "call", refusal: { code: "unknown-ticket" } });
    expect(desk.dialog.value).toBe("call");
  });
});
