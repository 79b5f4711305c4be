import type { BoardView, Language } from "@motcua/protocol";
import type { Connection, Formats } from "@motcua/screen-kit";
import type { ListedCall } from "../model/board-model.ts";
import type { Pace } from "../model/rotation.ts";
import type { Sound } from "../model/sound.ts";
import { CallStage } from "./call-stage.tsx";
import { CalmStage } from "./calm-stage.tsx";
import { CounterTiles } from "./counter-tiles.tsx";
import { Foot } from "./foot.tsx";
import { HallHeader } from "./hall-header.tsx";
import { LatestCalls } from "./latest-calls.tsx";
import { NoticeStrip } from "./notice-strip.tsx";
import "./hall-board.css";

export interface HallBoardProps {
  readonly view: BoardView;
  readonly present: BoardView["calls"][number] | null;
  readonly latest: readonly ListedCall[];
  readonly connection: Connection;
  readonly pace: Pace;
  /** what turns in the large field turns by this: the same, except where somebody leafs through it */
  readonly turns: Pace;
  readonly formats: Record<Language, Formats>;
  readonly sound: Sound;
  /** somebody touched what asks for sound */
  readonly onUnlock: () => void;
}

/** The board of a hall: the present call very large, then the latest, the counters, who waits, and what to know. */
export function HallBoard({
  view,
  present,
  latest,
  connection,
  pace,
  turns,
  formats,
  sound,
  onUnlock,
}: HallBoardProps) {
  const state = connection.kind === "connected" ? "current" : "stale";
  return (
    <main
      class="hall"
      data-english={view.languages.includes("en") ? "shown" : "hidden"}
      data-state={state}
      data-stage={present === null ? "calm" : "call"}
    >
      <HallHeader view={view} nowMs={pace.nowMs} formats={formats.vi} sound={sound} onUnlock={onUnlock} />
      <div class="hall__left">
        {present === null ? (
          <CalmStage view={view} pace={turns} formats={formats} connection={connection} />
        ) : (
          <CallStage call={present} key={`${present.call}@${present.calledAt}`} />
        )}
        <CounterTiles counters={view.counters} pace={pace} />
        <NoticeStrip view={view} pace={pace} />
      </div>
      <LatestCalls latest={latest} stage={present === null ? "calm" : "call"} />
      <Foot view={view} connection={connection} nowMs={pace.nowMs} formats={formats} />
    </main>
  );
}
