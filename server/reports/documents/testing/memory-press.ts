/** A press over a folder of its own, whose files are made by whatever the test brings. */
import { createFakeClock } from "../../../parts/clock.ts";
import type { AnchorRow } from "../../../store/store.ts";
import { createDocumentPress, type DocumentPressParts } from "../document-press.ts";
import { openDocumentShelf } from "../document-shelf.ts";
import type { MakeFile } from "../making-thread.ts";
import { sampleFigures } from "./sample-figures.ts";
import { samplePosition, sampleSettings } from "./sample-head.ts";

export async function memoryPress(folder: string, makeFile: MakeFile) {
  const anchors: AnchorRow[] = [];
  const lines: string[] = [];
  const clock = createFakeClock(Date.UTC(2022, 11, 5, 2));
  let last = 0;
  const parts: DocumentPressParts = {
    shelf: await openDocumentShelf({ folder, mostDocuments: 3, mostBytes: 1000 }),
    makeFile,
    gather: async () => ({
      matter: { kind: "periodic", figures: sampleFigures() },
      position: samplePosition,
    }),
    settings: sampleSettings,
    clock,
    newId: () => `00000000-0000-7000-8000-${String(++last).padStart(12, "0")}`,
    anchor: async (row) => {
      anchors.push(row);
    },
    earlierCheck: async () => null,
    wholeChecked: async () => undefined,
    trail: {
      note: async (who, what, detail) => {
        lines.push(`${who} ${what} ${detail}`);
      },
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return { press: createDocumentPress(parts), anchors, lines, clock };
}
