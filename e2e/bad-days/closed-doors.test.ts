import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { channelNames, mark } from "./bad-asks.ts";
import { type OfficeWithDoors, openOfficeWithDoors } from "./office-with-doors.ts";

let office: OfficeWithDoors;

beforeAll(async () => {
  office = await openOfficeWithDoors();
});

afterEach(() => office.leave());

afterAll(() => office.close());

describe("every door, knocked at by those who may not come in", () => {
  const anything = fc.oneof(
    fc.constantFrom<unknown>(null, 0, true, {}, [], mark, "", "x".repeat(5_000)),
    fc.string({ maxLength: 60 }),
    fc.jsonValue({ maxDepth: 2 }),
  );

  test.each(channelNames)(
    "S1 /%s refuses garbage by name",
    async (namespace) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({ token: anything, seat: anything, watch: anything }, { requiredKeys: [] }),
          fc.option(fc.string({ unit: "grapheme-ascii", maxLength: 60 }), { nil: null }),
          async (auth, cookie) => {
            const said = await office.knock({
              namespace,
              auth,
              cookie: cookie === null ? null : `motcua=${encodeURIComponent(cookie)}`,
            });
            expect(["not-paired", "session-needed", "bad-request"]).toContain(said);
          },
        ),
        { numRuns: 40 },
      );
      await office.mustBeWell();
    },
    60_000,
  );

  test("S1 a device comes in by its own door only", async () => {
    for (const owner of ["kiosk", "tablet", "board", "hardware"] as const) {
      for (const door of ["kiosk", "tablet", "board", "hardware"] as const) {
        const { auth } = office.doors[owner];
        const said = await office.knock({ namespace: door, auth, cookie: null });
        if (door === owner) expect(typeof said).toBe("object");
        else expect([owner, door, said]).toEqual([owner, door, "not-allowed"]);
      }
    }
  });

  test("S1 an officer watches counters, and neither the live board nor the reception desk", async () => {
    const cookie = office.keys.counters[0]?.officer.cookie ?? null;
    for (const kind of ["live", "reception"] as const) {
      expect(await office.knock({ namespace: "staff", auth: { watch: { kind } }, cookie })).toBe(
        "not-allowed",
      );
    }
    // whether the hub is there is for everybody who is signed in, and for nobody else
    const hub = { namespace: "staff", auth: { watch: { kind: "hub" } } } as const;
    expect(typeof (await office.knock({ ...hub, cookie }))).toBe("object");
    expect(await office.knock({ ...hub, cookie: null })).toBe("session-needed");
    const watch = { kind: "counter", counter: "quay-999" };
    expect(await office.knock({ namespace: "staff", auth: { watch }, cookie })).toBe("unknown-counter");
  });

  test("S1 a token that was taken back ends the connection, opens no door again, and leaves a line in the log", async () => {
    const token = await office.pair("kiosk", "Ki-ốt bị thu hồi");
    const door = { namespace: "kiosk", auth: { token }, cookie: null };
    const socket = await office.enter(door);
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    const devices = await office.asAdministrator("GET", "/api/v1/devices", null);
    const taken = (devices as { id: string; name: string; revokedAt: number | null }[]).find(
      ({ name, revokedAt }) => name === "Ki-ốt bị thu hồi" && revokedAt === null,
    );
    await office.asAdministrator("DELETE", `/api/v1/devices/${taken?.id}`, null);
    await gone;
    expect(await office.knock(door)).toBe("revoked");
    await vi.waitFor(() => expect(office.hub.said()).toContain('"door":"/kiosk"'));
  });

  test("S1 what is no socket.io at all ends its own connection only", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.uint8Array({ maxLength: 200 }),
          fc.constantFrom(
            "40/kiosk,",
            "42",
            '42/kiosk,["ticket:issue"]',
            "451-",
            "2probe",
            "4".repeat(5_000),
            "40{",
          ),
        ),
        async (frame) => {
          const socket = new WebSocket(
            `${office.hub.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`,
          );
          const over = new Promise((resolve) => socket.addEventListener("close", resolve));
          await new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
          socket.send(typeof frame === "string" ? frame : new Uint8Array(frame));
          socket.close();
          await over;
        },
      ),
      { numRuns: 60 },
    );
    await office.mustBeWell();
  }, 60_000);
});
