/** The `/hardware` channel: agents take print jobs by lease, say when bytes begin to leave, and report the end. */
import {
  type DeviceId,
  hardwareAsks,
  LeaseAsk,
  type PrintJobId,
  type PrintLease,
  type Reply,
  refuse,
  SendingAsk,
} from "@motcua/protocol";
import type { SiteState } from "../domain/state.ts";
import { hardwareView } from "../views/hardware-view.ts";
import { ticketContent } from "../views/ticket-content.ts";
import { extraAsk, serveAsks } from "./asks.ts";
import { shownAt } from "./audience.ts";
import { equipmentReports } from "./equipment.ts";
import { deviceActor, type Floor, roomOf, welcomeDevice } from "./floor.ts";
import { admitDevices, deviceOf } from "./handshake.ts";
import { tellIssuingAlone } from "./issuing-alone.ts";
import { keypadAsks } from "./keypad.ts";
import { openRooms } from "./rooms.ts";
import { scannerAsks } from "./scanner.ts";

const everyMillis = 10;
/** An agent that took a job and sent nothing for this long has lost it. */
const leaseMillis = 10_000;

/** Opens the agents' channel. */
export function openHardwareChannel(floor: Floor): void {
  const { site, desk, store, log } = floor.parts;
  const namespace = floor.io.of("/hardware");
  admitDevices(namespace, "hardware", floor.parts);
  const rooms = openRooms<DeviceId>(floor, namespace, {
    everyMillis,
    ages: "by-events-only",
    inputs:
      () =>
      ({ settings, day }) => ({
        hurried: [day?.prints, settings.equipment, settings.counters, day?.counters],
        leisurely: [],
      }),
    shown: async (agent) =>
      shownAt(floor.state(), floor.now(), hardwareView(floor.state(), agent, floor.now())),
  });

  namespace.on("connection", (socket) => {
    const device = deviceOf(socket);
    void socket.join(roomOf(device.id));

    async function lease({ job, printer, attempt }: LeaseAsk): Promise<Reply<PrintLease>> {
      const state = floor.state();
      const { jobs } = hardwareView(state, device.id, floor.now());
      const known = jobs.find((waiting) => waiting.job === job);
      if (known === undefined) return refuse("unknown-print-job");
      if (known.printer !== printer || known.attempt !== attempt) return refuse("print-job-not-available");
      const content = ticketContent(state, job, await followUrl(state, job));
      if (content === null) return refuse("unknown-print-job");
      const row = await store.printJobs.lease(site, job, device.id, floor.now(), floor.now() + leaseMillis);
      return row === null
        ? refuse("print-job-not-available")
        : { done: { job, fence: row.fence, content, template: state.settings.ticketTemplate } };
    }

    /** The journal has the hash only: the address is made again for each paper. */
    async function followUrl({ day }: SiteState, job: PrintJobId): Promise<string | null> {
      const print = day?.prints.get(job);
      return print === undefined ? null : desk.followUrl(site, print.ticket);
    }

    async function sending({ job, fence }: SendingAsk): Promise<Reply<Record<string, never>>> {
      return (await store.printJobs.sending(site, job, fence)) ? { done: {} } : refuse("stale-lease");
    }

    const guarded = async <T>(answer: Promise<Reply<T>>): Promise<Reply<T>> => {
      try {
        return await answer;
      } catch (error) {
        log.error({ err: error }, "The store could not move a print job.");
        return refuse("storage-unavailable");
      }
    };
    const extra = {
      ...welcomeDevice(floor, socket, device),
      ...equipmentReports(floor, device),
      ...keypadAsks(floor, device),
      ...scannerAsks(floor, device),
      "print:lease": extraAsk<LeaseAsk>(LeaseAsk, (ask) => guarded(lease(ask))),
      "print:sending": extraAsk<SendingAsk>(SendingAsk, (ask) => guarded(sending(ask))),
    };
    serveAsks(socket, {
      table: hardwareAsks,
      extra,
      run: floor.run(deviceActor(device)),
      limit: floor.limit(),
      log,
    });
    rooms.enter(socket, device.id);
    tellIssuingAlone(floor, socket, device.id);
  });
}
