import { isRefused, type RefusalCode, type Reply, refusalCodes } from "@motcua/protocol";
import { newCommandId } from "@motcua/simulator";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { badAsk, channelNames, mark } from "./bad-asks.ts";
import { type OfficeWithDoors, openOfficeWithDoors } from "./office-with-doors.ts";

/** Below what one connection may ask in one go, so that it is looked at and not merely counted. */
const asksEach = 300;

let office: OfficeWithDoors;

beforeAll(async () => {
  office = await openOfficeWithDoors();
});

afterEach(() => office.leave());

afterAll(() => office.close());

describe("every channel, fed with garbage", () => {
  test.each(channelNames)(
    "S1 /%s names its refusal, does nothing, repeats nothing and stays well",
    async (channel) => {
      const socket = await office.enter(office.doors[channel]);
      const before = await office.journalLength();
      const heard = new Set<RefusalCode>();
      await fc.assert(
        fc.asyncProperty(badAsk(newCommandId), async ({ name, payload }) => {
          const reply: Reply<unknown> = await socket.timeout(10_000).emitWithAck(name, payload);
          // A device may say how it is and ask nothing for it; everything else is refused here.
          if (name === "device:report" && "done" in reply) return;
          expect(Object.keys(reply)).toEqual(["refused"]);
          if (!isRefused(reply)) return;
          expect(refusalCodes).toContain(reply.refused.code);
          heard.add(reply.refused.code);
          expect(["internal", "too-many-requests"]).not.toContain(reply.refused.code);
          expect(JSON.stringify(reply)).not.toContain(mark);
        }),
        { numRuns: asksEach },
      );
      expect(await office.journalLength()).toBe(before);
      expect([...heard]).toEqual(expect.arrayContaining(["bad-request", "unknown-ask"]));
      expect(socket.connected).toBe(true);
      await office.mustBeWell();
    },
    60_000,
  );

  test("S1 asks of another role are unknown at this door, and rights are asked for before anything else", async () => {
    const kiosk = await office.enter(office.doors.kiosk);
    const counter = office.keys.counters[0]?.id;
    const id = newCommandId();
    expect(await kiosk.emitWithAck("ticket:next", { id, counter })).toEqual({
      refused: { code: "unknown-ask" },
    });
    const staff = await office.enter(office.doors.staff);
    expect(await staff.emitWithAck("vote:cast", { id })).toEqual({ refused: { code: "unknown-ask" } });
    const closing = { id: newCommandId() };
    expect(await staff.emitWithAck("day:close", closing)).toEqual({ refused: { code: "not-allowed" } });
    const foreign = { id: newCommandId(), counter: office.site.counters[1]?.id };
    expect(await staff.emitWithAck("ticket:next", foreign)).toMatchObject({
      refused: { code: expect.stringMatching(/not-allowed|counter-closed/) },
    });
  });

  test("S1 without an acknowledgement, with several values, with bytes: nothing happens", async () => {
    const kiosk = await office.enter(office.doors.kiosk);
    const before = await office.journalLength();
    kiosk.emit("ticket:issue");
    kiosk.emit("ticket:issue", null, undefined, 3, "x");
    kiosk.emit("ticket:issue", Buffer.from([0, 1, 2]), { deep: Buffer.alloc(1_000) });
    kiosk.emit(
      "ticket:issue",
      () => undefined,
      () => undefined,
    );
    expect(await kiosk.emitWithAck("ticket:issue", {})).toEqual({ refused: { code: "bad-request" } });
    expect(await office.journalLength()).toBe(before);
    await office.mustBeWell();
  });

  test("S1 who asks without end is told so, and others are served meanwhile", async () => {
    const kiosk = await office.enter(office.doors.kiosk);
    const replies: Reply<unknown>[] = await Promise.all(
      Array.from({ length: 1_500 }, () => kiosk.emitWithAck("ticket:issue", {})),
    );
    const codes = new Set(replies.map((reply) => (isRefused(reply) ? reply.refused.code : "done")));
    expect([...codes].toSorted()).toEqual(["bad-request", "too-many-requests"]);
    await office.mustBeWell();
  });

  test("S1 a message larger than anything that may travel ends its own connection only", async () => {
    const kiosk = await office.enter(office.doors.kiosk);
    const other = await office.enter(office.doors.board);
    const gone = new Promise((resolve) => kiosk.once("disconnect", resolve));
    kiosk.emit("ticket:issue", { id: "x".repeat(3_000_000) });
    await gone;
    expect(other.connected).toBe(true);
    await office.mustBeWell();
  });
});
