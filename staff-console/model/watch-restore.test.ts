import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { expect, it } from "vitest";
import { createFakeHubHttp } from "../testing/fake-hub-http.ts";
import { watchRestore } from "./watch-restore.ts";

const away = { refused: { code: "hub-away" } } as const;
const knowsUs = { done: {} };

function openWatch() {
  const { http, asks } = createFakeHubHttp();
  const timing = createFakeTiming(0);
  let told: "nothing" | "restored" | "unchanged" = "nothing";
  const end = watchRestore({
    http,
    after: timing.after,
    onRestored: () => {
      told = "restored";
    },
    onUnchanged: () => {
      told = "unchanged";
    },
  });
  /** The next look, answered; what was concluded of it. */
  const look = async (reply: Parameters<(typeof asks)[number]["answer"]>[0]) => {
    timing.pass(1_500);
    asks.at(-1)?.answer(reply);
    await expect.poll(() => told !== "nothing" || timing.waiting.value > 0).toBe(true);
    return told;
  };
  return { asks, timing, look, end };
}

it("waits for a hub that is away for long, and is told once it needs a new session", async () => {
  const { look } = openWatch();
  expect(await look(knowsUs)).toBe("nothing");
  for (let place = 0; place < 100; place++) expect(await look(away)).toBe("nothing");
  expect(await look({ refused: { code: "session-needed" } })).toBe("restored");
});

it("says that nothing changed when the hub goes on knowing us", async () => {
  const { look, asks, timing } = openWatch();
  for (let place = 1; place < 20; place++) expect(await look(knowsUs)).toBe("nothing");
  expect(await look(away)).toBe("nothing");
  expect(await look(knowsUs)).toBe("unchanged");
  expect([asks.length, timing.waiting.value]).toEqual([21, 0]);
});

it("looks no more once it was ended", () => {
  const { asks, timing, end } = openWatch();
  end();
  timing.pass(10_000);
  expect([asks.length, timing.waiting.value]).toEqual([0, 0]);
});
