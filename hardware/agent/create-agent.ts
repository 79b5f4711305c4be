/** One agent: between the hub and all devices of one computer. What hangs on it is what the hub's view says. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import {
  type EquipmentId,
  type EquipmentReport,
  type EquipmentState,
  type EquipmentTest,
  type EquipmentTested,
  type HardwareView,
  type PrinterFault,
  type PrintJobId,
  type Reply,
  refuse,
  type SerialLine,
  standardTicketTemplate,
} from "@motcua/protocol";
import { uuidV7, uuidV7Bytes } from "@motcua/protocol/uuid-v7.ts";
import { systemClock } from "../clock.ts";
import { openInputs } from "../devices/open-inputs.ts";
import { openPanels } from "../devices/panels/open-panels.ts";
import type { PrinterProfile } from "../printing/printer-profile.ts";
import { createLineTransport } from "../transports/line-transport.ts";
import { tellingTransport } from "../transports/telling-transport.ts";
import type { VirtualPrinter } from "../virtual-printer/virtual-printer.ts";
import { type AgentPrinters, type AgentPrintersParts, createAgentPrinters } from "./agent-printers.ts";
import type { HubConnection } from "./hub-connection.ts";
import { createStateTeller } from "./in-words.ts";
import type { JobJournal } from "./job-journal.ts";
import { keepEquipment, type OwnEquipment, readKeptEquipment } from "./kept-equipment.ts";
import { openPrinter } from "./open-printer.ts";
import { settleInterrupted } from "./print-worker.ts";
import { trialTicket } from "./trial-ticket.ts";

export interface Agent {
  /** for the time without the hub: paper from one of its printers */
  readonly printers: Pick<AgentPrinters, "printOn" | "states">;
  close(): Promise<void>;
}

export interface AgentParts {
  readonly hub: HubConnection;
  readonly journal: JobJournal;
  /** where it keeps what must outlive it */
  readonly folder: string;
  readonly startedWith: AgentPrintersParts["startedWith"];
  readonly version: string;
  readonly now: () => number;
  /** the levers of virtual printers in this process, for tests and demonstrations; null for none */
  readonly onVirtual: ((printer: VirtualPrinter, profile: PrinterProfile) => void) | null;
  readonly log: (text: string) => void;
  /** what goes on as it should, for whoever looks on */
  readonly tell: (text: string) => void;
}

const reportEveryMillis = 15_000;

/** Opens what was known last, and from then on what the hub says. */
export function createAgent(parts: AgentParts): Agent {
  const { hub, journal, folder, log, tell } = parts;
  const tellStates = createStateTeller(tell);
  const equipmentFile = join(folder, "equipment.json");
  let known = readKeptEquipment(equipmentFile);
  let jobs: HardwareView["jobs"] = [];
  let settled: "not-yet" | "settled" = "not-yet";
  let closed = false;

  const printers = createAgentPrinters({
    hub,
    journal,
    open: (how) =>
      openPrinter({
        ...how,
        log,
        printedFolder: join(folder, "printed"),
        onVirtual: (printer) => parts.onVirtual?.(printer, how.profile),
      }),
    startedWith: parts.startedWith,
    onChange: () => report(),
    log,
    tell,
  });
  const lines = {
    clock: systemClock,
    transportOf: (line: SerialLine) => tellingTransport(createLineTransport(line), line.path, log),
    onChange: () => report(),
  };
  const panels = openPanels(lines);
  const inputs = openInputs({ ...lines, hub, folder, now: parts.now });

  const inventory = (): EquipmentReport["inventory"] => {
    const paper = [...printers.states()].map(([equipment, state]) => ({ equipment, state, input: null }));
    const shown = [...panels.standings(), ...inputs.standings()].map(([equipment, standing]) => ({
      equipment,
      ...standing,
    }));
    return [...paper, ...shown];
  };
  const nameOf = (id: EquipmentId) =>
    [...known.printers, ...known.panels, ...known.keypads, ...known.scanners].find((one) => one.id === id)
      ?.name ?? id;
  function report() {
    if (closed) return;
    tellStates(inventory(), nameOf);
    hub.report({
      version: parts.version,
      batteryPercent: null,
      lastTouchAt: null,
      waitingVotes: 0,
      clockErrorSeconds: 0,
      printer: faultOf(printers.startedWith()),
    });
    hub.reportEquipment({ inventory: inventory() });
  }

  const bring = () => {
    // What a power cut interrupted is told first, so that no job is looked at before its end is known.
    printers.show({ printers: known.printers, jobs: settled === "settled" ? jobs : [] });
    panels.update(known.panels);
    inputs.update(known);
  };
  bring();
  settleInterrupted(hub, journal, log).then(
    () => {
      settled = "settled";
      bring();
    },
    () => undefined,
  );

  hub.onState(({ kind }) => {
    if (kind === "connected") report();
  });
  hub.onView(({ view }) => {
    const own: OwnEquipment = {
      printers: view.printers,
      panels: view.panels,
      keypads: view.keypads,
      scanners: view.scanners,
    };
    if (JSON.stringify(own) !== JSON.stringify(known)) keepEquipment(equipmentFile, own);
    known = own;
    ({ jobs } = view);
    bring();
    panels.show(view.shows);
    inputs.priorityAges(view.priorityAges);
  });
  hub.onTest((test) => tried(test));
  const beat = setInterval(report, reportEveryMillis);

  async function tried({ equipment }: EquipmentTest): Promise<Reply<EquipmentTested>> {
    const printer = known.printers.find(({ id }) => id === equipment);
    if (printer !== undefined) {
      const job = uuidV7(parts.now(), randomBytes(uuidV7Bytes)) as PrintJobId;
      const content = trialTicket(printer.name, parts.now());
      const outcome = await printers.printOn(equipment, { job, content, template: standardTicketTemplate });
      return outcome === null ? refuse("unknown-equipment") : { done: { kind: "print", outcome } };
    }
    if (known.panels.some(({ id }) => id === equipment)) {
      const answer = await panels.test(equipment);
      return answer === null ? refuse("unknown-equipment") : { done: { kind: "panel", answer } };
    }
    const speaks = [...known.keypads, ...known.scanners].some(({ id }) => id === equipment);
    return speaks ? { done: { kind: "press-or-scan" } } : refuse("unknown-equipment");
  }

  return {
    printers,
    close: async () => {
      closed = true;
      clearInterval(beat);
      hub.close();
      await Promise.all([printers.close(), panels.close(), inputs.close()]);
      journal.close();
    },
  };
}

/** How the printer is that the agent was started with, in the words of a device's report. */
function faultOf(state: EquipmentState | null): PrinterFault | null {
  switch (state) {
    case "paper-out":
    case "cover-open":
    case "cutter":
    case "printer-error":
      return state;
    case "offline":
    case "no-answer":
      return "offline";
    default:
      return null;
  }
}
