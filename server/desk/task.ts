/** What waits at the desk. */
import type { CommandBody, CommandId, Reply, SiteId, Verb } from "@motcua/protocol";
import { type Actor, actorName } from "../domain/actor.ts";
import type { Floor } from "../journey/watch-floor.ts";
import { bodyDigest } from "./answers.ts";

/** Somebody asks for something. */
export interface CommandTask {
  readonly kind: "command";
  readonly site: SiteId;
  readonly actor: Actor;
  /** the actor's name, half of the key of its answers (T3) */
  readonly who: string;
  readonly verb: Verb;
  readonly command: CommandId;
  readonly body: CommandBody<Verb>;
  readonly digest: string;
}

/** The clock has something to do: a day to open or to close (D1). */
export interface ClockTask {
  readonly kind: "clock";
  readonly site: SiteId;
}

/** Somebody looked round the floor: alarms begin and end. */
export interface WatchTask {
  readonly kind: "watch";
  readonly site: SiteId;
  readonly floor: Floor;
}

export type Task = CommandTask | ClockTask | WatchTask;

/** A task in the line, and whom to tell. */
export interface WaitingTask {
  readonly task: Task;
  readonly answer: (reply: Reply<unknown>) => void;
}

/** A command as it came in, with what the desk needs to know it again by. */
export function commandTask(
  site: SiteId,
  actor: Actor,
  verb: Verb,
  command: CommandId,
  body: object,
): CommandTask {
  const digest = bodyDigest(verb, body);
  const who = actorName(actor);
  return { kind: "command", site, actor, who, verb, command, body: body as CommandBody<Verb>, digest };
}
