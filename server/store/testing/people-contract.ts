import { describe, expect, test } from "vitest";
import { binhSon, deviceRow, ids, pairingRow, personRow } from "./sample-rows.ts";
import type { Subject } from "./store-contract.ts";

const other = ids.site("other");
const unseen = { seen_at: 1, address: "192.168.1.20", agent: "Chrome 109, Windows", seat: "" };

/** Staff, their sessions, devices and their pairings. */
export function peopleContract(subject: Subject): void {
  describe("people", () => {
    test("a person is saved, replaced by id, and found after a restart", async () => {
      const { people } = subject.store();
      expect(await people.save(personRow("officer"))).toBe("saved");
      const changed = personRow("officer", {
        username: "supervisor",
        role: "supervisor",
        failures: 3,
        locked_until: 9,
      });
      expect(await people.save(changed)).toBe("saved");
      const reopened = (await subject.reopen()).people;
      expect(await reopened.byId(binhSon, changed.id)).toEqual(changed);
      expect(await reopened.byUsername(binhSon, "supervisor")).toEqual(changed);
      expect(await reopened.byUsername(binhSon, "officer")).toBeNull();
      expect(await reopened.byUsername(other, "supervisor")).toBeNull();
    });

    test("a username belongs to one person of a site", async () => {
      const { people } = subject.store();
      await people.save(personRow("officer"));
      await people.save(personRow("clerk"));
      expect(await people.save(personRow("new", { username: "officer" }))).toBe("taken");
      expect(await people.save(personRow("clerk", { username: "officer" }))).toBe("taken");
      expect(await people.save(personRow("officer", { site: other }))).toBe("saved");
      expect((await people.all(binhSon)).map((row) => row.username)).toEqual(["clerk", "officer"]);
    });

    test("of many who save the same username at once one has it", async () => {
      const { people } = subject.store();
      const racing = ["a", "b", "c", "d"].map((name) =>
        people.save(personRow(name, { username: "officer" })),
      );
      const outcomes = await Promise.all(racing);
      expect(outcomes.filter((outcome) => outcome === "saved")).toHaveLength(1);
    });

    test("sessions open and close, one by one and all of a person", async () => {
      const { people } = subject.store();
      const session = (digest: string, name: string) => ({
        digest,
        site: binhSon,
        person: ids.person(name),
        created_at: 1,
        expires_at: 2,
        ...unseen,
      });
      for (const [digest, name] of [
        ["a", "officer"],
        ["b", "officer"],
        ["c", "officer"],
        ["d", "clerk"],
      ] as const) {
        await people.openSession(session(digest, name));
      }
      expect(await people.session("a")).toEqual(session("a", "officer"));
      await people.touchSession("a", 7);
      await people.touchSession("none", 7);
      const ofOfficer = await people.sessionsOf(binhSon, ids.person("officer"));
      expect(ofOfficer.map(({ digest, seen_at }) => [digest, seen_at]).sort()).toEqual([
        ["a", 7],
        ["b", 1],
        ["c", 1],
      ]);
      expect(await people.sessionsOf(other, ids.person("officer"))).toEqual([]);
      await people.closeSession("a");
      expect(await people.session("a")).toBeNull();
      expect(await people.session("b")).not.toBeNull();
      await people.closeSessionsOf(binhSon, ids.person("officer"));
      expect(await people.session("c")).toBeNull();
      expect(await people.session("d")).not.toBeNull();
    });
  });

  describe("what ran out", () => {
    test("sessions and pairings are forgotten by their end, those of one site only", async () => {
      const { people, devices } = subject.store();
      const session = (digest: string, expires_at: number, site = binhSon) => ({
        digest,
        site,
        person: ids.person("officer"),
        created_at: 1,
        expires_at,
        ...unseen,
      });
      for (const row of [session("old", 10), session("new", 20), session("other", 10, other)])
        await people.openSession(row);
      expect(await people.forgetSessions(binhSon, 20)).toBe(1);
      expect(await people.session("old")).toBeNull();
      expect(await people.session("new")).not.toBeNull();
      expect(await people.session("other")).not.toBeNull();
      await devices.savePairing(pairingRow("old", { expires_at: 10, used: 1 }));
      await devices.savePairing(pairingRow("new", { expires_at: 20 }));
      expect(await devices.forgetPairings(binhSon, 20)).toBe(1);
      expect(await devices.pairing("digest of old")).toBeNull();
      expect(await devices.pairing("digest of new")).not.toBeNull();
    });
  });

  describe("devices", () => {
    test("a device is saved, replaced by id, and found by its token after a restart", async () => {
      await subject.store().devices.save(deviceRow("one"));
      await subject.store().devices.save(deviceRow("two", { counter: null }));
      const revoked = deviceRow("one", { revoked_at: 5 });
      await subject.store().devices.save(revoked);
      const { devices } = await subject.reopen();
      expect(await devices.byToken("digest of one")).toEqual(revoked);
      expect(await devices.byId(binhSon, revoked.id)).toEqual(revoked);
      expect(await devices.byId(other, revoked.id)).toBeNull();
      expect(await devices.byToken("digest of none")).toBeNull();
      expect(await devices.all(binhSon)).toEqual([revoked, deviceRow("two", { counter: null })]);
    });

    test("S1 exactly one of many at once uses a pairing up", async () => {
      const { devices } = subject.store();
      await devices.savePairing(pairingRow("one"));
      const taken = await Promise.all(Array.from({ length: 20 }, () => devices.takePairing("digest of one")));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect((await devices.pairing("digest of one"))?.used).toBe(1);
      expect(await devices.takePairing("digest of none")).toBe(false);
    });

    test("a pairing is found by its code: one still to be used first, then the latest", async () => {
      const { devices } = subject.store();
      await devices.savePairing(pairingRow("old", { expires_at: 1 }));
      await devices.savePairing(pairingRow("new", { expires_at: 2 }));
      await devices.savePairing(pairingRow("used", { expires_at: 3, used: 1 }));
      await devices.savePairing(pairingRow("grant", { kind: "grant", code: null }));
      await devices.savePairing(pairingRow("new", { expires_at: 2, placement: '{"counter":"quay-1"}' }));
      const found = await devices.pairingByCode(binhSon, "123456");
      expect(found).toEqual(pairingRow("new", { expires_at: 2, placement: '{"counter":"quay-1"}' }));
      expect(await devices.pairingByCode(other, "123456")).toBeNull();
      expect(await devices.pairingByCode(binhSon, "000000")).toBeNull();
    });
  });
}
