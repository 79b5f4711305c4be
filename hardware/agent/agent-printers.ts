/** All printers of an agent: one worker each, opened and closed as the office's settings say. */
import type {
  EquipmentId,
  EquipmentState,
  HardwareView,
  Printer,
  PrinterTarget,
  PrintOutcome,
} from "@motcua/protocol";
import { type PrinterProfile, printerProfile } from "../printing/printer-profile.ts";
import type { HubConnection } from "./hub-connection.ts";
import { outcomeInWords } from "./in-words.ts";
import type { JobJournal } from "./job-journal.ts";
import type { OpenPrinter, OpenPrinterParts, Printable } from "./open-printer.ts";
import { createPrintWorker, type PrintWorker } from "./print-worker.ts";

export interface AgentPrinters {
  /** Brings printers in accordance with the view, and looks at its jobs. */
  show(view: Pick<HardwareView, "printers" | "jobs">): void;
  /** The printers of the settings, and how they are. */
  states(): ReadonlyMap<EquipmentId, EquipmentState>;
  /** How the printer is that the agent was started with; null when settings took its place. */
  startedWith(): EquipmentState | null;
  /** Prints outside the jobs of the hub: a trial, a ticket of the time without it; null when there is no such printer. */
  printOn(id: EquipmentId, ticket: Printable): Promise<PrintOutcome | null>;
  close(): Promise<void>;
}

export interface AgentPrintersParts {
  readonly hub: Pick<HubConnection, "ask">;
  readonly journal: JobJournal;
  readonly open: (
    parts: Pick<OpenPrinterParts, "target" | "profile" | "previous" | "onState">,
  ) => OpenPrinter;
  /** the printer of the command line, offered while the settings name none for this agent */
  readonly startedWith: { readonly target: PrinterTarget; readonly profile: PrinterProfile };
  readonly onChange: () => void;
  readonly log: (text: string) => void;
  /** what goes on as it should, for whoever looks on */
  readonly tell: (text: string) => void;
}

interface Running {
  readonly sameness: string;
  readonly printer: OpenPrinter;
  readonly worker: PrintWorker;
  /** jobs of the hub, trials and tickets of the time without it: one after the other */
  readonly print: (ticket: Printable) => Promise<PrintOutcome>;
}

/** Opens nothing until the first view. */
export function createAgentPrinters(parts: AgentPrintersParts): AgentPrinters {
  const running = new Map<EquipmentId | null, Running>();
  let wanted: Pick<HardwareView, "printers" | "jobs"> = { printers: [], jobs: [] };
  let turn: Promise<void> = Promise.resolve();
  let closed = false;

  function start(id: EquipmentId | null, settings: Printer | null): Running {
    const { target, profile } =
      settings === null ? parts.startedWith : { target: settings.target, profile: printerProfile(settings) };
    const end = parts.journal.lastEnd(id);
    const previous = end === "never-ended" ? "unknown" : end;
    const printer = parts.open({ target, profile, previous, onState: () => parts.onChange() });
    let last: Promise<unknown> = Promise.resolve();
    const print = (ticket: Printable) => {
      const outcome = last
        .then(() => printer.print(ticket))
        .catch((error: unknown): PrintOutcome => {
          // Only making the ticket can throw, and then nothing has left.
          parts.log(`print job ${ticket.job}: ${String(error)}`);
          return { kind: "failed-clean", cause: "printer-error" };
        });
      last = outcome;
      return outcome;
    };
    const { hub, journal, log } = parts;
    const worker = createPrintWorker({
      hub,
      journal,
      printer: id,
      print,
      worthTrying: () => printer.reachable(),
      onOutcome: (outcome, { number }) => {
        parts.tell(`${settings?.name ?? "printer"}: ${number} ${outcomeInWords(outcome)}`);
        parts.onChange();
      },
      log,
    });
    return { sameness: JSON.stringify(settings), printer, worker, print };
  }

  async function stop(id: EquipmentId | null, { worker, printer }: Running) {
    running.delete(id);
    await worker.stop();
    await printer.close();
  }

  /** What did not change goes on; what did is opened anew when its line is free. */
  async function bring() {
    const { printers } = wanted;
    const want = new Map<EquipmentId | null, Printer | null>(printers.map((one) => [one.id, one]));
    if (printers.length === 0) want.set(null, null);
    const stale = [...running].filter(
      ([id, { sameness }]) => !want.has(id) || JSON.stringify(want.get(id)) !== sameness,
    );
    await Promise.all(stale.map(([id, one]) => stop(id, one)));
    if (closed) return;
    for (const [id, settings] of want) if (!running.has(id)) running.set(id, start(id, settings));
    if (stale.length > 0) parts.onChange();
    see();
  }

  const see = () => {
    for (const { worker } of running.values()) worker.see(wanted);
  };

  return {
    show: (view) => {
      wanted = view;
      see();
      turn = turn.then(bring).catch((error: unknown) => parts.log(`printers: ${String(error)}`));
    },
    states: () =>
      new Map([...running].flatMap(([id, { printer }]) => (id === null ? [] : [[id, printer.state()]]))),
    startedWith: () => running.get(null)?.printer.state() ?? null,
    printOn: async (id, ticket) => (await running.get(id)?.print(ticket)) ?? null,
    close: async () => {
      closed = true;
      await turn;
      await Promise.all([...running].map(([id, one]) => stop(id, one)));
    },
  };
}
