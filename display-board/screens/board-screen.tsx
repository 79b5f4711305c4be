import type { Language, Voice } from "@motcua/protocol";
import {
  type BoardChannel,
  createFormats,
  DeviceGate,
  type DeviceScreen,
  type Formats,
} from "@motcua/screen-kit";
import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { BoardPlace } from "../model/board-address.ts";
import type { BoardModel } from "../model/board-model.ts";
import { soundOf } from "../model/sound.ts";
import { boardTexts } from "../texts/board-texts.ts";
import type { VoicePlayer } from "../voice/player.ts";
import { CounterBoard } from "./counter-board.tsx";
import { HallBoard } from "./hall-board.tsx";

export interface BoardScreenProps {
  readonly place: BoardPlace;
  readonly device: DeviceScreen<BoardChannel>;
  readonly model: BoardModel;
  readonly voice: ReadonlySignal<Voice | null>;
  readonly volumePercent: ReadonlySignal<number>;
  readonly player: Pick<VoicePlayer, "audibility" | "unlock">;
}

/** The board with its four faces; away from the hub it goes on with what it last knew, and says since when. */
export function BoardScreen({ place, device, model, voice, volumePercent, player }: BoardScreenProps) {
  const formats = useBothFormats(device).value;
  const connection = device.link.connection.value;
  const pace = { nowMs: device.nowMs.value, rate: device.link.clock.rate() };
  const sound = soundOf(voice.value, player.audibility.value, volumePercent.value);
  return (
    <DeviceGate device={device} whenAway="go-on" stillWorks={boardTexts.vi.stillWorks}>
      {(view) =>
        place.kind === "counter" ? (
          <CounterBoard
            view={view}
            counter={place.counter}
            connection={connection}
            nowMs={pace.nowMs}
            formats={formats.vi}
            sound={sound}
            onUnlock={player.unlock}
          />
        ) : (
          <HallBoard
            view={view}
            present={model.present.value}
            latest={model.latest.value}
            connection={connection}
            pace={pace}
            turns={pace}
            formats={formats}
            sound={sound}
            onUnlock={player.unlock}
          />
        )
      }
    </DeviceGate>
  );
}

/** Dear to make: once, and again when the hub names another time zone. */
function useBothFormats({ link }: DeviceScreen<BoardChannel>): ReadonlySignal<Record<Language, Formats>> {
  return useMemo(() => {
    const timeZone = computed(() => link.hello.value?.timeZone ?? "Asia/Ho_Chi_Minh");
    return computed(() => ({
      vi: createFormats("vi", timeZone.value),
      en: createFormats("en", timeZone.value),
    }));
  }, [link]);
}
