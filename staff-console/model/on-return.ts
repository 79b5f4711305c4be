import { type Connection, isConnected } from "@motcua/screen-kit";
import { effect, type ReadonlySignal } from "@preact/signals";

/** Runs each time the hub is there again after it was away; that it is there at first is no return. Undone by the answer. */
export function onReturn(connection: ReadonlySignal<Connection>, run: () => void): () => void {
  let was: "starting" | "there" | "away" = "starting";
  return effect(() => {
    const line = connection.value;
    if (isConnected(line)) {
      const isReturn = was === "away";
      was = "there";
      if (isReturn) run();
    } else if (line.kind !== "starting") was = "away";
  });
}
