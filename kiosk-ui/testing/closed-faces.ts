import type { Stage } from "./faces.ts";
import { sampleNowMs, sampleView } from "./sample-view.ts";

export const away = { kind: "away", sinceMs: sampleNowMs - 180_000, by: "hub" } as const;

type Looks = Partial<Stage["kiosk"]["appearance"]["looks"]["value"]>;

const closed =
  (looks: Looks) =>
  ({ device, kiosk }: Stage): void => {
    kiosk.appearance.change(looks);
    device.show(sampleView({ issuing: { state: "closed", opensAt: Date.UTC(2026, 10, 23, 23, 30) } }));
  };

const goneAway =
  (looks: Looks) =>
  ({ device, kiosk, timing }: Stage): void => {
    kiosk.appearance.change(looks);
    device.stand(away);
    timing.pass(3_000);
  };

/** No numbers to be had, in every look: outside of the office's hours, and while the hub is away. */
export const closedFaces = {
  closed: closed({}),
  "closed-large": closed({ text: "large", contrast: "high" }),
  "closed-low": closed({ reach: "low" }),
  away: goneAway({}),
  "away-large": goneAway({ text: "large", contrast: "high" }),
  "away-low": goneAway({ reach: "low" }),
} as const;
