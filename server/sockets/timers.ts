/** Later and soon, as parts that can be replaced. */
export interface Timers {
  /** Runs once after so many milliseconds; the answer undoes it. */
  after(millis: number, run: () => void): () => void;
  /**
   * Runs once in a coming turn of the event loop, one such thing a turn, the lowest rank first; the answer undoes
   * it. Asks that arrive meanwhile are taken between two turns: none stands behind a hall's worth of views.
   */
  soon(rank: number, run: () => void): () => void;
  now(): number;
}

interface Turn {
  readonly rank: number;
  readonly run: () => void;
}

/** The machine's timers. */
export function createTimers(): Timers {
  const line: Turn[] = [];
  let underWay: "idle" | "turning" = "idle";
  const takeTurn = () => {
    const turn = line.shift();
    if (turn === undefined) {
      underWay = "idle";
      return;
    }
    setImmediate(takeTurn);
    turn.run();
  };
  return {
    after: (millis, run) => {
      const timer = setTimeout(run, millis);
      return () => clearTimeout(timer);
    },
    soon: (rank, run) => {
      const turn = { rank, run };
      const place = line.findIndex((other) => other.rank > rank);
      line.splice(place < 0 ? line.length : place, 0, turn);
      if (underWay === "idle") {
        underWay = "turning";
        setImmediate(takeTurn);
      }
      return () => {
        const at = line.indexOf(turn);
        if (at >= 0) line.splice(at, 1);
      };
    },
    now: () => performance.now(),
  };
}
