import { Button } from "@motcua/screen-kit";
import { Volume2 } from "lucide-preact";
import { boardTexts } from "../texts/board-texts.ts";
import "./sound-button.css";

/** Shown only where the browser keeps a speaking board silent: one touch, and it is gone for as long as the page lives. */
export function SoundButton({ onUnlock }: { readonly onUnlock: () => void }) {
  const { vi, en } = boardTexts;
  return (
    <aside class="sound-button" data-sound="locked">
      <p>{vi.turnOnSoundWhy}</p>
      <Button kind="primary" size="touch" icon={Volume2} note={en.turnOnSound} onPress={onUnlock}>
        {vi.turnOnSound}
      </Button>
    </aside>
  );
}
