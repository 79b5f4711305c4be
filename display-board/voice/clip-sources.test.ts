import { standardVoice } from "@motcua/protocol";
import { composeCall, type Wording } from "@motcua/screen-kit";
import fc from "fast-check";
import { expect, it } from "vitest";
import { clipSources } from "./clip-sources.ts";

const wordings = fc.record<Wording>({
  spoken: fc.constantFrom<Wording["spoken"][]>(
    [{ language: "vi", times: 2 }],
    [{ language: "en", times: 1 }],
    [
      { language: "en", times: 1 },
      { language: "vi", times: 3 },
    ],
  ),
  invite: fc.constantFrom("invite", "invite-polite"),
  counterWords: fc.constantFrom("to-counter", "to-counter-short", "to-counter-please"),
  sayPriority: fc.boolean(),
  chime: fc.boolean(),
});

it("loads every clip that a call may need, whatever the number, the counter and the wording", () => {
  fc.assert(
    fc.property(
      wordings,
      fc.stringMatching(/^[A-Z]{1,2}[0-9]{3,6}$/),
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      (wording, number, counter, priority) => {
        const loaded = new Set(clipSources({ ...wording, clips: [] }).map(({ clip }) => clip));
        const parts = composeCall({ number, counter, priority }, wording);
        expect(parts.filter(({ clip }) => !loaded.has(clip))).toEqual([]);
      },
    ),
  );
});

it("loads no phrase that is never said, and no chime where there is none", () => {
  const clips = clipSources({ ...standardVoice, chime: false }).map(({ clip }) => clip);
  expect(clips).toContain("vi/invite");
  for (const unsaid of ["chime", "vi/invite-polite", "vi/to-counter-short", "vi/priority", "en/1"]) {
    expect(clips).not.toContain(unsaid);
  }
});

it("takes the office's own recording first, and the one that came with the board where it is lost", () => {
  const media = "a".repeat(64);
  const sources = clipSources({ ...standardVoice, clips: [{ clip: "vi/7", media }] });
  expect(sources.find(({ clip }) => clip === "vi/7")?.addresses).toEqual([
    `/api/v1/media/${media}`,
    "/board/voice/vi/7.ogg",
  ]);
  expect(sources.find(({ clip }) => clip === "vi/8")?.addresses).toEqual(["/board/voice/vi/8.ogg"]);
});
