/**
 * Blocks of counts that only one agent gives, while its kiosk is without the hub. The hub's own counter steps over
 * all of them, so T1 needs no talk between the two.
 */
import type { BusinessDay, DeviceId, OwnNumbers, SiteSettings } from "@motcua/protocol";
import { dayAfter } from "./hours.ts";
import type { SiteState } from "./state.ts";

/** Counts of one block, under every prefix. */
const countsEach = 100;
/** The first block of each thousand, and how many lie below it: the small counts stay the hub's. */
const topOfThousand = 900;
const blocksInThousand = 5;

/** How many days an agent may go on without hearing of the hub: today and those after it. */
export const daysKnownAlone = 8;

/** The first count at or above this one that is the hub's to give. */
export function stepOver({ ownNumbers }: Pick<SiteSettings, "ownNumbers">, count: number): number {
  const block = ownNumbers.find(({ from, upTo }) => from <= count && count <= upTo);
  return block === undefined ? count : stepOver({ ownNumbers }, block.upTo + 1);
}

/** The block that an agent may issue from now, or null. */
export function blockOf({ ownNumbers }: SiteSettings, agent: DeviceId): OwnNumbers | null {
  return ownNumbers.find((block) => block.agent === agent && block.releasedOn === null) ?? null;
}

/** Whether this count lies in a block that is the agent's, or was when it last heard of the hub. */
export function isOwnCount({ ownNumbers }: SiteSettings, agent: DeviceId, count: number): boolean {
  return ownNumbers.some((block) => block.agent === agent && block.from <= count && count <= block.upTo);
}

/**
 * The blocks that stand once these settings are in force. Whatever document came in: a block stays its agent's for as
 * long as the agent may not have heard that it is released, and a new one lies above every count given today (T1).
 */
export function keepBlocks(state: SiteState, after: SiteSettings, today: BusinessDay): OwnNumbers[] {
  const issuers = new Set(
    after.equipment.printers
      .filter(({ prints }) => prints.some((origin) => origin !== "reception"))
      .map(({ agent }) => agent),
  );
  const blocks: OwnNumbers[] = [];
  for (const block of state.settings.ownNumbers) {
    if (issuers.has(block.agent)) blocks.push({ ...block, releasedOn: null });
    else if (block.releasedOn === null) blocks.push({ ...block, releasedOn: today });
    else if (dayAfter(block.releasedOn, daysKnownAlone) >= today) blocks.push(block);
  }
  const given = highestGiven(state, today);
  for (const agent of issuers) {
    if (blocks.some((block) => block.agent === agent)) continue;
    const from = firstFree(blocks, given);
    blocks.push({ agent, from, upTo: from + countsEach - 1, releasedOn: null });
  }
  return blocks;
}

/** The highest count that may be on paper today: given by this hub, or by one that a restore replaced. */
function highestGiven({ day, lastClosed, numberFloor }: SiteState, today: BusinessDay): number {
  const latest = day ?? lastClosed;
  const counts = latest !== null && latest.day >= today ? [...latest.lastNumber.values()] : [];
  const floor = numberFloor !== null && numberFloor.day >= today ? numberFloor.above : 0;
  return Math.max(floor, ...counts);
}

function firstFree(blocks: readonly OwnNumbers[], given: number): number {
  for (let thousand = 0; ; thousand++) {
    for (let down = 0; down < blocksInThousand; down++) {
      const from = thousand * 1_000 + topOfThousand - down * countsEach;
      if (from > given && !blocks.some((block) => block.from === from)) return from;
    }
  }
}
