/** Serves the asks of one connection: check once by the schema, run at the desk, acknowledge. */
import { type AskTable, askSchema, type Reply, refuse, type Verb } from "@motcua/protocol";
import type { Socket } from "socket.io";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { AskLimit } from "./ask-limit.ts";
import type { SocketLog } from "./parts.ts";

type Check = (value: unknown) => boolean;

const compiled = new Map<Verb, Check>();

/** The check of a verb's asks, compiled with the first of them: a hub that was cut off is back sooner. */
function checkOf(verb: Verb): Check {
  const known = compiled.get(verb);
  if (known !== undefined) return known;
  const validator = Compile(askSchema(verb));
  const check = (value: unknown) => validator.Check(value);
  compiled.set(verb, check);
  return check;
}

/** An ask that is no command of the journey: a report of health, a lease. */
export interface ExtraAsk {
  readonly check: Check;
  readonly answer: (payload: never) => Promise<Reply<unknown>>;
}

/** Makes an extra ask of a schema and what it does. */
export function extraAsk<T>(schema: TSchema, answer: (payload: T) => Promise<Reply<unknown>>): ExtraAsk {
  const validator = Compile(schema);
  return { check: (value) => validator.Check(value), answer: answer as ExtraAsk["answer"] };
}

export interface AskParts {
  readonly table: AskTable;
  readonly extra: Readonly<Record<string, ExtraAsk>>;
  readonly run: (verb: Verb, ask: never) => Promise<Reply<unknown>>;
  readonly limit: AskLimit;
  readonly log: SocketLog;
}

/** Answers every event of a socket; what nobody knows is refused by name, never ignored and never fatal. */
export function serveAsks(socket: Socket, { table, extra, run, limit, log }: AskParts): void {
  socket.onAny((name: unknown, ...args: unknown[]) => {
    const ack = args.at(-1);
    const reply = typeof ack === "function" ? (answer: Reply<unknown>) => void ack(answer) : () => undefined;
    answer(name, args[0])
      .catch((error: unknown) => {
        log.error({ err: error, ask: String(name).slice(0, 40) }, "An ask failed inside the hub.");
        return refuse("internal");
      })
      .then(reply, () => undefined);
  });

  async function answer(name: unknown, payload: unknown): Promise<Reply<unknown>> {
    if (!limit.take()) return refuse("too-many-requests");
    if (typeof name !== "string") return refuse("unknown-ask");
    const verb = Object.hasOwn(table, name) ? table[name] : undefined;
    if (verb !== undefined) {
      return checkOf(verb)(payload) ? run(verb, payload as never) : refuse("bad-request");
    }
    const other = Object.hasOwn(extra, name) ? extra[name] : undefined;
    if (other === undefined) return refuse("unknown-ask");
    return other.check(payload) ? other.answer(payload as never) : refuse("bad-request");
  }
}
