/** A visitor: comes, takes a number, waits or leaves, answers the call or misses it, is served, and rates. */
import { type CounterId, type EpochMillis, isRefused, type Reply } from "@motcua/protocol";
import type { DeviceChannel } from "../client/channels.ts";
import { firstOf } from "../client/first-of.ts";
import type { HubAddress, HubClient } from "../client/hub-client.ts";
import type { HubClock } from "../client/hub-clock.ts";
import type { Guest, GuestNews } from "./guest.ts";
import type { Hall } from "./hall.ts";
import type { KioskLine } from "./kiosk-line.ts";
import { rateByPhone } from "./phone-voter.ts";
import type { Reception } from "./reception.ts";
import { rate } from "./voter.ts";

export interface VisitParts {
  readonly guest: Guest;
  readonly hall: Hall;
  readonly clock: HubClock;
  readonly kiosks: readonly KioskLine[];
  readonly tablets: ReadonlyMap<CounterId, HubClient<DeviceChannel<"tablet">>>;
  readonly reception: Reception;
  /** where the visitors' phones find it */
  readonly hub: HubAddress;
}

type Turn = GuestNews | { readonly kind: "out-of-patience" };

/** One visit from the door to the door. */
export async function visit(parts: VisitParts, signal: AbortSignal): Promise<void> {
  const { guest, hall, clock } = parts;
  await clock.sleepUntil(guest.plan.arrivesAt, signal);
  if ((await takeNumber(parts, signal)) === "turned-away") {
    hall.tally.add("turnedAway");
    hall.leave(guest);
    return;
  }
  let leavesAt = patienceEnd(guest, clock);
  for (;;) {
    const turn = await nextTurn(guest, clock, leavesAt, signal);
    switch (turn.kind) {
      case "called":
        leavesAt = null;
        break;
      case "out-of-patience":
        leavesAt = null;
        if ((await walkOut(parts)) === "cancelled") return;
        break;
      case "missed":
        if ((await comeBack(parts, turn.counter, signal)) === "never") return;
        break;
      case "served":
        hall.leave(guest);
        await rateIt(parts, turn, signal);
        return;
      default:
        turn satisfies never;
    }
  }
}

const patienceEnd = ({ plan }: Guest, clock: HubClock) =>
  plan.patienceMinutes === null ? null : clock.now() + plan.patienceMinutes * 60_000;

function nextTurn(
  guest: Guest,
  clock: HubClock,
  leavesAt: number | null,
  signal: AbortSignal,
): Promise<Turn> {
  if (leavesAt === null) return guest.next(signal);
  return firstOf<Turn>(signal, [
    (inner) => guest.next(inner),
    async (inner) => {
      await clock.sleepUntil(leavesAt, inner);
      return { kind: "out-of-patience" };
    },
  ]);
}

async function takeNumber(
  { guest, hall, kiosks, clock }: VisitParts,
  signal: AbortSignal,
): Promise<"got-one" | "turned-away"> {
  const { service, priority, procedure, language, touchSeconds } = guest.plan;
  const shortest = kiosks.reduce<KioskLine | null>(
    (best, kiosk) => (best === null || kiosk.length < best.length ? kiosk : best),
    null,
  );
  if (shortest === null) return "turned-away";
  const body = { service, priority, procedure, language };
  let reply = await shortest.take(body, touchSeconds, signal);
  const opensAt = opensLater(reply);
  if (opensAt !== null) {
    await clock.sleepUntil(opensAt, signal);
    reply = await shortest.take(body, touchSeconds, signal);
  }
  if (hall.tally.refused(reply)) return "turned-away";
  hall.tally.add("tickets");
  const { ticket, number, followUrl } = reply.done;
  hall.enter(guest, { ticket, number, followUrl });
  return "got-one";
}

/** Whoever comes before numbers are given out waits for it. */
function opensLater(reply: Reply<unknown>): EpochMillis | null {
  if (!isRefused(reply) || reply.refused.code !== "issuing-not-started") return null;
  const opensAt = reply.refused.detail?.opensAt;
  return typeof opensAt === "number" ? opensAt : null;
}

/** Who tells the desk is taken off the list; else the number is called in vain. */
async function walkOut({ guest, hall, reception }: VisitParts): Promise<"cancelled" | "just-gone"> {
  if (guest.stage !== "in-the-hall" || guest.ticket === null) return "just-gone";
  guest.stage = "gone";
  hall.tally.add("left");
  if ((await reception.cancel(guest.ticket.number)) === "no") return "just-gone";
  hall.leave(guest);
  return "cancelled";
}

async function comeBack(
  { guest, hall, clock, reception }: VisitParts,
  counter: CounterId,
  signal: AbortSignal,
): Promise<"waiting-again" | "never"> {
  const { answering } = guest.plan;
  const backAfter = answering.kind === "missed" ? answering.backAfterMinutes : null;
  if (guest.stage !== "gone" && guest.ticket !== null && backAfter !== null) {
    await clock.sleepUntil(clock.now() + backAfter * 60_000, signal);
    // In the hall before the number is in the queue: it may be called at once.
    guest.stage = "in-the-hall";
    if ((await reception.reinstate(guest.ticket.number, counter)) === "done") {
      hall.tally.add("reinstated");
      return "waiting-again";
    }
  }
  hall.leave(guest);
  return "never";
}

async function rateIt(
  { guest, hall, clock, tablets, hub }: VisitParts,
  { counter, leg, finishedAt }: Extract<GuestNews, { kind: "served" }>,
  signal: AbortSignal,
): Promise<void> {
  const followUrl = guest.ticket?.followUrl ?? null;
  if (guest.plan.rates === "by-phone" && followUrl !== null) {
    await rateByPhone({ hub, followUrl, leg, vote: guest.plan.vote, clock, tally: hall.tally }, signal);
    return;
  }
  const tablet = tablets.get(counter);
  if (tablet === undefined) return;
  await rate({ tablet, leg, finishedAt, vote: guest.plan.vote, clock, tally: hall.tally }, signal);
}
