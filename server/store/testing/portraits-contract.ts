import { describe, expect, test } from "vitest";
import { binhSon, ids } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const portrait = (name: string, digit: string) => ({
  site: binhSon,
  person: ids.person(name),
  digest: digit.repeat(64),
  bytes: Uint8Array.of(0xff, 0xd8, 0, Number(digit)),
  at: 10,
});

/** Photos of officers. */
export function portraitsContract(subject: Subject): void {
  describe("portraits", () => {
    test("a person has one photo, kept byte for byte over a restart, and none once it is dropped", async () => {
      await subject.store().portraits.save(portrait("officer", "1"));
      await subject.store().portraits.save(portrait("clerk", "2"));
      const [first, second] = [portrait("officer", "1"), portrait("officer", "3")];
      await subject.store().portraits.save(second);
      const { portraits } = await subject.reopen();
      expect(await portraits.find(binhSon, first.digest)).toBeNull();
      expect(await portraits.find(binhSon, second.digest)).toEqual(second);
      expect(await portraits.find(ids.site("other"), second.digest)).toBeNull();
      expect(await portraits.digestOf(binhSon, second.person)).toBe(second.digest);
      const all = await portraits.digests(binhSon);
      expect(all.map(({ digest }) => digest).sort()).toEqual([portrait("clerk", "2").digest, second.digest]);
      await portraits.drop(binhSon, second.person);
      expect(await portraits.find(binhSon, second.digest)).toBeNull();
      expect(await portraits.digestOf(binhSon, second.person)).toBeNull();
    });
  });
}
