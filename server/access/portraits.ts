/** Photos of officers, shown at their counters: brought and removed by an administrator, gone with the account. */
import { createHash } from "node:crypto";
import { type PersonId, type Reply, refuse, type SiteId } from "@motcua/protocol";
import { cleanPortrait } from "../domain/portrait.ts";
import type { WallClock } from "../parts/clock.ts";
import type { People, Portraits } from "../store/store.ts";
import type { AuditTrail, Who } from "./audit-trail.ts";
import type { Turns } from "./turns.ts";

export interface PortraitAccess {
  /** Refused `unknown-person`, or `bad-request` with the problem `too-large` or `unknown-format`. */
  keep(by: Who, person: PersonId, bytes: Uint8Array): Promise<Reply<{ readonly photo: string }>>;
  /** Refused `unknown-person`; of somebody without one it is no refusal. */
  remove(by: Who, person: PersonId): Promise<Reply<object>>;
  /** The digest of a person's photo, which names it to whoever may see it. */
  of(person: PersonId): Promise<string | null>;
  all(): Promise<ReadonlyMap<PersonId, string>>;
  /** The picture of a digest, a JPEG. */
  find(digest: string): Promise<Uint8Array | null>;
  /** Calls back when a photo came or went; undone by the answer. */
  onChanged(listener: () => void): () => void;
}

export interface PortraitsParts {
  readonly site: SiteId;
  readonly people: Pick<People, "byId">;
  readonly portraits: Portraits;
  readonly clock: WallClock;
  readonly trail: AuditTrail;
  readonly turns: Turns;
}

export function createPortraits({
  site,
  people,
  portraits,
  clock,
  trail,
  turns,
}: PortraitsParts): PortraitAccess {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    keep: (by, person, bytes) =>
      // a person is changed, and may be closed, in the same turns: who has left is not kept in a picture
      turns.take("people", async () => {
        const found = await people.byId(site, person);
        if (found === null || found.active === 0) return refuse("unknown-person");
        const clean = cleanPortrait(bytes);
        if (clean.kind === "wrong") return refuse("bad-request", { field: "body", problem: clean.why });
        const digest = createHash("sha256").update(clean.bytes).digest("hex");
        await portraits.save({ site, person, digest, bytes: clean.bytes, at: clock.now() });
        await trail.note(by, "person-photo-kept", `${person} ${clean.bytes.length}`);
        tell();
        return { done: { photo: digest } };
      }),

    remove: async (by, person) => {
      if ((await people.byId(site, person)) === null) return refuse("unknown-person");
      if ((await portraits.digestOf(site, person)) === null) return { done: {} };
      await portraits.drop(site, person);
      await trail.note(by, "person-photo-removed", person);
      tell();
      return { done: {} };
    },

    of: (person) => portraits.digestOf(site, person),
    all: async () => new Map((await portraits.digests(site)).map(({ person, digest }) => [person, digest])),
    find: async (digest) => (await portraits.find(site, digest))?.bytes ?? null,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
