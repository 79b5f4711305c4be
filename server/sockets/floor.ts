/** What every channel of the floor shares: the wiring, the device register, the estimate, the first tell. */
import type { Device, DeviceSelf, FirstLook, Hello, PersonId, Verb } from "@motcua/protocol";
import { DeviceReport, type Reply } from "@motcua/protocol";
import type { Server, Socket } from "socket.io";
import type { Actor } from "../domain/actor.ts";
import type { SiteState } from "../domain/state.ts";
import type { WaitEstimate } from "../domain/wait-estimate.ts";
import { createAskLimit } from "./ask-limit.ts";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import { type Audience, type AudienceParts, createAudience } from "./audience.ts";
import type { DeviceHealth } from "./device-health.ts";
import type { SocketParts } from "./parts.ts";
import type { Timers } from "./timers.ts";

export interface Floor {
  readonly io: Server;
  readonly parts: SocketParts;
  readonly health: DeviceHealth;
  readonly timers: Timers;
  state(): SiteState;
  now(): number;
  /** W1: refreshed at most once a second */
  estimate(): WaitEstimate;
  hello(): Hello;
  audience(parts: Omit<AudienceParts, "timers">): Audience;
  run(actor: Actor): (verb: Verb, ask: never) => Promise<Reply<unknown>>;
  limit(): ReturnType<typeof createAskLimit>;
  /** Every audience that lives, to be told of commits. */
  readonly audiences: Set<Audience>;
}

/** Gathers what the channels share. */
export function createFloor(io: Server, parts: SocketParts, health: DeviceHealth, timers: Timers): Floor {
  const { desk, site, clock, pace, version, asksPerSecond } = parts;
  const audiences = new Set<Audience>();
  const state = () => desk.state(site);
  const now = () => desk.now(site);
  return {
    io,
    parts,
    health,
    timers,
    state,
    now,
    estimate: () => desk.estimate(site),
    hello: () => ({
      now: now(),
      rate: pace.rate(),
      epoch: state().epoch,
      version,
      site,
      demonstration: state().settings.demonstration,
      sampleDay: pace.sampleDay(),
      timeZone: state().settings.timeZone,
    }),
    audience: (audienceParts) => {
      const show = () => {
        try {
          audienceParts.show();
        } catch (error) {
          parts.log.error(
            { err: error },
            "A view could not be made; those who watch keep the one they have.",
          );
        }
      };
      const audience = createAudience({ ...audienceParts, show, timers });
      audiences.add(audience);
      return {
        ...audience,
        close: () => {
          audiences.delete(audience);
          audience.close();
        },
      };
    },
    run: (actor) => (verb, ask) => desk.run(site, actor, verb, ask),
    limit: () => createAskLimit(asksPerSecond, clock),
    audiences,
  };
}

/** The actor that a device is. */
export function deviceActor(device: Device): Actor {
  return { kind: "device", id: device.id, role: device.role, counter: device.counter, zone: device.zone };
}

/** Makes the view of one device; null: it has nothing to show. */
export type ViewOf = (device: Device) => Promise<FirstLook["shown"]>;

/** What a screen is told of itself. */
export function selfOf(floor: Floor, { name }: Device): DeviceSelf {
  return { name, leavePin: floor.state().settings.leavePin };
}

/** What every device connection has: its place in the register, the hub's clock, its reports of health. */
export function welcomeDevice(
  floor: Floor,
  socket: Socket,
  device: Device,
  onReport: (report: DeviceReport) => void = () => undefined,
): Record<string, ExtraAsk> {
  socket.on("disconnect", floor.health.connected(device));
  socket.emit("hello", floor.hello());
  if (device.role !== "hardware") socket.emit("self", selfOf(floor, device));
  return {
    "device:report": extraAsk<DeviceReport>(DeviceReport, async (report) => {
      floor.health.reported(device.id, report);
      onReport(report);
      return { done: {} };
    }),
  };
}

/** A room of a person or a device, so that one can be dropped. */
export const roomOf = (id: Device["id"] | PersonId) => `who:${id}`;
