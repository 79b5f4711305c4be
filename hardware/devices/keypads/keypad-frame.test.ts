import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksumOf, readKeypadFrame, writeKeypadAnswer } from "./keypad-frame.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");
const framed = (text: string) => bytes(`${text}*${checksumOf(text)}`);

/** The table of docs/hardware/keypads.md: what a maker of keypads tries his own code on. */
const published = [
  ["K03 17 NEXT", "49"],
  ["K03 18 RECALL", "54"],
  ["K03 19 START", "00"],
  ["K03 20 FINISH", "59"],
  ["K03 21 NOSHOW", "49"],
  ["K03 22 CALL B042", "1E"],
  ["K03 23 CALL 42", "6D"],
  ["K03 00 HELLO", "0A"],
  ["A03 17 OK B042", "14"],
  ["A03 17 ERR EMPTY", "74"],
] as const;

describe("a keypad's frame", () => {
  test.each(published)("%s has the checksum that is published for it", (text, checksum) => {
    expect(checksumOf(text)).toBe(checksum);
  });

  test("tells address, sequence and key", () => {
    expect(readKeypadFrame(framed("K03 17 NEXT"))).toEqual({
      address: 3,
      sequence: 17,
      command: { kind: "next" },
      words: "NEXT",
    });
    expect(readKeypadFrame(framed("K03 22 CALL B042"))?.command).toEqual({ kind: "call", typed: "B042" });
    expect(readKeypadFrame(framed("K03 23 CALL 42"))?.command).toEqual({ kind: "call", typed: "42" });
  });

  test("with a word that nobody knows is whole all the same: it is answered, and does nothing", () => {
    expect(readKeypadFrame(framed("K03 17 VOTE 5"))).toMatchObject({ address: 3, command: null });
    expect(readKeypadFrame(framed("K03 17 CALL B1234567"))).toMatchObject({ command: null });
  });

  test("with one wrong bit is nobody's", () => {
    const whole = framed("K03 17 NEXT");
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), (place, bit) => {
        const wrong = Uint8Array.from(whole);
        wrong[place] = (wrong[place] ?? 0) ^ (1 << bit);
        expect(readKeypadFrame(wrong)).toBeNull();
      }),
    );
  });

  test("of any bytes at all is read without a stumble", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(() => readKeypadFrame(noise)).not.toThrow();
      }),
    );
  });

  test("is answered with its own address and sequence", () => {
    const answer = Buffer.from(writeKeypadAnswer(3, 7, { kind: "ok", text: "B042" })).toString("latin1");
    expect(answer).toMatch(/^A03 07 OK B042\*[0-9A-F]{2}\r\n$/);
  });
});
