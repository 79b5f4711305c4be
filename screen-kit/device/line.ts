import type { Channel } from "../link/channels.ts";
import type { FirstTells, HubLink } from "../link/hub-link.ts";

export interface LineParts<V> {
  readonly link: Pick<HubLink<Channel & { readonly view: V }>, "take" | "open" | "reconnect">;
  /** what the hub tells first, asked for in one trip; null where that cannot be had */
  readonly look: () => Promise<FirstTells<V> | null>;
  /** resolves once what was taken is on the glass */
  readonly drawn: Promise<void>;
}

/** When a device's line with its hub opens. */
export interface Line {
  open(): void;
  /** whatever is under way no longer counts */
  stop(): void;
}

/**
 * Opens a line. The first time it opens behind a first look, once that is drawn: both at once would take turns on a slow
 * processor, and somebody waits for the picture. Later the screen stands already, and it opens at once.
 */
export function createLine<V>({ link, look, drawn }: LineParts<V>): Line {
  let state: "new" | "looking" | "settled" = "new";
  const open = async () => {
    state = "looking";
    const told = await look();
    if (state !== "looking") return;
    if (told !== null) {
      link.take(told);
      await drawn;
    }
    if (state !== "looking") return;
    state = "settled";
    if (told === null) link.reconnect();
    else link.open();
  };
  return {
    open() {
      if (state === "new") return void open();
      state = "settled";
      link.reconnect();
    },
    stop() {
      state = "settled";
    },
  };
}
