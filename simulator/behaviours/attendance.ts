/** What an officer does with the visitor who was called: waits, calls again, serves, sends on, holds, finishes. */
import type { EpochMillis, ServiceId, TicketId, TicketNumber } from "@motcua/protocol";
import type { Guest } from "./guest.ts";
import type { OfficerParts } from "./officer-parts.ts";
import type { Pace } from "./pace.ts";

/** A visitor who was not brought by the simulator, a person at a kiosk, is taken to come and to be served. */
const strangerWalkSeconds = 25;
const strangerWrapUpSeconds = 30;

export interface ParkedGuest {
  readonly guest: Guest;
  readonly number: TicketNumber;
  readonly to: "counter" | "queue";
  readonly backAt: EpochMillis;
}

export interface Attendance {
  /** From the call on. */
  attend(ticket: TicketId, standing: { readonly calls: number }): Promise<void>;
  /** From the moment that the visitor is being served. */
  serve(present: { readonly ticket: TicketId; readonly service: ServiceId | null }): Promise<void>;
  parkedWhoIsBack(now: EpochMillis): ParkedGuest | null;
  nextParkedBackAt(now: EpochMillis): EpochMillis | null;
  resume(parked: ParkedGuest): Promise<void>;
}

/** Builds an officer's way with visitors. */
export function createAttendance(parts: OfficerParts, pace: Pace, signal: AbortSignal): Attendance {
  const { client, clock, hall, plan, counter, settings, tally, lastMoment } = parts;
  const own = { counter: counter.id };
  const parked: ParkedGuest[] = [];
  const sleepSeconds = (seconds: number) =>
    pace.until(Math.min(pace.now() + seconds * 1000, lastMoment), signal);

  async function attend(ticket: TicketId, { calls }: { readonly calls: number }): Promise<void> {
    const guest = hall.guestOf(ticket);
    const calledAt = pace.now();
    const comesAt = guest === null ? calledAt + strangerWalkSeconds * 1000 : guest.comesAt(calledAt);
    for (let called = calls; ; called++) {
      const callAgainAt = pace.now() + plan.recallAfterSeconds * 1000;
      if (comesAt !== null && comesAt <= callAgainAt) break;
      await pace.until(callAgainAt, signal);
      if (called >= settings.noShow.minimumCalls) return giveUp(guest);
      if (tally.refused(await client.ask("ticket:recall", own))) return;
    }
    await pace.until(comesAt, signal);
    if (tally.refused(await client.ask("ticket:start", own))) return;
    await serve({ ticket, service: null });
  }

  async function giveUp(guest: Guest | null): Promise<void> {
    if (tally.refused(await client.ask("ticket:no-show", own))) return;
    tally.add("missed");
    guest?.tell({ kind: "missed", counter: counter.id });
  }

  async function serve({
    ticket,
    service,
  }: {
    readonly ticket: TicketId;
    readonly service: ServiceId | null;
  }) {
    const guest = hall.guestOf(ticket);
    if (guest === null) return serveStranger(service);
    const transfer = guest.nextTransfer();
    if (transfer !== null && transfer.service !== guest.service) {
      await sleepSeconds(guest.leftSeconds * transfer.afterShare);
      return sendOn(guest, transfer);
    }
    const park = guest.nextPark();
    if (park !== null) {
      const seconds = guest.leftSeconds * park.afterShare;
      await sleepSeconds(seconds);
      guest.leftSeconds -= seconds;
      return hold(guest, park);
    }
    await sleepSeconds(guest.leftSeconds);
    const { outcome, dossierCodes, wrapUpSeconds } = guest.plan;
    const reply = await client.ask("ticket:finish", { ...own, outcome, dossierCodes: [...dossierCodes] });
    if (tally.refused(reply)) return;
    tally.add("finished");
    guest.tell({ kind: "served", counter: counter.id, leg: reply.done.leg, finishedAt: clock.now() });
    await wrapUp(wrapUpSeconds);
  }

  async function serveStranger(service: ServiceId | null): Promise<void> {
    const { activity } = client.view ?? { activity: null };
    const present = activity?.kind === "calling" || activity?.kind === "serving" ? activity.present : null;
    const known = settings.services.find(({ id }) => id === (service ?? present?.service));
    await sleepSeconds((known?.expectedMinutes ?? 10) * 60);
    const reply = await client.ask("ticket:finish", { ...own, outcome: "done", dossierCodes: [] });
    if (tally.refused(reply)) return;
    tally.add("finished");
    await wrapUp(strangerWrapUpSeconds);
  }

  async function sendOn(guest: Guest, to: NonNullable<ReturnType<Guest["nextTransfer"]>>): Promise<void> {
    // Standing in the next queue before the hub says so: the number may be called at once.
    guest.steps.transfer = "done";
    const before = { service: guest.service, leftSeconds: guest.leftSeconds };
    guest.service = to.service;
    guest.leftSeconds = to.serviceMinutes * 60;
    const note = "Hồ sơ liên quan lĩnh vực này, đề nghị tiếp nhận.";
    const reply = await client.ask("ticket:transfer", { ...own, service: to.service, note });
    if (tally.refused(reply)) {
      Object.assign(guest, before);
      return serve({ ticket: guest.ticket?.ticket ?? ("" as TicketId), service: null });
    }
    tally.add("transferred");
    await wrapUp(guest.plan.wrapUpSeconds);
  }

  async function hold(guest: Guest, park: NonNullable<ReturnType<Guest["nextPark"]>>): Promise<void> {
    guest.steps.park = "done";
    const reply = await client.ask("ticket:park", { ...own, note: "Bổ sung bản sao giấy tờ." });
    if (tally.refused(reply) || guest.ticket === null) return;
    tally.add("parked");
    const backAt = clock.now() + park.awayMinutes * 60_000;
    parked.push({ guest, number: guest.ticket.number, to: park.to, backAt });
  }

  async function wrapUp(seconds: number): Promise<void> {
    await sleepSeconds(seconds);
    tally.refused(await client.ask("counter:ready", own));
  }

  return {
    attend,
    serve,
    parkedWhoIsBack: (now) => parked.find(({ backAt }) => backAt <= now) ?? null,
    nextParkedBackAt: () =>
      parked.reduce<number | null>((at, { backAt }) => Math.min(at ?? backAt, backAt), null),
    resume: async (held) => {
      parked.splice(parked.indexOf(held), 1);
      const { number, to, guest } = held;
      if (tally.refused(await client.ask("ticket:resume", { ...own, number, to }))) return;
      if (to === "counter" && guest.ticket !== null)
        await serve({ ticket: guest.ticket.ticket, service: null });
    },
  };
}
