/** Moments that nobody chose: after so many commands, and then a few milliseconds into them. */
import { setTimeout as pass } from "node:timers/promises";
import type { Dice } from "@motcua/simulator/plan/dice.ts";
import type { Crowd } from "./crowd.ts";
import type { Ledger } from "./ledger.ts";

/** A commit takes a few milliseconds: within this the hub may be anywhere in one. */
const withinMillis = 25;

/** Resolves when at least so many commands more have been sent, at a moment that the dice choose. */
export async function randomMoment(
  { dice, ledger, work }: { readonly dice: Dice; readonly ledger: Ledger; readonly work: Crowd["work"] },
  [fewest, most]: readonly [number, number],
): Promise<void> {
  await commandsSent(ledger, work, Math.round(dice.between(fewest, most)));
  // The moment itself is what is random here; nothing is waited for.
  await pass(dice.between(0, withinMillis));
}

/** Resolves when so many commands more have been sent; rejects when those who work have met what must not be. */
async function commandsSent(ledger: Ledger, work: Crowd["work"], count: number): Promise<void> {
  const from = ledger.sent;
  let undo = () => {};
  const sent = new Promise<void>((resolve) => {
    undo = ledger.onSent(() => {
      if (ledger.sent - from >= count) resolve();
    });
  });
  try {
    await Promise.race([sent, work]);
  } finally {
    undo();
  }
}
