import { describe, expect, test } from "vitest";
import { binhSon, ids } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const file = (digit: string, at: number) => ({
  site: binhSon,
  digest: digit.repeat(64),
  type: "audio/wav",
  bytes: Uint8Array.of(0, 255, 128, Number(digit)),
  at,
});

/** Sounds and pictures of the office's own. */
export function mediaContract(subject: Subject): void {
  describe("media", () => {
    test("a file is kept byte for byte under its digest, also over a restart, and for its own site", async () => {
      const store = subject.store();
      await store.media.keep(file("1", 10));
      await store.media.keep({ ...file("1", 20), type: "image/png" });
      const kept = await (await subject.reopen()).media.find(binhSon, file("1", 10).digest);
      expect(kept).toEqual({ ...file("1", 10), at: 20 });
      expect(await subject.store().media.find(ids.site("other"), file("1", 10).digest)).toBeNull();
      expect(await subject.store().media.find(binhSon, file("2", 10).digest)).toBeNull();
    });

    test("what nothing uses is forgotten once it was used long ago, whenever it was brought", async () => {
      const { media } = subject.store();
      for (const row of [file("1", 10), file("2", 10), file("3", 30)]) await media.keep(row);
      expect(await media.forget(binhSon, [file("1", 10).digest], { now: 40, before: 20 })).toBe(1);
      expect(await media.find(binhSon, file("1", 10).digest)).toMatchObject({ at: 40 });
      expect(await media.find(binhSon, file("2", 10).digest)).toBeNull();
      expect(await media.forget(binhSon, [], { now: 50, before: 40 })).toBe(1);
      expect(await media.find(binhSon, file("1", 10).digest)).not.toBeNull();
      expect(await media.find(binhSon, file("3", 30).digest)).toBeNull();
      expect(await media.forget(binhSon, [], { now: 60, before: 41 })).toBe(1);
    });
  });
}
