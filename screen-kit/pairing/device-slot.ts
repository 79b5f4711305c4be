/** What the address of a device screen says: which device it is, and a grant that opens it already paired. */
export interface DeviceAddress {
  readonly slot: string;
  readonly grant: string | null;
}

/** Reads `?device=tablet-2` (else "default") and `#grant=XYZ`; several screens of one browser keep apart by slot. */
export function readDeviceAddress({ search, hash }: { search: string; hash: string }): DeviceAddress {
  const asked = new URLSearchParams(search).get("device") ?? "";
  return {
    slot: /^[a-z0-9][a-z0-9-]{0,39}$/.test(asked) ? asked : "default",
    grant: new URLSearchParams(hash.replace(/^#/, "")).get("grant"),
  };
}

/** Where a slot's token is kept. */
export interface TokenStore {
  read(): string | null;
  write(token: string): void;
  forget(): void;
}

/** Keeps the token of a slot in localStorage; where that is forbidden, for as long as the page lives. */
export function createTokenStore(slot: string, storage: () => Storage): TokenStore {
  const key = `motcua.device.${slot}`;
  let held: string | null = null;
  const attempt = <T>(work: (kept: Storage) => T): T | null => {
    try {
      return work(storage());
    } catch {
      return null; // private windows and locked-down browsers throw on any touch
    }
  };
  return {
    read: () => held ?? attempt((kept) => kept.getItem(key)),
    write(token) {
      held = token;
      attempt((kept) => kept.setItem(key, token));
    },
    forget() {
      held = null;
      attempt((kept) => kept.removeItem(key));
    },
  };
}
