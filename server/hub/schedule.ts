/** Keeps chores going until it is stopped. */

export interface Chore {
  readonly name: string;
  readonly everyMillis: number;
  readonly run: () => Promise<unknown>;
}

export interface ScheduleParts {
  readonly chores: readonly Chore[];
  readonly log: { error(detail: object, text: string): void };
}

/** Runs each chore again and again, never twice at a time; the answer stops them and waits for those under way. */
export function startSchedule({ chores, log }: ScheduleParts): () => Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const timers = chores.map(({ name, everyMillis, run }) =>
    setInterval(() => {
      if (underWay.has(name)) return;
      const done = run()
        .then(
          () => undefined,
          (error: unknown) =>
            log.error({ err: error, chore: name }, "A chore of the hub failed; it will be tried again."),
        )
        .finally(() => underWay.delete(name));
      underWay.set(name, done);
    }, everyMillis),
  );
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.all(underWay.values());
  };
}

/** Does something at most once a minute of the machine's steady clock and answers with the latest outcome. */
export function oncePerMinute<T>(run: () => Promise<T>, monotonic: () => number): () => Promise<T> {
  let kept: { readonly at: number; readonly outcome: T } | null = null;
  return async () => {
    const at = monotonic();
    if (kept === null || at - kept.at >= 60_000) kept = { at, outcome: await run() };
    return kept.outcome;
  };
}
