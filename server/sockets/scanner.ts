/** What a scanner read goes to the one screen beside it, and nowhere else: no event, no log, no store (P1). */
import {
  type CounterScan,
  type Device,
  type KioskScan,
  type Reply,
  refuse,
  ScannerRead,
} from "@motcua/protocol";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import { type Floor, roomOf } from "./floor.ts";

type Read = Reply<Record<string, never>>;

/** The asks of scanners, by the agent that holds their line. */
export function scannerAsks(floor: Floor, agent: Device): Record<string, ExtraAsk> {
  async function read({ id, scanner, scan }: ScannerRead): Promise<Read> {
    const { settings, day } = floor.state();
    const known = settings.equipment.scanners.find((one) => one.id === scanner);
    if (known === undefined || known.agent !== agent.id) {
      void floor.parts.access.trail.note(`device:${agent.id}`, "scanner-refused", scanner);
      return refuse("not-allowed");
    }
    if (
      scan.kind === "age-group" &&
      scan.priority !== null &&
      !settings.priorityGroups.some((group) => group.id === scan.priority)
    )
      return refuse("unknown-priority-group");
    if (known.at.kind === "kiosk") {
      const told: KioskScan = { ...scan, read: id };
      floor.io.of("/kiosk").to(roomOf(known.at.kiosk)).emit("scan", told);
      return { done: {} };
    }
    const { counter } = known.at;
    const officer = day?.counters.get(counter)?.officer;
    if (officer === undefined) return refuse("counter-closed");
    // An age is nothing that a counter needs.
    if (scan.kind === "age-group") return { done: {} };
    const told: CounterScan = { read: id, counter, code: scan.code };
    floor.io.of("/staff").to(roomOf(officer.id)).emit("scan", told);
    return { done: {} };
  }
  return { "scanner:read": extraAsk<ScannerRead>(ScannerRead, read) };
}
