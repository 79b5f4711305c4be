import type { Connection, HubLink, TabletChannel, Timing } from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";

/** The hub is not there; `away` is null while it is there and does not let the tablet in, as when it restarts. */
export interface AwayNotice {
  readonly away: Extract<Connection, { kind: "away" }> | null;
}

export interface AwayNoticeParts {
  readonly link: Pick<HubLink<TabletChannel>, "connection">;
  readonly timing: Pick<Timing, "after">;
}

/** A link that comes back sooner was never missed by anybody. */
const awayAfterMs = 2_500;

/** Says that the hub is away once it has been for a while. */
export function createAwayNotice({ link, timing }: AwayNoticeParts): {
  readonly notice: ReadonlySignal<AwayNotice | null>;
  close(): void;
} {
  const notice = signal<AwayNotice | null>(null);
  let undo: () => void = () => undefined;
  const stop = effect(() => {
    const connection = link.connection.value;
    undo();
    if (connection.kind === "connected") {
      notice.value = null;
      return;
    }
    const away = connection.kind === "away" ? connection : null;
    if (notice.peek() === null) undo = timing.after(awayAfterMs, () => (notice.value = { away }));
    else if (away !== null) notice.value = { away };
  });
  return {
    notice,
    close() {
      stop();
      undo();
    },
  };
}
