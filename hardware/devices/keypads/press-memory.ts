/**
 * What was pressed last on each keypad, on disk before it is asked of the hub: a frame that comes again, also after
 * the agent was started anew, keeps its command id, and the hub does a command once (T3).
 */
import { readFileSync } from "node:fs";
import type { CommandId, EquipmentId } from "@motcua/protocol";
import { replaceFile } from "../../durable-file.ts";
import type { KeypadAnswer } from "./keypad-frame.ts";

export interface RememberedPress {
  readonly sequence: number;
  readonly words: string;
  readonly id: CommandId;
  readonly atMs: number;
  /** null while the hub has not answered */
  readonly answer: KeypadAnswer | null;
}

export interface PressMemory {
  find(keypad: EquipmentId): RememberedPress | null;
  keep(keypad: EquipmentId, press: RememberedPress): void;
  forget(keypad: EquipmentId): void;
}

/**
 * Opens the memory. A file that cannot be read is an empty one, and a disk that takes nothing leaves it to this
 * process: the worst of both is that a press repeated across a restart acts twice.
 */
export function openPressMemory(file: string): PressMemory {
  const presses = new Map<EquipmentId, RememberedPress>(read(file));
  const write = () => {
    try {
      replaceFile(file, JSON.stringify([...presses]));
    } catch {
      // A counter goes on calling when a disk is full.
    }
  };
  return {
    find: (keypad) => presses.get(keypad) ?? null,
    keep: (keypad, press) => {
      presses.set(keypad, press);
      write();
    },
    forget: (keypad) => {
      if (presses.delete(keypad)) write();
    },
  };
}

function read(file: string): [EquipmentId, RememberedPress][] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
