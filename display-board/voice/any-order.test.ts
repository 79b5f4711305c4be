import type { Voice } from "@motcua/protocol";
import { speakWithinMs } from "@motcua/screen-kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type AnswerFate, createFakeZone } from "../testing/fake-zone.ts";
import { aloud, another, openPage, settle, startMs } from "../testing/voice-page.ts";

type Step =
  | { readonly do: "call" | "recall"; readonly ticket: number; readonly counter: number }
  | { readonly do: "pass"; readonly ms: number }
  | { readonly do: "answer"; readonly fate: AnswerFate }
  | { readonly do: "look" | "finish" | "reload" }
  | { readonly do: "tell"; readonly voice: Voice | null };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: calls("call") },
  { weight: 2, arbitrary: calls("recall") },
  { weight: 4, arbitrary: fc.constant<Step>({ do: "look" }) },
  { weight: 3, arbitrary: fc.constant<Step>({ do: "finish" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "reload" }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 25_000 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      fate: fc.constantFrom<AnswerFate>("done", "done", "done", "refused", "lost"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("tell" as const),
      voice: fc.constantFrom<Voice | null>(aloud, aloud, another, { ...aloud, muted: true }),
    }),
  },
);

function calls(kind: "call" | "recall"): fc.Arbitrary<Step> {
  const ticket = fc.integer({ min: 1, max: 12 });
  return fc.record({ do: fc.constant(kind), ticket, counter: fc.integer({ min: 1, max: 11 }) });
}

it("C3 holds in any order of calls, views, answers, reloads and tells", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 80 }), async (steps) => {
      const zone = createFakeZone(startMs);
      const pages = [openPage(zone, aloud)];
      let present = pages[0] as ReturnType<typeof openPage>;
      let told: Voice | null = aloud;
      for (const one of steps) {
        switch (one.do) {
          case "call":
            zone.call(`A${String(one.ticket).padStart(3, "0")}`, one.counter);
            break;
          case "recall":
            zone.recall(`A${String(one.ticket).padStart(3, "0")}`, one.counter);
            break;
          case "pass":
            zone.pass(one.ms);
            break;
          case "answer":
            zone.answer(one.fate);
            break;
          case "look":
            present.look();
            break;
          case "finish":
            present.player.finish();
            break;
          case "tell":
            told = one.voice;
            present.voice.value = told;
            break;
          case "reload":
            present.queue.close();
            present = openPage(zone, told);
            pages.push(present);
            break;
          default:
            one satisfies never;
        }
        await settle();
        expect(pages.filter(({ player }) => player.present() !== null).length).toBeLessThanOrEqual(1);
        if (told === null || told.zones.length === 0 || told.muted)
          expect(present.player.present()).toBeNull();
      }
      present.queue.close();
      const spoken = pages.flatMap(({ player }) => player.begun);
      expect(new Set(spoken).size).toBe(spoken.length);
      expect(spoken.filter((call) => !zone.granted.has(call))).toEqual([]);
      for (const { player, spokenAt } of pages) {
        expect(player.mostAtOnce()).toBeLessThanOrEqual(1);
        const ages = player.begun.map((call, place) => (spokenAt[place] ?? 0) - zone.calledAt(call));
        expect(ages.filter((age) => age > speakWithinMs)).toEqual([]);
      }
      zone.answer("refused");
      await settle();
    }),
    { numRuns: 400 },
  );
});
