import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeFrame } from "./encode-frame.ts";
import { encodeModbus } from "./encode-modbus.ts";
import { dark, faceOf } from "./panel-face.ts";
import { type FrameProfile, type ModbusProfile, panelProfiles } from "./panel-profile.ts";

const modbus = panelProfiles.filter((profile) => profile.kind === "modbus");
const frames = panelProfiles.filter((profile) => profile.kind === "ascii-frame");
const model = <P extends ModbusProfile | FrameProfile>(profiles: readonly P[], name: string): P => {
  const found = profiles.find((profile) => profile.model === name);
  if (found === undefined) throw new Error(`no profile ${name}`);
  return found;
};
const tickets = fc
  .tuple(fc.stringMatching(/^[A-Z]{1,2}$/), fc.integer({ min: 1, max: 999_999 }))
  .map(([prefix, number]) => `${prefix}${String(number).padStart(3, "0")}`);
const shows = fc.record({
  state: fc.constantFrom("idle", "calling", "serving", "paused", "closed"),
  text: fc.option(tickets),
});
const shapeless = { width: 6, letters: "shown", align: "right" } as const;
const face = (state: "calling" | "serving" | "paused" | "closed" | "idle", text: string | null, shape = {}) =>
  faceOf({ state, text: text as never }, { ...shapeless, ...shape });

describe("the face of a panel", () => {
  test("P1 holds exactly as many characters as the panel has, and none but a number's", () => {
    fc.assert(
      fc.property(shows, fc.constantFrom(...panelProfiles), ({ state, text }, profile) => {
        const { cells } = faceOf({ state, text: text as never }, profile);
        expect(cells).toHaveLength(profile.width);
        expect(cells).toMatch(profile.letters === "shown" ? /^[A-Z0-9 -]*$/ : /^[0-9 -]*$/);
      }),
    );
  });

  test("a number on call blinks, one in service stands still", () => {
    expect(face("calling", "B042")).toEqual({ cells: "  B042", light: "blinking" });
    expect(face("serving", "B042")).toEqual({ cells: "  B042", light: "steady" });
  });

  test("a pause is two dashes; a counter that is free or has nobody is dark", () => {
    expect(face("paused", null)).toEqual({ cells: "    --", light: "steady" });
    expect(face("closed", null)).toEqual(dark({ width: 6 }));
    expect(face("idle", null)).toEqual(dark({ width: 6 }));
  });

  test("a panel without letters shows 042, a short one the last characters, a text line begins at the left", () => {
    expect(face("serving", "B042", { letters: "left-out", width: 4 }).cells).toBe(" 042");
    expect(face("serving", "C1000", { width: 4 }).cells).toBe("1000");
    expect(face("serving", "B042", { align: "left" }).cells).toBe("B042  ");
  });
});

describe("registers", () => {
  test("what is written lies inside the panel's registers and reads back as the face", () => {
    fc.assert(
      fc.property(shows, fc.constantFrom(...modbus), ({ state, text }, profile) => {
        const shown = faceOf({ state, text: text as never }, profile);
        const writes = encodeModbus(shown, profile);
        for (const { fc: kind, values } of writes) {
          if (kind === "fc6") expect(values).toHaveLength(1);
          for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
          for (const value of values) expect(value).toBeLessThanOrEqual(0xffff);
        }
        expect(readBack(writes, profile)).toBe(
          // a panel of figures cannot draw a dash or nothing: both are 0
          profile.content === "number" ? String(Number(shown.cells) || 0) : shown.cells,
        );
      }),
    );
  });

  test("one character a register, two, or the figure itself", () => {
    const calling = face("calling", "B042", { width: 6 });
    expect(encodeModbus(calling, model(modbus, "dm36b06"))).toEqual([
      { fc: "fc16", register: 0, values: [0x20, 0x20, 0x42, 0x30, 0x34, 0x32] },
    ]);
    expect(encodeModbus(calling, model(modbus, "ditel-dn"))).toEqual([
      { fc: "fc16", register: 0, values: [0x2020, 0x4230, 0x3432] },
    ]);
    const short = face("serving", "B042", { width: 4, letters: "left-out" });
    expect(encodeModbus(short, model(modbus, "rfid-life-4"))).toEqual([
      { fc: "fc6", register: 0, values: [42] },
    ]);
  });

  test("a model that blinks by itself is told so in its own register, before its text", () => {
    const profile = model(modbus, "microsyst-migan");
    const first = (state: "calling" | "serving") =>
      encodeModbus(face(state, "B042", { width: 4 }), profile).at(0);
    expect(first("calling")).toEqual({ fc: "fc6", register: 0, values: [1] });
    expect(first("serving")).toEqual({ fc: "fc6", register: 0, values: [0] });
  });
});

describe("frames", () => {
  test("STX, address of two digits, the digits, ETX", () => {
    const shown = faceOf({ state: "serving", text: "B042" as never }, model(frames, "edi-ed400"));
    expect([...encodeFrame(shown, 7, model(frames, "edi-ed400"))]).toEqual([
      0x02, 0x30, 0x37, 0x20, 0x30, 0x34, 0x32, 0x03,
    ]);
  });

  test("a checksum covers address and text, so that one wrong bit is noticed", () => {
    const plain = model(frames, "generic-frame");
    fc.assert(
      fc.property(
        tickets,
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("xor", "sum"),
        (text, at, kind) => {
          const profile = { ...plain, checksum: kind } as FrameProfile;
          const bytes = encodeFrame(faceOf({ state: "serving", text: text as never }, profile), at, profile);
          const body = bytes.subarray(1, -3);
          const told = Number.parseInt(Buffer.from(bytes.subarray(-3, -1)).toString("latin1"), 16);
          const sum = body.reduce((all, byte) => (kind === "xor" ? all ^ byte : (all + byte) & 0xff), 0);
          expect(told).toBe(sum);
          expect([bytes[0], bytes.at(-1)]).toEqual([0x02, 0x03]);
        },
      ),
    );
  });
});

/** What stands on the panel after these writes, told by the maker's map alone. */
function readBack(writes: ReturnType<typeof encodeModbus>, profile: ModbusProfile): string {
  const registers = new Map<number, number>();
  for (const { register, values } of writes)
    for (const [place, value] of values.entries()) registers.set(register + place, value);
  const at = (place: number) => registers.get(profile.base + place) ?? 0;
  if (profile.content === "number") return String(at(0));
  const codes =
    profile.content === "one-char-a-register"
      ? Array.from({ length: profile.width }, (_, place) => at(place))
      : Array.from({ length: profile.width }, (_, place) =>
          place % 2 === 0 ? at(place / 2) >> 8 : at((place - 1) / 2) & 0xff,
        );
  return String.fromCharCode(...codes);
}
