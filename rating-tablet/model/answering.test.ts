import { describe, expect, it } from "vitest";
import { asking, atTablet, room, wait } from "../testing/at-tablet.ts";
import { sampleNowMs, sampleScale } from "../testing/sample-view.ts";

describe("answering", () => {
  it("V1 a double press on a level is one vote", async () => {
    const { round, read, votes } = atTablet(asking());
    read();
    round.choose(5);
    round.choose(5);
    round.choose(4);
    read();
    round.choose(1);
    expect(await votes()).toHaveLength(1);
  });

  it("V1 a double press on the button that sends is one vote", async () => {
    const { round, read, votes } = atTablet(asking());
    read();
    round.choose(2);
    read();
    round.send();
    round.send();
    read();
    round.send();
    expect(await votes()).toHaveLength(1);
  });

  it("V1 keeps the level and the reasons of a person who walks away", async () => {
    const { round, read, kind, timing, votes } = atTablet(asking());
    read();
    round.choose(2);
    read();
    round.toggleReason(wait);
    timing.pass(29_000);
    expect(await votes()).toEqual([]);
    timing.pass(1_000);
    expect(kind()).toBe("rest");
    expect(await votes()).toMatchObject([{ level: 2, reasons: ["wait"], votedAt: sampleNowMs + 1_000 }]);
    timing.pass(60_000);
    expect(await votes()).toHaveLength(1);
  });

  it("V1 counts once, with the last level, for a person who changes their mind before sending", async () => {
    const { round, read, kind, votes } = atTablet(asking());
    read();
    round.choose(1);
    read();
    round.toggleReason(wait);
    round.back();
    expect(kind()).toBe("question");
    read();
    round.choose(4);
    expect(kind()).toBe("thanks");
    expect(await votes()).toMatchObject([{ level: 4, reasons: [], words: null }]);
  });

  it("V1 keeps the level of a person who goes back to the faces and then walks away", async () => {
    const { round, read, timing, votes } = atTablet(asking());
    read();
    round.choose(3);
    read();
    round.back();
    timing.pass(31_000);
    expect(await votes()).toMatchObject([{ level: 3 }]);
  });

  it("takes a pressed level back when the person goes back and wants to say nothing", async () => {
    const { round, read, timing, votes } = atTablet(asking());
    read();
    round.choose(3);
    read();
    round.back();
    read();
    round.skip();
    timing.pass(60_000);
    expect(await votes()).toEqual([]);
  });

  it("hands in several reasons and the words, cleaned of what no database keeps", async () => {
    const { round, read, kind, votes } = atTablet(asking());
    read();
    round.choose(1);
    read();
    for (const reason of [wait, room, wait, wait]) round.toggleReason(reason);
    round.openWords();
    expect(kind()).toBe("words");
    read();
    round.type(" Đi lại\u0000 ba lần \ud83d");
    round.back();
    read();
    expect(kind()).toBe("reasons");
    round.send();
    expect(await votes()).toMatchObject([{ level: 1, reasons: ["room", "wait"], words: "Đi lại ba lần" }]);
  });

  it.each([
    [2, 1, "reasons"],
    [2, 2, "thanks"],
    [3, 1, "reasons"],
    [3, 2, "thanks"],
    [3, 3, "thanks"],
  ] as const)(
    "asks for reasons at or below the site's threshold: of %i levels, level %i opens the %s",
    (levels, level, then) => {
      const { round, read, kind } = atTablet(asking({ scale: sampleScale(levels) }));
      read();
      round.choose(level);
      expect(kind()).toBe(then);
    },
  );

  it.each([
    [1, "reasons"],
    [2, "reasons"],
    [3, "reasons"],
    [4, "thanks"],
    [5, "thanks"],
  ] as const)(
    "asks for reasons at or below the site's threshold: of five levels, level %i opens the %s",
    (level, then) => {
      const { round, read, kind } = atTablet(asking());
      read();
      round.choose(level);
      expect(kind()).toBe(then);
    },
  );
});
