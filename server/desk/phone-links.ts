/** Makes the phone links of a day from its key: the hub keeps the key until the day is over, and of each link the hash. */
import { type BusinessDay, phonePath, type SiteId, type TicketId } from "@motcua/protocol";
import { dayAfter } from "../domain/hours.ts";
import { type LinkHash, linkHash, linkSecret } from "../domain/phone-link.ts";
import type { SiteState } from "../domain/state.ts";
import type { Chance } from "../parts/chance.ts";
import type { Store } from "../store/store.ts";

/** The links of one day. */
export interface DayLinks {
  hashOf(ticket: TicketId): LinkHash;
  /** the address behind the QR; whoever has it sees the ticket, so it is for its paper and its kiosk only */
  urlOf(ticket: TicketId): string;
}

export interface PhoneLinks {
  ofDay(site: SiteId, day: BusinessDay): Promise<DayLinks>;
}

export interface PhoneLinksParts {
  readonly store: Pick<Store, "settingOnce">;
  readonly chance: Chance;
  /** the configured address of the hub, without a slash at its end */
  readonly publicUrl: string;
}

const keyBytes = 32;

/** Links under an address that phones reach. Hubs of one database share the keys through it. */
export function createPhoneLinks({ store, chance, publicUrl }: PhoneLinksParts): PhoneLinks {
  let latest: { readonly name: string; readonly links: DayLinks } | null = null;
  return {
    ofDay: async (site, day) => {
      const name = keyName(site, day);
      if (latest?.name === name) return latest.links;
      const fresh = Buffer.from(chance.bytes(keyBytes)).toString("base64url");
      const key = await store.settingOnce(name, fresh);
      const links: DayLinks = {
        hashOf: (ticket) => linkHash(linkSecret(key, ticket)),
        urlOf: (ticket) => `${publicUrl}${phonePath}#${linkSecret(key, ticket)}`,
      };
      latest = { name, links };
      return links;
    },
  };
}

/** Forgets the keys of days that are over: their links still work, and nobody can make them again. */
export function forgetLinkKeys(
  store: Pick<Store, "forgetSettings">,
  { site, day, lastClosed }: Pick<SiteState, "site" | "day" | "lastClosed">,
): Promise<void> {
  const before = day?.day ?? (lastClosed === null ? firstDay : dayAfter(lastClosed.day, 1));
  return store.forgetSettings(keyName(site, firstDay), keyName(site, before));
}

const firstDay = "0000-01-01";

const keyName = (site: SiteId, day: string) => `phone-links/${site}/${day}`;
