import type { BoardView } from "@motcua/protocol";
import type { Formats } from "@motcua/screen-kit";
import { VolumeX } from "lucide-preact";
import type { Sound } from "../model/sound.ts";
import { Both, words } from "./both.tsx";
import "./hall-header.css";
import { SoundButton } from "./sound-button.tsx";

export interface HallHeaderProps {
  readonly view: BoardView;
  readonly nowMs: number;
  readonly formats: Formats;
  readonly sound: Sound;
  readonly onUnlock: () => void;
}

/** Whose hall this is, and what time it is by the hub. */
export function HallHeader({ view, nowMs, formats, sound, onUnlock }: HallHeaderProps) {
  return (
    <header class="hall-header">
      <div class="hall-header__office">
        <p class="hall-header__authority">
          <Both
            text={{ vi: `${view.office.authority.vi} · ${view.zone.name.vi}`, en: view.office.name.en }}
            english="behind"
          />
        </p>
        <h1>{view.office.name.vi}</h1>
      </div>
      {(sound === "muted" || sound === "quiet") && (
        <p class="hall-header__sound">
          <VolumeX aria-hidden="true" />
          {words(sound === "muted" ? "soundOff" : "soundQuiet").vi}
        </p>
      )}
      {sound === "locked" && <SoundButton onUnlock={onUnlock} />}
      <p class="hall-header__date">{formats.day(nowMs)}</p>
      <p class="hall-header__clock">{formats.clock(nowMs)}</p>
    </header>
  );
}
