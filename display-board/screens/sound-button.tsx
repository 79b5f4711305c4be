import { Button } from "@motcua/screen-kit";
import { Volume2 } from "lucide-preact";
import { Both, words } from "./both.tsx";
import "./sound-button.css";

/** Shown only where the browser keeps a speaking board silent: one touch, and it is gone for as long as the page lives. */
export function SoundButton({ onUnlock }: { readonly onUnlock: () => void }) {
  return (
    <div class="sound-button" data-sound="locked">
      <Button kind="primary" size="touch" icon={Volume2} onPress={onUnlock}>
        <Both text={words("turnOnSound")} english="below" />
      </Button>
    </div>
  );
}
