import {
  browserTiming,
  createDeviceScreen,
  type KioskChannel,
  newCommandId,
  startUpkeep,
} from "@motcua/screen-kit";
import "@motcua/screen-kit/look/index.css";
import { signal } from "@preact/signals";
import { render } from "preact";
import { createAgentBeside, usualAgentPort } from "./model/agent-beside.ts";
import { createKiosk } from "./model/kiosk.ts";
import { watchOrientation } from "./model/orientation.ts";
import { KioskScreen } from "./screens/kiosk-screen.tsx";
import { fetchLater } from "./screens/later.tsx";

const device = createDeviceScreen<KioskChannel>({ role: "kiosk", namespace: "/kiosk" });
const agentPort = Number(new URLSearchParams(location.search).get("agent")) || usualAgentPort;
const kiosk = createKiosk({
  device,
  agent: createAgentBeside({
    origin: `http://127.0.0.1:${agentPort}`,
    fetch: (url, init) => fetch(url, init),
    timing: browserTiming,
  }),
  timing: browserTiming,
  newCommandId,
  page: document.documentElement,
  orientation: watchOrientation(matchMedia("(orientation: portrait)")),
});
startUpkeep({
  device,
  base: import.meta.env.BASE_URL,
  version: import.meta.env.SCREEN_VERSION,
  waitingVotes: signal(0),
  sound: null,
  mayReload: kiosk.idle,
});

// the screen itself comes first; the pages that follow are there before anybody can have touched their button
void device.drawn.then(fetchLater);

// the voice and its code are fetched by whoever asks for them
const stopWaiting = kiosk.appearance.looks.subscribe(({ sound }) => {
  if (sound === "spoken")
    void startVoice().then(
      () => stopWaiting(),
      () => undefined,
    );
});
async function startVoice() {
  const [{ createSpeaker }, { createBrowserSound }] = await Promise.all([
    import("./voice/speaker.ts"),
    import("./voice/browser-sound.ts"),
  ]);
  createSpeaker({ kiosk, sound: createBrowserSound(new AudioContext()) });
}

const app = document.getElementById("app");
if (app !== null) render(<KioskScreen kiosk={kiosk} />, app);
