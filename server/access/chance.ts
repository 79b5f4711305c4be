/** Everything here that must not be guessed, as a part that tests can replace. */
import { randomInt } from "node:crypto";
import { type Chance, createChance, newId } from "../parts/chance.ts";
import type { WallClock } from "../parts/clock.ts";

export interface AccessChance extends Chance {
  /** Six digits, to be read from one screen and typed at another. */
  code(): string;
  /** A new UUIDv7. */
  id(): string;
}

/** The real chance: the operating system's. */
export function createAccessChance(clock: WallClock): AccessChance {
  const chance = createChance();
  return {
    ...chance,
    code: () => randomInt(1_000_000).toString().padStart(6, "0"),
    id: () => newId(clock.now(), chance),
  };
}
