/** A hub and hardware agents as an office runs them, with virtual printers on the network in place of real ones. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createVirtualPrinter, type VirtualPrinter } from "@motcua/hardware";
import { createPseudoTerminal } from "@motcua/hardware/testing/pseudo-terminal.ts";
import {
  type DeviceId,
  type EquipmentId,
  isRefused,
  type Printer,
  type PrinterTarget,
  type PrintJobId,
  type PrintsFor,
  type SettingsInForce,
  type TicketId,
} from "@motcua/protocol";
import { askHttp, connectDevice, connectStaff, grantDevice, newCommandId } from "@motcua/simulator";
import { vi } from "vitest";
import { type HubProcess, startHubProcess } from "../environment/hub-process.ts";
import { makeOfficeKeys } from "../environment/office-keys.ts";
import { createTempFolder } from "../environment/temp-folder.ts";
import { writeWorkingSite } from "../environment/working-site.ts";

const root = join(import.meta.dirname, "../..");
const setupToken = "only-for-the-printing-office";
/** Ten times the quickest serial line: what is to be seen is how jobs end. */
const readBaud = 1_152_000;
export const patiently = { timeout: 60_000, interval: 20 };

/** How printers of the test hang on their agent's computer. */
export type LineKind = "tcp" | "serial";

/** A printer behind a real line of the test. */
export interface LinePrinter {
  readonly virtual: VirtualPrinter;
  readonly target: Exclude<PrinterTarget, { kind: "usb" | "virtual" }>;
  /** how many papers came out of it */
  papers(): number;
}

/** An agent's program, which can be killed and started again on what it kept. */
export interface AgentProcess {
  readonly id: DeviceId;
  readonly token: string;
  start(): void;
  kill(): Promise<void>;
  /** the lines of its journal of print jobs */
  journal(): string[];
}

export type PrintState = "waiting" | "printed" | "failed-clean" | "unknown";

/** A kiosk of one case. */
export interface PrintKiosk {
  readonly id: DeviceId;
  readonly screen: Awaited<ReturnType<typeof connectDevice<"kiosk">>>;
  takesNumber(): Promise<{ readonly ticket: TicketId; readonly job: PrintJobId }>;
  /** what the kiosk is shown of a job; undefined while it is shown nothing */
  stateOf(job: PrintJobId): PrintState | undefined;
  /** Waits until the kiosk is shown that the job ended so. */
  shows(job: PrintJobId, state: PrintState): Promise<void>;
}

/**
 * Opens the office: a hub without an agent of its own. One office serves every case, as starting a hub is what takes
 * long; each case has kiosks, agents and printers of its own, which go with `clear`.
 */
export async function openPrintOffice() {
  const folder = createTempFolder("printing");
  const site = writeWorkingSite(folder.file("site.json"), Date.now());
  let hub = await startHub(0);
  let isHubUp = true;
  const keys = await makeOfficeKeys({ hubUrl: hub.url, setupToken, site, kiosks: 0, counters: 1 });
  const at = { hubUrl: hub.url, authority: null };
  const undo: (() => Promise<unknown>)[] = [];
  let agentsYet = 0;

  function startHub(port: number): Promise<HubProcess> {
    return startHubProcess({
      dataFolder: folder.file("data"),
      siteFile: site.file,
      port,
      setupToken,
      settings: {},
      nodeOptions: [],
    });
  }

  async function killHub() {
    await hub.kill();
    isHubUp = false;
  }

  async function startHubAgain() {
    hub = await startHub(hub.port);
    isHubUp = true;
  }

  async function clear() {
    for (const step of undo.splice(0).toReversed()) await step();
  }

  return {
    at,
    /** Pairs a kiosk and stands before it. */
    async kiosk(): Promise<PrintKiosk> {
      const placement = { role: "kiosk", name: "Ki-ốt", counter: null, zone: null } as const;
      const { device, token } = await grantDevice({ ...at, cookie: keys.administrator, placement });
      const screen = await connectDevice({ ...at, namespace: "kiosk", token });
      undo.push(async () => screen.close());
      const stateOf = (job: PrintJobId) => screen.view?.prints.find((print) => print.job === job)?.state;
      return {
        id: device.id,
        screen,
        stateOf,
        async takesNumber() {
          const body = { service: site.services[0] as never, priority: null, procedure: null } as const;
          const reply = await screen.ask(
            "ticket:issue",
            { ...body, language: "vi", print: "paper" },
            { id: newCommandId() },
          );
          if (isRefused(reply) || reply.done.printJob === null) throw new Error("No number was given.");
          return { ticket: reply.done.ticket, job: reply.done.printJob };
        },
        async shows(job, state) {
          await vi.waitFor(() => {
            const shown = stateOf(job);
            if (shown !== state) throw new Error(`The job is ${shown}, not ${state}.`);
          }, patiently);
        },
      };
    },
    /** Pairs an agent; `defaultPrinter` is what it offers while the settings name none. */
    async agent(name: string, defaultPrinter: string): Promise<AgentProcess> {
      const placement = { role: "hardware", name, counter: null, zone: null } as const;
      const { device, token } = await grantDevice({ ...at, cookie: keys.administrator, placement });
      agentsYet += 1;
      const place = folder.file(`${name}-${agentsYet}`);
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, "token"), `${token}\n`);
      let child: ChildProcess | null = null;
      const kill = async () => {
        if (child === null) return;
        const ended = once(child, "close");
        child.kill("SIGKILL");
        await ended;
        child = null;
      };
      undo.push(kill);
      return {
        id: device.id,
        token,
        start: () => {
          const program = [join(root, "hardware/main.ts"), "--hub", hub.url, "--folder", place];
          child = spawn(process.execPath, [...program, "--printer", defaultPrinter], { stdio: "ignore" });
        },
        kill,
        journal: () =>
          readFileSync(join(place, "print-jobs.jsonl"), "utf8")
            .split("\n")
            .filter((line) => line !== ""),
      };
    },
    async printer(line: LineKind): Promise<LinePrinter> {
      const virtual = createVirtualPrinter({ paperWidthDots: 576, cutterDistanceDots: 112, clock: null });
      undo.push(() => virtual.close());
      const papers = () => virtual.tickets().length;
      if (line === "tcp") {
        const { host, port } = await virtual.listen({ host: "127.0.0.1", port: 0 });
        return { virtual, target: { kind: "tcp", host, port }, papers };
      }
      const terminal = createPseudoTerminal();
      undo.push(async () => terminal.close());
      const device = terminal.device();
      if (device === null) throw new Error("A new line has its device.");
      virtual.attach(device, readBaud);
      const { path } = terminal;
      return { virtual, target: { kind: "serial", path, baudRate: 115_200, flowControl: "rts-cts" }, papers };
    },
    /** Puts printers into the settings, each beside its agent. */
    async setUp(printers: readonly Printer[]) {
      const { value } = await askHttp({
        ...at,
        method: "GET",
        path: "/api/v1/settings",
        body: null,
        cookie: keys.administrator,
      });
      const { settings, revision } = value as SettingsInForce;
      const equipment = { ...settings.equipment, printers: [...printers] };
      const live = await connectStaff({
        ...at,
        cookie: keys.administrator,
        seat: null,
        watch: { kind: "live" },
      });
      const reply = await live.ask("settings:change", {
        basedOn: revision,
        settings: { ...settings, equipment },
      });
      live.close();
      if (isRefused(reply))
        throw new Error(`Refused: ${reply.refused.code} ${JSON.stringify(reply.refused.detail)}`);
    },
    killHub,
    startHub: startHubAgain,
    /** Ends what a case opened; a hub that it left dead stands again for the next. */
    async clear() {
      await clear();
      if (!isHubUp) await startHubAgain();
    },
    async close() {
      await clear();
      await hub.kill();
      folder.close();
    },
  };
}
export type PrintOffice = Awaited<ReturnType<typeof openPrintOffice>>;

/** A printer of the settings, for a virtual one on the network. */
export function printerAt(
  id: string,
  agent: DeviceId,
  { target }: LinePrinter,
  serves: { readonly prints: PrintsFor[]; readonly standsInFor: PrintsFor[] },
): Printer {
  return {
    id: id as EquipmentId,
    name: id,
    agent,
    model: "epson-tm-t82",
    target,
    paper: "80mm",
    mode: "raster",
    codePage: null,
    ...serves,
  };
}
