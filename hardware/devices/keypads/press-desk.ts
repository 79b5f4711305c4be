/** One keypad's presses: each acts once, however often its frame comes, and is answered shortly. */
import { type CommandId, isRefused, type Keypad, type KeypadDone, type Reply } from "@motcua/protocol";
import type { KeypadAnswer, KeypadFrame } from "./keypad-frame.ts";
import type { PressMemory } from "./press-memory.ts";
import { shortCode } from "./refusal-codes.ts";

/** Asks the hub while somebody stands at the keypad; null when it is away. */
export type AskPress = (press: {
  readonly id: CommandId;
  readonly keypad: Keypad["id"];
  readonly key: Exclude<NonNullable<KeypadFrame["command"]>, { readonly kind: "hello" }>;
}) => Promise<Reply<KeypadDone> | null>;

export interface PressDeskParts {
  readonly keypad: Keypad["id"];
  readonly memory: PressMemory;
  readonly ask: AskPress;
  readonly newCommandId: () => CommandId;
  /** the machine's time; only differences mean something */
  readonly nowMs: () => number;
}

export interface PressDesk {
  /** Null: this frame is answered by the one that came before it. */
  take(frame: KeypadFrame): Promise<KeypadAnswer | null>;
}

/** A keypad repeats for seconds at most; the same sequence number after this long is another press. */
const repeatWithinMs = 30_000;

/** Builds the desk of one keypad. */
export function createPressDesk({ keypad, memory, ask, newCommandId, nowMs }: PressDeskParts): PressDesk {
  let asking: { readonly sequence: number; readonly words: string } | null = null;

  return {
    take: async ({ sequence, words, command }) => {
      if (command === null) return { kind: "err", text: "CMD" };
      if (command.kind === "hello") {
        memory.forget(keypad);
        return { kind: "ok", text: "READY" };
      }
      if (asking !== null) {
        const isTheSame = asking.sequence === sequence && asking.words === words;
        return isTheSame ? null : { kind: "err", text: "WAIT" };
      }
      const last = memory.find(keypad);
      const sinceMs = last === null ? 0 : nowMs() - last.atMs;
      const isRepeat =
        last?.sequence === sequence && last.words === words && sinceMs >= 0 && sinceMs < repeatWithinMs;
      if (isRepeat && last.answer !== null) return last.answer;
      const press = isRepeat ? last : { sequence, words, id: newCommandId(), atMs: nowMs(), answer: null };
      asking = press;
      try {
        if (!isRepeat) memory.keep(keypad, press);
        const reply = await ask({ id: press.id, keypad, key: command });
        if (reply === null) return { kind: "err", text: "AWAY" };
        const answer = answerOf(reply);
        memory.keep(keypad, { ...press, answer });
        return answer;
      } finally {
        asking = null;
      }
    },
  };
}

function answerOf(reply: Reply<KeypadDone>): KeypadAnswer {
  if (isRefused(reply)) return { kind: "err", text: shortCode(reply.refused.code) };
  return { kind: "ok", text: reply.done.number ?? "-" };
}
