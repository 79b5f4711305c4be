/** Time as a part: what a print job waits by. Tests put a manual one in its place, so nothing sleeps. */
export interface Clock {
  /** Milliseconds of a clock that never runs back; only differences mean something. */
  nowMs(): number;
  /** Runs once after the delay; the returned function calls it off. */
  schedule(delayMs: number, run: () => void): () => void;
}

/** The machine's own clock. Its timers do not keep a process alive that has nothing else to do. */
export const systemClock: Clock = {
  nowMs: () => performance.now(),
  schedule(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that moves only when told to. */
export interface ManualClock extends Clock {
  /** Moves on by so many milliseconds and runs what falls due, in order of its time. */
  advance(byMs: number): void;
  /** The machine sleeps: time goes on, and what falls due runs too late, at the next `advance`. */
  sleep(forMs: number): void;
  /** How many timers wait; a job that has ended must leave none. */
  waiting(): number;
}

/** A clock for tests and simulators. */
export function createManualClock(): ManualClock {
  let now = 0;
  let timers: { dueMs: number; run: () => void }[] = [];
  return {
    nowMs: () => now,
    waiting: () => timers.length,
    schedule(delayMs, run) {
      const timer = { dueMs: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    sleep(forMs) {
      now += forMs;
    },
    advance(byMs) {
      const end = now + byMs;
      for (;;) {
        const next = timers.filter((timer) => timer.dueMs <= end).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (next === undefined) break;
        now = Math.max(now, next.dueMs);
        timers = timers.filter((other) => other !== next);
        next.run();
      }
      now = end;
    },
  };
}
