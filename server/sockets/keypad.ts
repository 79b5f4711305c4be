/**
 * A keypad at a counter acts as the officer who is signed in there, and as nobody when nobody is (S1). It has the
 * verbs of a counter and no other: no vote (V2), no sign-in, no settings.
 */
import {
  type CounterId,
  type Device,
  isRefused,
  type Keypad,
  type KeypadDone,
  type KeypadKey,
  KeypadPress,
  type PersonId,
  type Reply,
  refuse,
  type Verb,
} from "@motcua/protocol";
import type { Actor } from "../domain/actor.ts";
import type { SiteState } from "../domain/state.ts";
import { type ExtraAsk, extraAsk } from "./asks.ts";
import type { Floor } from "./floor.ts";
import { presentNumber, typedNumber } from "./typed-number.ts";

/** The asks of keypads, by the agent that holds their line. */
export function keypadAsks(floor: Floor, agent: Device): Record<string, ExtraAsk> {
  async function press({ id, keypad, key }: KeypadPress): Promise<Reply<KeypadDone>> {
    const state = floor.state();
    const known = state.settings.equipment.keypads.find((one) => one.id === keypad);
    if (known === undefined || known.agent !== agent.id) {
      void floor.parts.access.trail.note(`device:${agent.id}`, "keypad-refused", keypad);
      return refuse("not-allowed");
    }
    const officer = officerAt(state, known);
    if (officer === null) return refuse("counter-closed");
    // Who may no longer sign in may still sit at a counter of this morning: keys do nothing in their name.
    if (!(await mayStillWork(officer.id))) return refuse("not-allowed");
    const command = commandOf(state, known.counter, key);
    if (isRefused(command)) return command;
    const { verb, body } = command.done;
    const reply = await floor.run(officer)(verb, { id, counter: known.counter, ...body } as never);
    return isRefused(reply) ? reply : { done: { number: presentNumber(floor.state().day, known.counter) } };
  }
  async function mayStillWork(id: PersonId): Promise<boolean> {
    return (await floor.parts.access.people.list()).some((person) => person.id === id && person.active);
  }
  return { "keypad:press": extraAsk<KeypadPress>(KeypadPress, press) };
}

type Officer = Extract<Actor, { readonly kind: "person" }>;

/** Who is signed in at the keypad's counter, with no more than an officer's rights. */
function officerAt({ day }: SiteState, { id, counter }: Keypad): Officer | null {
  const officer = day?.counters.get(counter)?.officer;
  return officer === undefined ? null : { kind: "person", ...officer, role: "officer", keypad: id };
}

interface Command {
  readonly verb: Verb;
  readonly body: object;
}

function commandOf(state: SiteState, counter: CounterId, key: KeypadKey): Reply<Command> {
  switch (key.kind) {
    case "next":
      return { done: { verb: "call-next", body: {} } };
    case "recall":
      return { done: { verb: "recall", body: {} } };
    case "no-show":
      return { done: { verb: "no-show", body: {} } };
    case "start":
      return { done: { verb: "start-service", body: {} } };
    case "finish":
      return { done: { verb: "finish", body: { outcome: "done", dossierCodes: [] } } };
    case "call": {
      const number = typedNumber(state, counter, key.typed);
      return isRefused(number) ? number : { done: { verb: "call-ticket", body: { number: number.done } } };
    }
    default:
      return key satisfies never;
  }
}
