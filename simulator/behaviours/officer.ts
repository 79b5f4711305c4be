/** An officer's day: signs in, calls, serves, takes breaks and the midday, and goes home when nobody is left. */
import type { CounterView, EpochMillis, PresentTicket } from "@motcua/protocol";
import { firstOf } from "../client/first-of.ts";
import type { PlannedPause } from "../plan/plan-day.ts";
import { createAttendance } from "./attendance.ts";
import type { OfficerParts } from "./officer-parts.ts";
import { createPace } from "./pace.ts";

/** What an officer who was refused waits before looking again. */
const lookAgainSeconds = 30;
const lookAgainMillis = 150;
/** In the evening an officer looks around this often whether anybody is left. */
const lookAroundSeconds = 120;

/** Works the day at one counter until the evening, at the latest until `lastMoment`. */
export async function workTheDay(parts: OfficerParts, signal: AbortSignal): Promise<void> {
  const { client, clock, hall, plan, counter, tally, closesAt, lastMoment } = parts;
  const own = { counter: counter.id };
  const pauses = [...plan.pauses];

  await clock.sleepUntil(plan.signsInAt, signal);
  const pace = createPace(clock);
  const attendance = createAttendance(parts, pace, signal);
  for (;;) {
    const now = clock.now();
    if (now >= lastMoment) return goHome(parts);
    if (now >= closesAt && nobodyIsLeft(now)) return goHome(parts);
    const pause = duePause(pauses, now);
    if (pause !== null) {
      await rest(pause);
      continue;
    }
    const back = attendance.parkedWhoIsBack(now);
    if (back !== null) await attendance.resume(back);
    else await callNext();
  }

  function nobodyIsLeft(now: EpochMillis): boolean {
    const queue = client.view?.queueLength ?? 0;
    return queue === 0 && attendance.nextParkedBackAt(now) === null && !hall.expects(counter.services);
  }

  async function callNext(): Promise<void> {
    const seen = client.shown?.seq ?? 0;
    const reply = await client.ask("ticket:next", own);
    if (!("refused" in reply)) {
      await attendance.attend(reply.done.ticket, { calls: 1 });
      return;
    }
    switch (reply.refused.code) {
      case "queue-empty":
        return waitForWork(seen);
      case "counter-closed":
        return sitDown();
      case "counter-paused":
        tally.refused(await client.ask("counter:ready", own));
        return;
      case "counter-busy":
        // Somebody else at the same console called or began: take over what stands there.
        return takeOver(client.view?.activity ?? null);
      default:
        tally.refused(reply);
        return lookAgainLater();
    }
  }

  async function sitDown(): Promise<void> {
    if (tally.refused(await client.ask("counter:sign-in", own))) await lookAgainLater();
  }

  async function takeOver(activity: CounterView["activity"] | null): Promise<void> {
    if (activity?.kind === "calling") return attendance.attend(activity.present.ticket, activity.present);
    if (activity?.kind === "serving") return attendance.serve(presentOf(activity.present));
    return lookAgainLater();
  }

  async function waitForWork(seen: number): Promise<void> {
    const now = clock.now();
    const wakeAt = Math.min(
      now + lookAroundSeconds * 1000,
      pauses[0]?.from ?? Number.POSITIVE_INFINITY,
      attendance.nextParkedBackAt(now) ?? Number.POSITIVE_INFINITY,
      lastMoment,
    );
    await firstOf<unknown>(signal, [
      // The view that was at hand is older than the answer: only a newer one says that somebody waits.
      (inner) => client.until((view) => view.queueLength > 0 && (client.shown?.seq ?? 0) > seen, inner),
      (inner) => clock.sleepUntil(wakeAt, inner),
    ]);
    pace.rested();
  }

  async function rest({ until, reason }: PlannedPause): Promise<void> {
    const reply = await client.ask("counter:pause", { ...own, reason });
    if ("refused" in reply && reply.refused.code !== "counter-closed") {
      tally.refused(reply);
      return lookAgainLater();
    }
    await clock.sleepUntil(Math.min(until, lastMoment), signal);
    pace.rested();
    if (!("refused" in reply)) tally.refused(await client.ask("counter:ready", own));
  }

  async function lookAgainLater(): Promise<void> {
    const millis = Math.max(lookAgainSeconds * 1000, lookAgainMillis * clock.rate());
    await clock.sleepUntil(clock.now() + millis, signal);
    pace.rested();
  }
}

/** Takes the next pause off the list when its time has come; one that is over already is left out. */
function duePause(pauses: PlannedPause[], now: EpochMillis): PlannedPause | null {
  for (let first = pauses[0]; first !== undefined && first.from <= now; first = pauses[0]) {
    pauses.shift();
    if (now < first.until) return first;
  }
  return null;
}

const presentOf = ({ ticket, service }: PresentTicket) => ({ ticket, service });

/** Ends what is still going on at the counter and signs out; what the hub refuses stays as it is. */
export async function goHome({ client, counter, tally }: OfficerParts): Promise<void> {
  if (client.awaySince !== null) return;
  const own = { counter: counter.id };
  const giveUp = { giveUpMillis: 2_000 };
  const out = await client.ask("counter:sign-out", own, giveUp);
  if (!("refused" in out) || out.refused.code === "counter-closed") return;
  if (out.refused.code !== "counter-busy") {
    tally.refused(out);
    return;
  }
  await client.ask("ticket:start", own, giveUp);
  const finished = await client.ask(
    "ticket:finish",
    { ...own, outcome: "advised", dossierCodes: [] },
    giveUp,
  );
  if (!tally.refused(finished)) tally.add("finished");
  tally.refused(await client.ask("counter:sign-out", own, giveUp));
}
