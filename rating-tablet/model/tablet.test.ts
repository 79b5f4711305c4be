import type { TicketNumber } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { describe, expect, it } from "vitest";
import { asking, atTablet, createKeptStorage, room, settled } from "../testing/at-tablet.ts";
import { sampleCounter, sampleLeg, sampleNowMs, sampleView } from "../testing/sample-view.ts";

describe("loading the page again", () => {
  it("V3 shows the question again, unless it was answered or passed over", () => {
    const first = atTablet(asking());
    first.timing.pass(10_000);
    const second = first.reload(asking());
    expect(second.round.page.value).toMatchObject({
      kind: "question",
      asking: { leg: sampleLeg, openedAt: sampleNowMs },
    });
    second.read();
    second.round.skip();
    expect(second.reload(asking()).kind()).toBe("rest");
  });

  it("V3 shows a question again that touches kept open longer than its time", () => {
    const { timing, round, reload } = atTablet(asking());
    for (let touch = 0; touch < 3; touch++) {
      timing.pass(20_000);
      round.touched();
    }
    expect(reload(asking()).kind()).toBe("question");
  });

  it("V1 goes on with the reasons, and counts once", async () => {
    const first = atTablet(asking());
    first.read();
    first.round.choose(2);
    first.read();
    first.round.toggleReason(room);
    const second = first.reload(asking());
    expect(second.kind()).toBe("reasons");
    second.read();
    second.round.send();
    expect(await second.votes()).toMatchObject([{ level: 2, reasons: ["room"] }]);
    expect(await second.reload(asking()).votes()).toEqual([]);
    expect(await first.votes()).toEqual([]);
  });

  it("V1 hands in the level that was pressed when the page comes back too late to go on", async () => {
    const first = atTablet(asking());
    first.read();
    first.round.choose(1);
    const nobody = first.reload(null);
    nobody.timing.pass(300_000);
    expect(await nobody.votes()).toEqual([]);
    nobody.device.show(sampleView());
    expect(nobody.kind()).toBe("rest");
    expect(await nobody.votes()).toMatchObject([
      { leg: sampleLeg, level: 1, votedAt: sampleNowMs + 1_000, openedAt: sampleNowMs },
    ]);
  });

  it("V1 hands in a vote again whose keeping was cut off, and asks nothing about its leg", async () => {
    const first = atTablet(asking());
    first.read();
    first.round.choose(5);
    const second = first.reload(asking()); // the power fails before storage has answered
    expect(second.kind()).toBe("rest");
    expect(await second.votes()).toMatchObject([{ leg: sampleLeg, level: 5 }]);
  });

  it("takes storage that it cannot read for nothing", () => {
    const storage = createKeptStorage();
    storage.setItem("motcua.tablet.default", '{"settled":7,"draft":{"leg":"x","answer":null}}');
    const timing = createFakeTiming(sampleNowMs);
    expect(atTablet(asking(), { timing, storage }).kind()).toBe("question");
  });
});

describe("while the hub is away", () => {
  it("V3 keeps the vote with its own time, says nothing about it, and sends it once afterwards", async () => {
    const { device, round, queue, read, kind, timing, votes } = atTablet(asking());
    device.stand({ kind: "away", sinceMs: sampleNowMs, by: "hub" });
    read();
    round.choose(4);
    expect(kind()).toBe("thanks");
    await settled();
    expect(queue.waiting.value).toBe(1);
    timing.pass(600_000);
    expect(await votes()).toEqual([]);
    device.stand({ kind: "connected" });
    expect(await votes()).toMatchObject([{ level: 4, votedAt: sampleNowMs + 1_000 }]);
    await device.asked[0]?.answer({ done: {} });
    await settled();
    expect(queue.waiting.value).toBe(0);
    device.stand({ kind: "away", sinceMs: sampleNowMs, by: "hub" });
    device.stand({ kind: "connected" });
    expect(await votes()).toHaveLength(1);
  });

  it("tells staff at the sign, once it lasts, and no longer when the hub is back", () => {
    const { device, tablet, timing } = atTablet(sampleView());
    const away = { kind: "away", sinceMs: sampleNowMs, by: "hub" } as const;
    device.stand(away);
    expect(tablet.notice.value).toBe(null);
    timing.pass(2_500);
    expect(tablet.notice.value).toEqual({ away });
    device.stand({ kind: "connected" });
    expect(tablet.notice.value).toBe(null);
  });
});

describe("the language", () => {
  it("goes back to Vietnamese when the person has left", () => {
    const { device, round, read, timing } = atTablet(asking());
    device.languageChoice.choose("en");
    read();
    round.choose(5);
    expect(device.languageChoice.language.value).toBe("en");
    timing.pass(5_000);
    expect(device.languageChoice.language.value).toBe("vi");
  });

  it("stays for the person who is at the counter, and is forgotten a minute after nobody is", () => {
    const ticket = "C015" as TicketNumber;
    const { device, timing } = atTablet(
      sampleView({ counter: sampleCounter(2, { state: "serving", ticket }) }),
    );
    device.languageChoice.choose("en");
    timing.pass(600_000);
    expect(device.languageChoice.language.value).toBe("en");
    device.show(sampleView());
    timing.pass(60_000);
    expect(device.languageChoice.language.value).toBe("vi");
  });
});
