/** A small language for tests: the example office with a real desk, a clock that obeys, and chance from a seed. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandDone, CommandId, EpochMillis, LegId, SiteSettings, TicketId } from "@motcua/protocol";
import { Temporal } from "temporal-polyfill";
import { createDesk, type Desk, type Published } from "../desk/desk.ts";
import { createPhoneLinks } from "../desk/phone-links.ts";
import type { Day, SiteState } from "../domain/state.ts";
import { createSeededChance, newId } from "../parts/chance.ts";
import { createFakeClock, type FakeClock } from "../parts/clock.ts";
import { settingsFromFile } from "../site-file.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { Store } from "../store/store.ts";
import { asking, counterId, device, type Line, officerAt, person } from "./people.ts";

const file = resolve(import.meta.dirname, "../sites/site-binh-son-2022.json");

/** The example office, changed as a test needs it. */
export function exampleSettings(
  change: (settings: SiteSettings) => SiteSettings = (same) => same,
): SiteSettings {
  return change(settingsFromFile(JSON.parse(readFileSync(file, "utf8")), file, false));
}

export interface OfficeParts {
  readonly settings?: SiteSettings;
  /** the site's wall time, a working Monday at opening unless told */
  readonly from?: string;
  readonly seed?: number;
  readonly store?: Store;
  readonly clock?: FakeClock;
  /** the address that phones reach, with which tickets have links */
  readonly publicUrl?: string;
}

/** A line that the desk left in its log. */
export interface LogLine {
  readonly level: "error" | "warn";
  readonly detail: object;
  readonly message: string;
}

/** Opens the office; its day is open when the hours say so. */
export async function openOffice(parts: OfficeParts = {}) {
  const settings = parts.settings ?? exampleSettings();
  const at = (wall: string): EpochMillis =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(settings.timeZone).epochMilliseconds;
  const clock = parts.clock ?? createFakeClock(at(parts.from ?? "2026-11-23T07:00"));
  const store = parts.store ?? createMemoryStore();
  const seed = parts.seed ?? 1;
  const site = settings.id;
  const log: LogLine[] = [];
  const published: Published[] = [];
  const ids = createSeededChance(seed + 1_000_003);
  let starts = 0;
  let desk: Desk;

  async function start() {
    starts++;
    const chance = createSeededChance(seed * 7919 + starts);
    const { publicUrl } = parts;
    desk = createDesk({
      store,
      clock,
      chance,
      links: publicUrl === undefined ? null : createPhoneLinks({ store, chance, publicUrl }),
      log: {
        error: (detail, message) => log.push({ level: "error", detail, message }),
        warn: (detail, message) => log.push({ level: "warn", detail, message }),
      },
    });
    desk.subscribe((change) => published.push(change));
    await desk.open(site, settings);
    await desk.tick(site);
  }
  await start();

  const line: Line = {
    run: (actor, verb, ask) => desk.run(site, actor, verb, ask),
    freshId: () => newId(clock.now(), ids) as CommandId,
  };
  const zone = settings.zones[0]?.id ?? null;
  const kiosk = asking(line, device("kiosk", "kiosk", { counter: null, zone }));

  const office = {
    site,
    settings,
    clock,
    store,
    log,
    published,
    line,
    at,
    kiosk,
    freshId: line.freshId,
    desk: () => desk,
    state: (): SiteState => desk.state(site),
    day: (): Day => {
      const { day } = desk.state(site);
      if (day === null) throw new Error("No day is open.");
      return day;
    },
    /** A visitor takes a number at the kiosk, without paper. */
    takesNumber: (service: string, priority: string | null = null): Promise<CommandDone<"issue-ticket">> =>
      kiosk.does("issue-ticket", {
        service: service as never,
        priority: priority as never,
        procedure: null,
        language: "vi",
        print: "none",
      }),
    /** The officer of this counter; another one at the same counter by another name. */
    officer: (number: number, name = `quầy ${number}`) =>
      officerAt(line, person("officer", name), counterId(number)),
    supervisor: asking(line, person("supervisor", "phụ trách")),
    administrator: asking(line, person("administrator", "quản trị")),
    reception: asking(line, person("reception", "hướng dẫn")),
    board: (name = "bảng 1") => asking(line, device("board", name, { counter: null, zone })),
    agent: asking(line, device("hardware", "máy in", { counter: null, zone: null })),
    tablet: (number: number) => {
      const tablet = asking(
        line,
        device("tablet", `máy ${number}`, { counter: counterId(number), zone: null }),
      );
      const vote = (leg: LegId | null, level: number, votedAt: EpochMillis | null = null) => ({
        leg,
        level,
        reasons: [],
        words: null,
        votedAt: votedAt ?? clock.now(),
        openedAt: null,
      });
      return {
        ...tablet,
        vote,
        votes: (leg: LegId | null, level: number, votedAt: EpochMillis | null = null) =>
          tablet.tries("cast-vote", vote(leg, level, votedAt)),
      };
    },
    /** The phone of the visitor who has this ticket. */
    phone: (ticket: TicketId) => {
      const phone = asking(line, { kind: "visitor", ticket } as const);
      const vote = (leg: LegId | null, level: number) => ({
        leg,
        level,
        reasons: [],
        words: null,
        votedAt: clock.now(),
        openedAt: null,
      });
      return {
        ...phone,
        vote,
        votes: (leg: LegId | null, level: number) => phone.tries("cast-vote", vote(leg, level)),
      };
    },
    /** Time passes, and the desk looks at the clock. */
    minutesPass: async (minutes: number) => {
      clock.advance(Math.round(minutes * 60_000));
      await desk.tick(site);
    },
    /** Time passes until this wall time of the site (`16:50` today, or `2026-11-24T07:00`). */
    untilClock: async (wall: string) => {
      const today = Temporal.Instant.fromEpochMilliseconds(clock.now())
        .toZonedDateTimeISO(settings.timeZone)
        .toPlainDate();
      clock.advance(at(wall.includes("T") ? wall : `${today}T${wall}`) - clock.now());
      await desk.tick(site);
    },
    /** The hub dies and nothing of its memory is left. */
    powerCut: () => {
      desk = deadDesk;
    },
    /** The hub starts again on what is on disk. */
    powerReturns: start,
    /** All events of the journal, oldest first. */
    journal: () => store.journal.read(site, 0, Number.MAX_SAFE_INTEGER),
  };
  return office;
}
export type Office = Awaited<ReturnType<typeof openOffice>>;

const dead = () => {
  throw new Error("The hub has no power.");
};
const deadDesk: Desk = {
  open: dead,
  run: dead,
  state: dead,
  atWork: dead,
  now: dead,
  followUrl: dead,
  estimate: dead,
  ticketEstimates: dead,
  tick: dead,
  watch: dead,
  subscribe: dead,
  close: dead,
};
