import type { TicketNumber } from "@motcua/protocol";
import { describe, expect, it } from "vitest";
import { asking, atTablet, nextAsked, wait } from "../testing/at-tablet.ts";
import {
  nextLeg,
  sampleCounter,
  sampleLeg,
  sampleNowMs,
  sampleQuestion,
  sampleScale,
  sampleView,
} from "../testing/sample-view.ts";

describe("asking", () => {
  it("V3 asks about the leg that was finished, and goes back to the sign after the thanks", async () => {
    const { device, round, read, kind, timing, votes } = atTablet(sampleView());
    expect(kind()).toBe("rest");
    device.show(asking());
    expect(round.page.value).toMatchObject({ kind: "question", asking: { leg: sampleLeg, number: "C015" } });
    read();
    round.choose(5);
    expect(kind()).toBe("thanks");
    expect(await votes()).toEqual([
      {
        name: "vote:cast",
        leg: sampleLeg,
        scale: sampleView().scale.id,
        level: 5,
        reasons: [],
        words: null,
        votedAt: sampleNowMs + 1_000,
        openedAt: sampleNowMs,
      },
    ]);
    timing.pass(5_000);
    expect(kind()).toBe("rest");
  });

  it("V3 keeps the question for its full time whatever is called next", async () => {
    const { device, round, kind, timing, votes } = atTablet(asking());
    timing.pass(10_000);
    const next = { state: "serving", ticket: "C016" as TicketNumber } as const;
    device.show(asking({ counter: sampleCounter(2, next), question: null, officer: null }));
    timing.pass(19_000);
    expect(round.page.value).toMatchObject({
      kind: "question",
      asking: { number: "C015", view: { officer: { initials: "HT" } } },
    });
    timing.pass(1_000);
    expect(kind()).toBe("rest");
    expect(await votes()).toEqual([]);
  });

  it("V3 asks about the next leg only after the question that is open, and then for its own full time", () => {
    const { device, round, kind, timing } = atTablet(asking());
    timing.pass(20_000);
    device.show(nextAsked(sampleNowMs + 20_000));
    expect(round.page.value).toMatchObject({ asking: { leg: sampleLeg } });
    timing.pass(10_000);
    expect(round.page.value).toMatchObject({ kind: "question", asking: { leg: nextLeg } });
    timing.pass(29_000);
    expect(kind()).toBe("question");
    timing.pass(1_000);
    expect(kind()).toBe("rest");
  });

  it("V3 does not ask twice about one leg, however often its view comes again", () => {
    const { device, round, read, kind } = atTablet(asking());
    read();
    round.skip();
    expect(kind()).toBe("rest");
    device.show(asking());
    expect(kind()).toBe("rest");
  });

  it("V3 does not ask about a leg that ended longer ago than the question's time", () => {
    const late = { ...sampleQuestion, finishedAt: sampleNowMs - 30_001 };
    const { device, kind } = atTablet(asking({ question: late }));
    expect(kind()).toBe("rest");
    device.show(asking({ question: { ...late, finishedAt: sampleNowMs } }));
    expect(kind()).toBe("rest");
  });

  it("V3 asks about a leg that ended while the hub was away for a moment", () => {
    const { kind } = atTablet(asking({ question: { ...sampleQuestion, finishedAt: sampleNowMs - 29_000 } }));
    expect(kind()).toBe("question");
  });

  it("closes after the site's own time without a touch, and a touch gives all of it again", () => {
    const { round, kind, timing } = atTablet(asking({ scale: sampleScale(3, { idleSeconds: 12 }) }));
    timing.pass(11_000);
    round.touched();
    timing.pass(11_000);
    expect(kind()).toBe("question");
    expect(round.untilClose.leftSeconds.value).toBe(1);
    timing.pass(1_000);
    expect(kind()).toBe("rest");
  });

  it("ignores the second touch of a double touch on the page that the first one opened", () => {
    const { round, kind, timing } = atTablet(asking());
    timing.pass(1_000);
    round.choose(3);
    timing.pass(200);
    round.toggleReason(wait);
    round.send();
    round.back();
    expect(kind()).toBe("reasons");
    expect(round.page.value).toMatchObject({ asking: { answer: { reasons: [] } } });
  });
});
