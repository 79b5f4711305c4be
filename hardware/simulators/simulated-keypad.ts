/**
 * A call keypad as docs/hardware/keypads.md tells a maker to build one: it counts its presses, repeats a frame that got
 * no answer, and shows what it is answered. Written from that page alone; shares no code with the reader.
 */
import type { Clock } from "../clock.ts";
import type { DeviceEnd } from "./memory-line.ts";

export interface SimulatedKeypad {
  /** Presses a key: `NEXT`, `CALL 42`. Resolves with what its display shows then; `NO LINK` after three frames. */
  press(words: string): Promise<string>;
  display(): string;
}

export interface SimulatedKeypadParts {
  readonly line: DeviceEnd;
  readonly clock: Clock;
  readonly address: number;
}

const answerWithinMs = 1_500;
const frames = 3;

/** Switches a keypad on: it says so first, so that its counting may begin at 1 again. */
export function createSimulatedKeypad({ line, clock, address }: SimulatedKeypadParts): SimulatedKeypad {
  const head = String(address).padStart(2, "0");
  let display = "";
  let sequence = 0;
  let heard = "";
  let onAnswer: (sequence: string, text: string) => void = () => undefined;

  line.onBytes((bytes) => {
    heard += Buffer.from(bytes).toString("latin1");
    const lines = heard.split("\r\n");
    heard = lines.pop() ?? "";
    for (const said of lines) {
      const [body = "", check = ""] = said.split("*");
      const [who, which = "", , text = ""] = body.split(" ");
      if (who === `A${head}` && check === sumOf(body)) onAnswer(which, text);
    }
  });

  const send = (words: string) => {
    const number = String(sequence).padStart(2, "0");
    const body = `K${head} ${number} ${words}`;
    line.send(Buffer.from(`${body}*${sumOf(body)}\r\n`, "latin1"));
    return number;
  };

  async function once(words: string): Promise<string | null> {
    const number = send(words);
    return new Promise((resolve) => {
      const callOff = clock.schedule(answerWithinMs, () => resolve(null));
      onAnswer = (which, text) => {
        if (which !== number) return;
        callOff();
        resolve(text);
      };
    });
  }

  return {
    press: async (words) => {
      sequence = words === "HELLO" ? 0 : (sequence % 99) + 1;
      for (let frame = 0; frame < frames; frame++) {
        const text = await once(words);
        if (text === null) continue;
        display = text;
        return display;
      }
      display = "NO LINK";
      return display;
    },
    display: () => display,
  };
}

function sumOf(body: string): string {
  let sum = 0;
  for (const sign of Buffer.from(body, "latin1")) sum ^= sign;
  return `0${sum.toString(16).toUpperCase()}`.slice(-2);
}
