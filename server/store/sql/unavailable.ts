import { StoreUnavailableError } from "../store-errors.ts";
import type { Engine } from "./engine.ts";

/** Carries an error of the caller's own work through a transaction, so that it comes out as it was. */
export class CallersError extends Error {
  constructor(cause: unknown) {
    super("the caller's work failed", { cause });
    this.name = "CallersError";
  }
}

/**
 * The same port, whose methods reject with a `StoreUnavailableError` when the database cannot do its work.
 * A broken promise of ours stays the error that it is.
 */
export function sayingUnavailable<Port extends object>(engine: Engine, port: Port): Port {
  const methods = Object.entries(port) as [string, (...given: unknown[]) => unknown][];
  const said = methods.map(([name, method]) => [
    name,
    async (...given: unknown[]) => {
      try {
        return await method(...given);
      } catch (error) {
        if (error instanceof CallersError) throw error.cause;
        throw isOurs(engine, error) ? error : new StoreUnavailableError(error);
      }
    },
  ]);
  return Object.fromEntries(said) as Port;
}

const isOurs = (engine: Engine, error: unknown) =>
  error instanceof TypeError || engine.isBrokenPromise(error);
