import type { Issuing } from "@motcua/protocol";
import type { Connection, HubLink, KioskChannel, Timing } from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { KioskLink } from "./kiosk-link.ts";

/** Whether a number can be taken here now. */
export type Door =
  /** `by`: who gives the numbers; the agent on this machine while the hub is away */
  | { readonly kind: "open"; readonly stopsAt: number; readonly by: "hub" | "agent" }
  | { readonly kind: "closed"; readonly opensAt: number | null; readonly sinceMs: number | null }
  /** `away` is null while the hub is there and does not let the kiosk in, as when it restarts */
  | { readonly kind: "away"; readonly away: AwayConnection | null };

type AwayConnection = Extract<Connection, { kind: "away" }>;

export interface DoorParts {
  readonly link: Pick<HubLink<KioskChannel>, "view" | "connection" | "clock">;
  readonly issuer: KioskLink["issuer"];
  readonly timing: Pick<Timing, "after">;
}

/** A link that comes back sooner was never missed by anybody. */
const awayAfterMs = 2_500;

/** Follows issuing and the connection; since when it is closed is known if it was seen to close. */
export function createDoor({ link, issuer, timing }: DoorParts): {
  readonly door: ReadonlySignal<Door>;
  close(): void;
} {
  const door = signal<Door>({ kind: "closed", opensAt: null, sinceMs: null });
  let undoAway: () => void = () => undefined;
  let sawOpen: "seen" | "not-seen" = "not-seen";
  let closedSinceMs: number | null = null;

  const told = (issuing: Issuing | undefined) => {
    if (issuing === undefined) return;
    if (issuing.state === "open") {
      sawOpen = "seen";
      closedSinceMs = null;
      door.value = { kind: "open", stopsAt: issuing.stopsAt, by: issuer.peek() };
      return;
    }
    if (sawOpen === "seen") closedSinceMs = link.clock.nowMs();
    sawOpen = "not-seen";
    door.value = { kind: "closed", opensAt: issuing.opensAt, sinceMs: closedSinceMs };
  };
  const stop = effect(() => {
    const issuing = link.view.value?.issuing;
    const connection = link.connection.value;
    undoAway();
    if (connection.kind === "connected" || issuer.value === "agent") return told(issuing);
    if (door.peek().kind === "away") return;
    undoAway = timing.after(awayAfterMs, () => {
      door.value = { kind: "away", away: connection.kind === "away" ? connection : null };
    });
  });

  return {
    door,
    close() {
      stop();
      undoAway();
    },
  };
}
