/** The sample day of a demonstration: the simulator runs beside the hub, as visitors, officers and voters do. */
import type { ChildProcess } from "node:child_process";
import {
  type CounterId,
  isRefused,
  type Placement,
  type Reply,
  refuse,
  type SampleDayBody,
  type SampleDayState,
  type SiteSettings,
  type ZoneId,
} from "@motcua/protocol";
import type { Access } from "../access/access.ts";
import type { DemonstrationClock } from "../parts/clock.ts";
import { demonstrationStart, morningAfter } from "./demonstration-time.ts";

/** Who takes part, with the tokens they come in with; handed to the simulator on its standard input. */
export interface Cast {
  readonly hubUrl: string;
  /** PEM of the hub's own authority when it serves HTTPS, else null */
  readonly authority: string | null;
  readonly seed: number;
  readonly visitors: number;
  readonly speed: number;
  /** tickets are taken, served and rated within these hours, epoch ms */
  readonly from: number;
  readonly until: number;
  readonly kiosks: readonly { readonly token: string }[];
  readonly tablets: readonly { readonly counter: CounterId; readonly token: string }[];
  readonly officers: readonly { readonly counter: CounterId; readonly cookie: string }[];
  readonly settings: SiteSettings;
}

export interface SampleDayParts {
  readonly access: Pick<Access, "devices" | "exampleOfficers">;
  readonly clock: DemonstrationClock;
  readonly settings: () => SiteSettings;
  readonly hubUrl: () => string;
  readonly authority: string | null;
  /** starts the simulator; what it reads first is the cast */
  readonly spawn: (cast: Cast) => ChildProcess;
  readonly log: { info(detail: object, text: string): void; error(detail: object, text: string): void };
}

export interface SampleDayRunner {
  state(): SampleDayState;
  /** what screens are told: it plays from its first minute until its clock has gone back to the usual pace */
  plays(): "running" | "none";
  start(body: SampleDayBody): Promise<Reply<SampleDayState>>;
  stop(): Promise<SampleDayState>;
}

interface RunningDay {
  state: Extract<SampleDayState, { state: "running" }>;
  readonly child: ChildProcess;
  readonly over: Promise<void>;
  plays: "running" | "none";
}

/** What the names of a sample day's devices begin with; it takes them back by it, also after a power cut. */
const sampleName = "Mẫu: ";
const kioskCount = 2;
/** where its officers are signed in */
const hereItself = { address: "127.0.0.1", agent: "", seat: "" } as const;

/** Runs one sample day at a time; afterwards the clock goes back to its usual pace, while numbers are given out. */
export function createSampleDay(parts: SampleDayParts): SampleDayRunner {
  const { access, clock, settings, log } = parts;
  let running: RunningDay | null = null;
  let starting = false;
  const idle: SampleDayState = { state: "idle" };

  async function castOf(body: SampleDayBody, from: number): Promise<Cast> {
    const office = settings();
    const admit = async (placement: Placement) => (await access.devices.admit(placement)).token;
    const place = (
      name: string,
      role: Placement["role"],
      counter: CounterId | null,
      zone: ZoneId | null,
    ) => ({ name, role, counter, zone });
    const kiosks: { token: string }[] = [];
    for (let index = 1; index <= kioskCount; index++) {
      kiosks.push({ token: await admit(place(`${sampleName}máy lấy số ${index}`, "kiosk", null, null)) });
    }
    const tablets: { counter: CounterId; token: string }[] = [];
    const officers: { counter: CounterId; cookie: string }[] = [];
    for (const counter of office.counters) {
      if (counter.hasTablet) {
        const token = await admit(
          place(`${sampleName}quầy ${counter.number}`, "tablet", counter.id, counter.zone),
        );
        tablets.push({ counter: counter.id, token });
      }
      const seat = await access.exampleOfficers.sit("machine", counter.id, hereItself);
      if (!isRefused(seat)) officers.push({ counter: counter.id, cookie: `motcua=${seat.done.token}` });
    }
    const { sessions } = office.hours;
    const lastUntil = sessions.at(-1)?.[1] ?? "17:00";
    const firstFrom = sessions[0]?.[0] ?? "07:00";
    const length = minutesOf(lastUntil) - minutesOf(firstFrom) + office.issuing.opensMinutesBefore;
    return {
      hubUrl: parts.hubUrl(),
      authority: parts.authority,
      seed: body.seed,
      visitors: body.visitors,
      speed: body.speed,
      from,
      until: from + length * 60_000,
      kiosks,
      tablets,
      officers,
      settings: office,
    };
  }

  async function revokeCast() {
    for (const device of await access.devices.list()) {
      if (device.revokedAt === null && device.name.startsWith(sampleName))
        await access.devices.revoke("machine", device.id);
    }
  }

  async function begin(body: SampleDayBody): Promise<SampleDayState> {
    const from = morningAfter(settings(), clock.now());
    clock.moveTo(from);
    const cast = await castOf(body, from);
    const child = parts.spawn(cast);
    const state = { state: "running", speed: body.speed, seed: body.seed, startedAt: from } as const;
    const over = new Promise<void>((resolve) => {
      child.once("error", (error) => log.error({ err: error }, "The simulator could not start."));
      child.once("close", (code) => {
        if (running !== null) running.plays = "none";
        clock.setRate(1);
        clock.moveTo(demonstrationStart(settings(), clock.now()));
        revokeCast()
          .catch((error: unknown) => log.error({ err: error }, "The cast of the sample day stays paired."))
          .finally(() => {
            // Not before its devices are gone: they must not be taken for those of the next day.
            running = null;
            log.info({ code }, "The sample day is over.");
            resolve();
          });
      });
    });
    running = { state, child, over, plays: "running" };
    // with the new pace every screen is told that the day plays
    clock.setRate(body.speed);
    return state;
  }

  /** A day under way goes on with the same visitors, slower or faster: to look at one moment of it in peace. */
  function hurry(day: RunningDay, speed: number): SampleDayState {
    clock.setRate(speed);
    day.state = { ...day.state, speed };
    return day.state;
  }

  return {
    state: () => running?.state ?? idle,
    plays: () => running?.plays ?? "none",
    start: async (body) => {
      if (running !== null) return { done: hurry(running, body.speed) };
      if (starting) return refuse("day-already-open");
      starting = true;
      try {
        return { done: await begin(body) };
      } finally {
        starting = false;
      }
    },
    stop: async () => {
      const day = running;
      if (day === null) return idle;
      day.child.kill("SIGTERM");
      await day.over;
      return idle;
    },
  };
}

function minutesOf(wall: string): number {
  const [hours, minutes] = wall.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
