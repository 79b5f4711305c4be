/** What every channel of the floor shares: the wiring, the device register, the estimate, the first tell. */
import type { Device, Hello, PersonId, Verb } from "@motcua/protocol";
import { DeviceReport, type Reply } from "@motcua/protocol";
import type { Server, Socket } from "socket.io";
import type { Actor } from "../domain/actor.ts";
import type { SiteState } from "../domain/state.ts";
import { estimateWaits, type WaitEstimate } from "../domain/wait-estimate.ts";
import { createAskLimit } from "./ask-limit.ts";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import { type Audience, type AudienceParts, createAudience, type Timers } from "./audience.ts";
import type { DeviceHealth } from "./device-health.ts";
import type { SocketParts } from "./parts.ts";

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
  let estimated: { at: number; seq: number; waits: WaitEstimate } = {
    at: Number.NEGATIVE_INFINITY,
    seq: -1,
    waits: () => null,
  };
  return {
    io,
    parts,
    health,
    timers,
    state,
    now,
    estimate: () => {
      const at = timers.now();
      if (at - estimated.at >= 1_000)
        estimated = { at, seq: state().seq, waits: estimateWaits(state(), now()) };
      return estimated.waits;
    },
    hello: () => ({
      now: now(),
      rate: pace.rate(),
      epoch: state().epoch,
      version,
      site,
      demonstration: state().settings.demonstration,
      timeZone: state().settings.timeZone,
    }),
    audience: (audienceParts) => {
      const audience = createAudience({ ...audienceParts, timers });
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

/** What every device connection has: its place in the register, the hub's clock, its reports of health. */
export function welcomeDevice(floor: Floor, socket: Socket, device: Device): Record<string, ExtraAsk> {
  socket.on("disconnect", floor.health.connected(device));
  socket.emit("hello", floor.hello());
  return {
    "device:report": extraAsk<DeviceReport>(DeviceReport, async (report) => {
      floor.health.reported(device.id, report);
      return { done: {} };
    }),
  };
}

/** A room of a person or a device, so that one can be dropped. */
export const roomOf = (id: Device["id"] | PersonId) => `who:${id}`;
