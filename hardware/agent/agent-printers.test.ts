import type { EquipmentId, Printer, PrintJobId, PrintOutcome, WaitingPrint } from "@motcua/protocol";
import { describe, expect, test, vi } from "vitest";
import { standardContent } from "../printing/sample-contents.ts";
import { standardProfile } from "../printing/standard-profile.ts";
import { createAgentPrinters } from "./agent-printers.ts";
import type { OpenPrinter } from "./open-printer.ts";

const agent = "01939a00-0000-7000-8000-0000000000a1" as never;
const job = "01939a00-0000-7000-8000-000000000001" as PrintJobId;
const printed: PrintOutcome = { kind: "printed", confirmedBy: "process-id", paper: "enough" };

const printer = (id: string, host: string): Printer => ({
  id: id as EquipmentId,
  name: id,
  agent,
  model: "epson-tm-t82",
  target: { kind: "tcp", host, port: 9100 },
  paper: "80mm",
  mode: "raster",
  codePage: null,
  prints: [],
  standsInFor: [],
});
const waiting = (on: string | null): WaitingPrint => ({
  job,
  printer: on as EquipmentId | null,
  attempt: 0,
  number: "C001" as never,
  requestedAt: 0,
  expiresAt: 60_000,
});

/** What was opened, closed and printed, in order, by the printer's address. */
function bench() {
  const did: string[] = [];
  const open = ({ target }: { target: Printer["target"] }): OpenPrinter => {
    const name = target.kind === "tcp" ? target.host : target.kind;
    did.push(`open ${name}`);
    return {
      print: async () => {
        did.push(`print ${name}`);
        return printed;
      },
      state: () => "ready",
      reachable: async () => undefined,
      close: async () => {
        did.push(`close ${name}`);
      },
    };
  };
  const ask = async (name: string) =>
    name === "print:lease"
      ? { done: { job, fence: 1, content: standardContent, template: null } }
      : { done: {} };
  const printers = createAgentPrinters({
    hub: { ask: ask as never },
    journal: {
      find: () => null,
      begin: () => undefined,
      sending: () => undefined,
      end: () => undefined,
      unfinished: () => [],
      lastEnd: () => null,
      close: () => undefined,
    },
    open,
    startedWith: { target: { kind: "virtual" }, profile: standardProfile(576) },
    onChange: () => undefined,
    log: () => undefined,
    tell: () => undefined,
  });
  return { printers, did };
}

describe("the printers of an agent", () => {
  test("offer the one that the agent was started with until the settings name some", async () => {
    const { printers, did } = bench();
    printers.show({ printers: [], jobs: [waiting(null)] });
    await vi.waitFor(() => expect(did).toEqual(["open virtual", "print virtual"]));
    printers.show({ printers: [printer("hall", "a")], jobs: [waiting("hall")] });
    await vi.waitFor(() => expect(did.slice(2)).toEqual(["close virtual", "open a", "print a"]));
    expect(printers.startedWith()).toBeNull();
    expect([...printers.states()]).toEqual([["hall", "ready"]]);
    await printers.close();
  });

  test("open anew only what changed", async () => {
    const { printers, did } = bench();
    printers.show({ printers: [printer("hall", "a"), printer("desk", "b")], jobs: [] });
    await vi.waitFor(() => expect(did).toEqual(["open a", "open b"]));
    printers.show({ printers: [printer("hall", "a"), printer("desk", "c")], jobs: [] });
    await vi.waitFor(() => expect(did.slice(2)).toEqual(["close b", "open c"]));
    printers.show({ printers: [printer("desk", "c")], jobs: [] });
    await vi.waitFor(() => expect(did.slice(4)).toEqual(["close a"]));
    await printers.close();
    expect(did.slice(5)).toEqual(["close c"]);
  });

  test("print outside the hub's jobs on the printer that is named, and say when there is none", async () => {
    const { printers } = bench();
    printers.show({ printers: [printer("hall", "a")], jobs: [] });
    const ticket = { job, content: standardContent, template: null as never };
    await vi.waitFor(async () =>
      expect(await printers.printOn("hall" as EquipmentId, ticket)).toEqual(printed),
    );
    expect(await printers.printOn("roof" as EquipmentId, ticket)).toBeNull();
    await printers.close();
  });
});
