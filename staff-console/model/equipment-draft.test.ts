import type { DeviceId, Equipment, EquipmentId, SiteSettings } from "@motcua/protocol";
import { describe, expect, test } from "vitest";
import {
  draftOf,
  draftProblem,
  equipmentKinds,
  newDraft,
  removePiece,
  saveDraft,
} from "./equipment-draft.ts";

const agent = "01939a00-0000-7000-8000-0000000000a1" as DeviceId;
const kiosk = "01939a00-0000-7000-8000-0000000000b1" as DeviceId;
const standing = (id: string) => ({ id: id as EquipmentId, name: id, agent });
const line = { path: "/dev/ttyUSB0", baudRate: 9600 } as const;
const equipment: Equipment = {
  printers: [
    {
      ...standing("printer-1"),
      model: "epson-tm-t82",
      target: { kind: "serial", path: "/dev/ttyS0", baudRate: 115200, flowControl: "xon-xoff" },
      paper: "58mm",
      mode: "text",
      codePage: "tcvn3",
      prints: [kiosk],
      standsInFor: ["reception"],
    },
  ],
  panels: [
    {
      ...standing("panel-1"),
      counter: "counter-1" as never,
      line,
      driver: { kind: "ascii-frame", profile: "edi-ed400", address: 7 },
    },
  ],
  keypads: [{ ...standing("keypad-1"), counter: "counter-1" as never, line, address: 3 }],
  scanners: [{ ...standing("scanner-1"), line, at: { kind: "kiosk", kiosk } }],
};
const settings = { equipment } as SiteSettings;

describe("the form of a piece of equipment", () => {
  test.each(equipmentKinds)("%s: a form that nobody changed saves what was there", (kind) => {
    const [piece] = equipment[kind];
    if (piece === undefined) throw new Error("The sample has one of each.");
    const draft = draftOf(kind, piece);
    expect(draftProblem(draft)).toBeNull();
    expect(saveDraft(draft)(settings)).toEqual(settings);
  });

  test("a new piece gets an id that nobody has, and says what it lacks", () => {
    const draft = newDraft("printers", equipment, agent);
    expect(draft.id).toBe("printer-2");
    expect(draftProblem(draft)).toBe("name");
    const named = { ...draft, name: "Máy in 2" };
    expect(draftProblem(named)).toBe("host");
    expect(draftProblem({ ...named, host: "192.168.1.50", port: "0" })).toBe("port");
    expect(draftProblem({ ...named, targetKind: "usb" })).toBe("path");
    const saved = saveDraft({ ...named, host: "192.168.1.50" })(settings);
    expect(saved.equipment.printers.map(({ id }) => id)).toEqual(["printer-1", "printer-2"]);
  });

  test("a piece is taken out alone", () => {
    const left = removePiece("keypads", "keypad-1" as EquipmentId)(settings).equipment;
    expect(left).toEqual({ ...equipment, keypads: [] });
  });
});
