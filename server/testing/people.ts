/** Who acts in a test: people with a role, devices in a place. Ids are made from a name, the same in every run. */
import { createHash } from "node:crypto";
import type {
  Ask,
  CommandBody,
  CommandDone,
  CommandId,
  CounterId,
  DeviceId,
  DeviceRole,
  PersonId,
  Reply,
  StaffRole,
  Verb,
  ZoneId,
} from "@motcua/protocol";
import { isRefused } from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";

/** A UUID that a name always gives. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Somebody on the staff. */
export function person(role: StaffRole, name: string): Actor & { kind: "person" } {
  return { kind: "person", id: idOf(`person ${name}`) as PersonId, role, title: `Công chức ${name}` };
}

/** Something on the floor. */
export function device(
  role: DeviceRole,
  name: string,
  place: { counter: CounterId | null; zone: ZoneId | null },
): Actor & { kind: "device" } {
  return { kind: "device", id: idOf(`device ${name}`) as DeviceId, role, ...place };
}

/** The counter of this number in the example site. */
export const counterId = (number: number) => `counter-${number}` as CounterId;

/** How an actor's asks reach the desk. */
export interface Line {
  run<V extends Verb>(actor: Actor, verb: V, ask: Ask<V>): Promise<Reply<CommandDone<V>>>;
  freshId(): CommandId;
}

/** Somebody who asks. */
export interface Asking<A extends Actor = Actor> {
  readonly actor: A;
  /** Asks and gets; throws when refused. */
  does<V extends Verb>(verb: V, body: CommandBody<V>): Promise<CommandDone<V>>;
  /** Asks and tells only how it went: `done`, or the code of the refusal. */
  tries<V extends Verb>(verb: V, body: CommandBody<V>): Promise<string>;
  /** Sends a command under an id, as a screen does that sends again what it got no answer to (T3). */
  sends<V extends Verb>(id: CommandId, verb: V, body: CommandBody<V>): Promise<Reply<CommandDone<V>>>;
}

/** Puts an actor on a line. */
export function asking<A extends Actor>(line: Line, actor: A): Asking<A> {
  const sends = <V extends Verb>(id: CommandId, verb: V, body: CommandBody<V>) =>
    line.run(actor, verb, { ...body, id } as unknown as Ask<V>);
  return {
    actor,
    sends,
    does: async (verb, body) => {
      const reply = await sends(line.freshId(), verb, body);
      if (!isRefused(reply)) return reply.done;
      throw new Error(`${verb} was refused: ${JSON.stringify(reply.refused)}`);
    },
    tries: async (verb, body) => {
      const reply = await sends(line.freshId(), verb, body);
      return isRefused(reply) ? reply.refused.code : "done";
    },
  };
}

/** An officer at one counter. */
export function officerAt(line: Line, actor: Actor & { kind: "person" }, counter: CounterId) {
  const ask = asking(line, actor);
  const officer = {
    ...ask,
    counter,
    sitsDown: () => ask.does("sign-in", { counter }),
    leaves: () => ask.does("sign-out", { counter }),
    isReady: () => ask.does("ready", { counter }),
    pauses: () => ask.does("pause", { counter, reason: "meeting" as never }),
    callsNext: () => ask.does("call-next", { counter }),
    calls: (number: string) => ask.does("call-ticket", { counter, number: number as never }),
    recalls: () => ask.does("recall", { counter }),
    starts: () => ask.does("start-service", { counter }),
    finishes: () => ask.does("finish", { counter, outcome: "done", dossierCodes: [] }),
    misses: () => ask.does("no-show", { counter }),
    parks: (note: string | null = null) => ask.does("park", { counter, note }),
    transfers: (service: string, note: string | null = null) =>
      ask.does("transfer", { counter, service: service as never, note }),
    resumes: (number: string, to: "counter" | "queue") =>
      ask.does("resume", { counter, number: number as never, to }),
    /** Calls the next one, starts and finishes; answers the number and the leg. */
    serves: async () => {
      const called = await officer.callsNext();
      await officer.starts();
      await officer.finishes();
      return called;
    },
  };
  return officer;
}
