import type { CommandId, KioskScan, PriorityGroupId, ServiceId } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { signal } from "@preact/signals";
import { afterEach, describe, expect, it } from "vitest";
import { sampleNowMs, sampleView } from "../testing/sample-view.ts";
import { createCardScan } from "./card-scan.ts";
import { type Page, welcomePage } from "./page.ts";

const elderly = "elderly" as PriorityGroupId;
const wish = { service: "civil-status" as ServiceId, procedure: null };
const read = "read-1" as CommandId;

let undo: (() => void)[] = [];
afterEach(() => {
  for (const close of undo.reverse()) close();
  undo = [];
});

function atKiosk() {
  const timing = createFakeTiming(sampleNowMs);
  const told = signal<KioskScan | null>(null);
  const page = signal<Page>(welcomePage);
  const groups = sampleView().priorityGroups.map((group) =>
    group.id === elderly ? { ...group, minAge: 75 } : { ...group, minAge: null },
  );
  const view = signal(sampleView({ priorityGroups: groups }));
  const scan = createCardScan({ told, view, page, timing });
  undo.push(scan.close);
  const type = (text: string, everyMs = 5) => {
    return [...text].map((key) => {
      timing.pass(everyMs);
      return scan.key(key);
    });
  };
  return { timing, told, page, scan, type };
}

describe("a scan beside the kiosk", () => {
  it("chooses the priority group of the person at the glass, and ends with their visit", () => {
    const { told, page, scan } = atKiosk();
    told.value = { kind: "age-group", priority: elderly, read };
    expect(scan.scanned.value).toEqual({ kind: "age-group", priority: elderly });
    page.value = { kind: "priority", wish };
    expect(scan.scanned.value).not.toBeNull();
    page.value = welcomePage;
    expect(scan.scanned.value).toBeNull();
  });

  it("is forgotten when nobody goes on from it", () => {
    const { told, timing, scan } = atKiosk();
    told.value = { kind: "age-group", priority: null, read };
    timing.pass(60_000);
    expect(scan.scanned.value).toBeNull();
  });

  it("P1 keeps nothing of a dossier's code", () => {
    const { told, scan } = atKiosk();
    told.value = { kind: "dossier", code: "000.00.00.H48-261123-0001", read };
    expect(scan.scanned.value).toEqual({ kind: "dossier" });
  });
});

describe("a scanner that types", () => {
  it("is read by the twelve figures at the front; what follows is thrown away, whatever it became", () => {
    const { scan, type } = atKiosk();
    type("001041000001||Coong Daan Maaux|01021941|Nam|");
    expect(scan.scanned.value).toEqual({ kind: "age-group", priority: elderly });
  });

  it("P1 takes all that a card says away from the field it is typed into, and no letter of a person's", () => {
    const { type, timing } = atKiosk();
    expect(type("khai sinh 2", 20)).toEqual(Array(11).fill("free"));
    timing.pass(500);
    const read = type("001041000001|Coong");
    expect(read.slice(0, 11)).toEqual(Array(11).fill("free"));
    expect(read.slice(11)).toEqual(["number", ...Array(6).fill("rest")]);
    timing.pass(500);
    expect(type("k")).toEqual(["free"]);
  });

  it("of a young person's card chooses no group", () => {
    const { scan, type } = atKiosk();
    type("001204000001");
    expect(scan.scanned.value).toEqual({ kind: "age-group", priority: null });
  });

  it("is not mixed up with somebody at a keyboard, with other codes, or with figures further on", () => {
    const { scan, type, timing } = atKiosk();
    type("001041000001", 200);
    timing.pass(500);
    type("H001041000001");
    timing.pass(500);
    type("00104100000");
    timing.pass(500);
    type("001841000001");
    expect(scan.scanned.value).toBeNull();
  });
});
