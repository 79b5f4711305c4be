import type { BusinessDay, TicketId } from "@motcua/protocol";
import type { Socket } from "socket.io";
import { expect, it } from "vitest";
import { createTestLog } from "../access/testing/test-access.ts";
import { linkHash, linkSecret } from "../domain/phone-link.ts";
import { createFakeClock } from "../parts/clock.ts";
import type { Floor } from "./floor.ts";
import { createPhoneDoor } from "./phone-door.ts";

const ticket = "0192f0c1-0000-7000-8000-000000000001" as TicketId;
const secret = linkSecret("the day's key", ticket);
const monday = "2026-11-23" as BusinessDay;

/** The door at this moment; the hub knows one ticket, of Monday. */
function doorAt(now: number) {
  const log = createTestLog();
  const pastTicket = async (link: string) =>
    link === linkHash(secret) ? { ticket, day: monday, number: "A001" } : null;
  const floor = {
    parts: { log, pastTicket, clock: createFakeClock(now) },
    state: () => ({ day: null, settings: { timeZone: "Asia/Ho_Chi_Minh" } }),
    now: () => now,
  } as unknown as Floor;
  const door = createPhoneDoor(floor);
  const knock = (token: unknown) =>
    door({ handshake: { auth: { token }, address: "192.168.1.40", headers: {} } } as unknown as Socket);
  return { log, knock };
}

const unknown = { refused: { code: "unknown-link" } };

it("a link says nothing from two days after its ticket on, and that is no warning", async () => {
  const evening = Date.UTC(2026, 10, 24, 13);
  expect(await doorAt(evening).knock(secret)).toMatchObject({ done: { ticket } });
  const { log, knock } = doorAt(evening + 86_400_000);
  expect(await knock(secret)).toEqual(unknown);
  expect(log.warnings()).toEqual([]);
  expect(log.text()).toContain("unknown-link");
});

it.each([linkSecret("another key", ticket), "no secret at all", null])(
  "S1 a link that never was is warned of: %s",
  async (token) => {
    const { log, knock } = doorAt(Date.UTC(2026, 10, 23, 3));
    expect(await knock(token)).toEqual(unknown);
    expect(log.warnings()).toHaveLength(1);
  },
);
