/**
 * One made-up day of a district office: rows as the read model would hold them, from a seed. Not a simulation: waits
 * follow the hour and not the queue, which is enough to weigh reports with.
 */
import type {
  BusinessDay,
  CounterId,
  LegId,
  PersonId,
  SiteSettings,
  TicketId,
  VoteId,
} from "@motcua/protocol";
import { rememberedHours } from "@motcua/server/domain/hours.ts";
import type { LegRow, StayRow, TicketRow, VoteRow } from "@motcua/server/store/store.ts";

export interface HistoryDay {
  readonly tickets: TicketRow[];
  readonly legs: LegRow[];
  readonly votes: VoteRow[];
  readonly stays: StayRow[];
}

/** Numbers from 0 to below 1, the same again from the same seed. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shareRated = 0.74;
const shareMissed = 0.05;
const shareTransferred = 0.04;
const shareGone = 0.04;

/** So many tickets in one day; `serial` numbers the rows of all days. */
export function historyDay(
  settings: SiteSettings,
  day: BusinessDay,
  wanted: number,
  chance: Chance,
  serial: { next: number },
): HistoryDay {
  const rows: HistoryDay = { tickets: [], legs: [], votes: [], stays: [] };
  const { sessions } = rememberedHours(settings, day);
  const { counters, services, priorityGroups, procedures, ratingScale, id: site } = settings;
  const [first] = sessions;
  if (first === undefined) return rows;
  const open = sessions.reduce((sum, { from, until }) => sum + until - from, 0);
  const some = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] ?? (all[0] as T);
  const id = <Id extends string>(kind: string) => `${kind}-${String(serial.next++).padStart(11, "0")}` as Id;
  const proceduresOf = Map.groupBy(procedures, ({ service }) => service);
  const stay = (row: Omit<StayRow, "site" | "stay" | "day" | "doubtful">) =>
    rows.stays.push({ site, stay: String(serial.next++).padStart(12, "0"), day, doubtful: 0, ...row });

  for (let nth = 0; nth < wanted; nth++) {
    // More in the first hour of each session, as everywhere.
    let into = Math.floor(open * chance() ** 1.4);
    const session = sessions.find(({ from, until }) => {
      if (into < until - from) return true;
      into -= until - from;
      return false;
    });
    const joinedAt = (session ?? first).from + into;
    const counter = some(counters);
    const service = some(counter.services);
    const officer = `officer-${counter.id}` as PersonId;
    const ticket = id<TicketId>("t");
    const waitMillis = Math.floor(-Math.log(1 - chance()) * 420_000 * (0.6 + chance()));
    const isGone = chance() < shareGone;
    const priority = chance() < 0.12 ? (some(priorityGroups)?.id ?? null) : null;
    rows.tickets.push({
      ...{ site, ticket, day, service, priority, issued_at: joinedAt },
      number: `A${String(nth + 1).padStart(3, "0")}`,
      procedure: chance() < 0.6 ? (some(proceduresOf.get(service) ?? [])?.vi ?? null) : null,
      low_minutes: 2,
      high_minutes: 12,
      state: isGone ? "cancelled" : "served",
      origin: chance() < 0.8 ? "kiosk-1" : "kiosk-2",
      link: null,
    });
    let calledAt: number | null = isGone ? null : joinedAt + waitMillis;
    let joinedBy = "issue";
    let begun = joinedAt;
    let queue: string = service;
    for (;;) {
      const leg = id<LegId>("l");
      const place = calledAt === null ? null : counter.id;
      const isMissed = calledAt !== null && chance() < shareMissed;
      const isMovedOn = !isMissed && calledAt !== null && joinedBy === "issue" && chance() < shareTransferred;
      const startedAt =
        calledAt === null || isMissed ? null : calledAt + 8_000 + Math.floor(chance() * 60_000);
      const endedAt: number =
        startedAt === null
          ? (calledAt ?? begun + waitMillis) + 90_000
          : startedAt + 60_000 + Math.floor(-Math.log(1 - chance()) * 480_000);
      const ending =
        calledAt === null ? "cancelled" : isMissed ? "no-show" : isMovedOn ? "transferred" : "finished";
      const isRateable = ending === "finished" && counter.hasTablet;
      rows.legs.push({
        ...{ site, leg, ticket, day, service: queue, joined_at: begun, joined_by: joinedBy, ending },
        counter: place,
        officer: place === null ? null : officer,
        first_called_at: calledAt,
        last_called_at: calledAt,
        calls: calledAt === null ? 0 : 1,
        started_at: startedAt,
        ended_at: endedAt,
        parked_seconds: 0,
        closed_seconds: 0,
        doubtful: 0,
        rateable: isRateable ? 1 : 0,
      });
      if (place !== null && calledAt !== null) {
        const at = { counter: place as CounterId, officer, reason: null };
        const until = endedAt + Math.floor(chance() * 90_000);
        const since = calledAt - Math.floor(chance() * 120_000);
        stay({ ...at, kind: "ready", leg: null, from_at: since, until_at: calledAt });
        stay({
          ...at,
          kind: isMissed ? "calling" : "walk",
          leg,
          from_at: calledAt,
          until_at: startedAt ?? endedAt,
        });
        if (startedAt !== null) {
          stay({ ...at, kind: "serving", leg, from_at: startedAt, until_at: endedAt });
          stay({ ...at, kind: "wrap-up", leg, from_at: endedAt, until_at: until });
        }
        if (chance() < 0.02) {
          const reason = some(settings.pauseReasons).id;
          stay({ ...at, kind: "paused", reason, leg: null, from_at: until, until_at: until + 600_000 });
        }
      }
      if (isRateable && chance() < shareRated) {
        const level =
          chance() < 0.93
            ? some(ratingScale.levels.filter((one) => one.satisfied))
            : some(ratingScale.levels);
        const reasons = level.satisfied ? [] : [some(settings.ratingReasons)?.id].filter(Boolean);
        rows.votes.push({
          ...{ site, vote: id<VoteId>("v"), leg, day, counter: place, service: queue, officer },
          ...{ level: level.value, satisfied: level.satisfied ? 1 : 0, scale: ratingScale.id },
          reasons: JSON.stringify(reasons),
          mode: chance() < 0.9 ? "tablet" : "phone",
          opened_at: endedAt,
          voted_at: endedAt + 9_000,
          received_at: endedAt + 9_000,
        });
      }
      if (!isMovedOn) break;
      queue = some(services).id;
      joinedBy = "transfer";
      begun = endedAt;
      calledAt = endedAt + waitMillis;
    }
  }
  return rows;
}
