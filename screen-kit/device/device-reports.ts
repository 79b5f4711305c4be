import type { Audibility, DeviceReport } from "@motcua/protocol";
import { effect, type ReadonlySignal } from "@preact/signals";
import type { Channel } from "../link/channels.ts";
import type { HubLink } from "../link/hub-link.ts";
import type { Timing } from "../link/timing.ts";

export interface DeviceReportsParts<C extends Channel> {
  readonly link: HubLink<C>;
  readonly version: string;
  readonly waitingVotes: ReadonlySignal<number>;
  /** of a screen that speaks: whether it can be heard */
  readonly sound: ReadonlySignal<Audibility> | null;
  readonly timing: Pick<Timing, "after">;
  /** where touches are seen: the document */
  readonly touches: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  readonly batteryPercent: () => Promise<number | null>;
}

const everyMs = 30_000;

/** Tells the hub about this device every half minute, at each connection, and when waiting votes or its sound change. */
export function startDeviceReports<C extends Channel>(parts: DeviceReportsParts<C>): { close(): void } {
  const { link, timing, touches } = parts;
  let lastTouchAt: number | null = null;
  let undoNext: () => void = () => undefined;
  let life: "open" | "closed" = "open";

  const touched = () => {
    lastTouchAt = Math.round(link.clock.nowMs());
  };
  touches.addEventListener("pointerdown", touched, { passive: true, capture: true });

  const tell = async (waitingVotes: number) => {
    undoNext();
    const batteryPercent = await parts.batteryPercent();
    if (life === "closed") return;
    const report: DeviceReport = {
      version: parts.version,
      batteryPercent,
      lastTouchAt,
      waitingVotes,
      // A demonstration plays in a time of its own: a device's clock is not wrong for living in the world's.
      clockErrorSeconds: link.hello.peek()?.demonstration ? 0 : link.clock.errorSeconds(),
      printer: null,
      ...(parts.sound === null ? {} : { sound: parts.sound.peek() }),
    };
    link.report(report);
    undoNext();
    undoNext = timing.after(everyMs, () => void tell(parts.waitingVotes.peek()));
  };
  const stop = effect(() => {
    const waitingVotes = parts.waitingVotes.value;
    void parts.sound?.value;
    // the first hello of a connection brings the clock that the report speaks of
    if (link.connection.value.kind === "connected" && link.hello.value !== null) void tell(waitingVotes);
  });

  return {
    close() {
      life = "closed";
      stop();
      undoNext();
      touches.removeEventListener("pointerdown", touched, { capture: true });
    },
  };
}
