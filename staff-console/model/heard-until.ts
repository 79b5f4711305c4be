import { type Connection, isConnected } from "@motcua/screen-kit";
import { effect, type ReadonlySignal, signal } from "@preact/signals";

export interface HeardUntil {
  /** the hub's time up to which what is shown is known to be true: now, or the moment at which the line was lost */
  readonly heardMs: ReadonlySignal<number>;
  close(): void;
}

export interface HeardUntilParts {
  readonly connection: ReadonlySignal<Connection>;
  readonly nowMs: ReadonlySignal<number>;
}

/** Goes with the clock while the hub is there, and stands still while it is not: nobody knows what happens meanwhile. */
export function createHeardUntil({ connection, nowMs }: HeardUntilParts): HeardUntil {
  const heardMs = signal(nowMs.peek());
  let before: Connection["kind"] = connection.peek().kind;
  const close = effect(() => {
    const line = connection.value;
    if (isConnected(line)) heardMs.value = nowMs.value;
    // the clock ticks by the second, the line says exactly when
    else if (line.kind === "away" && before === "connected") heardMs.value = line.sinceMs;
    before = line.kind;
  });
  return { heardMs, close };
}
