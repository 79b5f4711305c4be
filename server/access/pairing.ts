/** How a device becomes one of the site: by a code it shows and a person confirms, or by a grant made beforehand. */
import {
  type Claimed,
  type Grant,
  type PairingRequest,
  type PairingRequestBody,
  type PairingState,
  Placement,
  type Reply,
  refuse,
  type SiteId,
  type SiteSettings,
} from "@motcua/protocol";
import { Value } from "typebox/value";
import type { WallClock } from "../parts/clock.ts";
import type { Devices, PairingRow } from "../store/store.ts";
import type { AuditTrail, Who } from "./audit-trail.ts";
import type { AccessChance } from "./chance.ts";
import { placementRefusal } from "./device-placement.ts";
import type { DeviceAccess } from "./devices.ts";
import { createFailureBook, lockedForSeconds } from "./lock-out.ts";
import { digestOf, newSecret } from "./secret.ts";
import type { Turns } from "./turns.ts";

export const pairingSeconds = 600;

export interface Pairing {
  /** A device asks: it shows `code` and keeps `request` to itself. */
  request(body: PairingRequestBody): Promise<Reply<PairingRequest>>;
  /** How a request went. Confirmed, it brings the device's token, to exactly one caller; after that it is expired. */
  stateOf(request: string): Promise<PairingState>;
  /**
   * An administrator confirms the code that a device shows, and says where it stands. Refused `grant-expired`
   * for a code that nobody shows, `too-many-requests` after five such, `bad-request` when the role is another.
   */
  confirm(by: Who, code: string, placement: Placement): Promise<Reply<Placement>>;
  grant(by: Who, placement: Placement): Promise<Reply<Grant>>;
  /** Uses a grant. Refused `grant-expired` when it is unknown, over or used. */
  claim(grant: string): Promise<Reply<Claimed>>;
}

export interface PairingParts {
  readonly site: SiteId;
  readonly devices: Devices;
  readonly access: Pick<DeviceAccess, "admit">;
  readonly clock: WallClock;
  readonly chance: AccessChance;
  readonly trail: AuditTrail;
  readonly turns: Turns;
  readonly settings: () => Pick<SiteSettings, "counters" | "zones">;
}

const codeTries = 20;

export function createPairing(parts: PairingParts): Pairing {
  const { site, devices, access, clock, chance, trail, turns, settings } = parts;
  const wrongCodes = createFailureBook({ clock, names: 1000 });

  const isOver = (row: PairingRow) => row.used === 1 || row.expires_at <= clock.now();

  /** A code that no open request shows; it is taken away from the one that showed it before. */
  const freeCode = async (): Promise<string | null> => {
    for (let tries = 0; tries < codeTries; tries += 1) {
      const code = chance.code();
      const other = await devices.pairingByCode(site, code);
      if (other === null) return code;
      if (isOver(other)) {
        await devices.savePairing({ ...other, code: null });
        return code;
      }
    }
    return null;
  };

  const admitOnce = async (row: PairingRow): Promise<Claimed | null> => {
    if (row.placement === null || !(await devices.takePairing(row.digest))) return null;
    return access.admit(Value.Parse(Placement, JSON.parse(row.placement)));
  };

  const find = async (secret: string, kind: PairingRow["kind"]): Promise<PairingRow | null> => {
    const row = await devices.pairing(digestOf(secret));
    return row === null || row.site !== site || row.kind !== kind || isOver(row) ? null : row;
  };

  const confirmNow = async (by: Who, code: string, placement: Placement): Promise<Reply<Placement>> => {
    const waitSeconds = lockedForSeconds(wrongCodes.of(by), clock.now());
    if (waitSeconds !== null) return refuse("too-many-requests", { retryAfterSeconds: waitSeconds });
    const row = await devices.pairingByCode(site, code);
    if (row === null || row.kind !== "request" || isOver(row) || row.placement !== null) {
      wrongCodes.add(by);
      await trail.note(by, "pairing-refused", "no device shows this code");
      return refuse("grant-expired");
    }
    wrongCodes.clear(by);
    if (row.role !== placement.role)
      return refuse("bad-request", { field: "placement/role", problem: "other" });
    const misplaced = placementRefusal(placement, settings());
    if (misplaced !== null) return misplaced;
    await devices.savePairing({ ...row, placement: JSON.stringify(placement) });
    await trail.note(by, "pairing-confirmed", `${placement.role} ${placement.name}`);
    return { done: placement };
  };

  return {
    request: (body) =>
      turns.take("pairing", async () => {
        const code = await freeCode();
        if (code === null) return refuse("too-many-requests");
        const request = newSecret(chance);
        const expiresAt = clock.now() + pairingSeconds * 1000;
        await devices.savePairing({
          digest: digestOf(request),
          site,
          kind: "request",
          code,
          placement: null,
          name: body.name,
          role: body.role,
          expires_at: expiresAt,
          used: 0,
        });
        return { done: { request, code, expiresAt } };
      }),

    stateOf: async (request) => {
      const row = await find(request, "request");
      if (row === null) return { state: "expired" };
      if (row.placement === null) return { state: "waiting" };
      const claimed = await admitOnce(row);
      return claimed === null ? { state: "expired" } : { state: "confirmed", ...claimed };
    },

    confirm: (by, code, placement) => turns.take("pairing", () => confirmNow(by, code, placement)),

    grant: async (by, placement) => {
      const misplaced = placementRefusal(placement, settings());
      if (misplaced !== null) return misplaced;
      const grant = newSecret(chance);
      const expiresAt = clock.now() + pairingSeconds * 1000;
      await devices.savePairing({
        digest: digestOf(grant),
        site,
        kind: "grant",
        code: null,
        placement: JSON.stringify(placement),
        name: placement.name,
        role: placement.role,
        expires_at: expiresAt,
        used: 0,
      });
      await trail.note(by, "grant-made", `${placement.role} ${placement.name}`);
      return { done: { grant, expiresAt } };
    },

    claim: async (grant) => {
      const row = await find(grant, "grant");
      const claimed = row === null ? null : await admitOnce(row);
      if (claimed === null) {
        await trail.note("stranger", "claim-refused", "unknown, expired or used");
        return refuse("grant-expired");
      }
      return { done: claimed };
    },
  };
}
