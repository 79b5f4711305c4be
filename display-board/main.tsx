import type { BoardChannel } from "@motcua/screen-kit";
import {
  browserBatteryPercent,
  browserTiming,
  createDeviceScreen,
  keepAwake,
  registerShell,
  startDeviceReports,
} from "@motcua/screen-kit";
import "@motcua/screen-kit/look/index.css";
import { computed, signal } from "@preact/signals";
import { render } from "preact";
import { readBoardAddress } from "./model/board-address.ts";
import { createBoardModel } from "./model/board-model.ts";
import { BoardScreen } from "./screens/board-screen.tsx";
import { createBrowserPlayer } from "./voice/browser-player.ts";
import { clipsOf } from "./voice/clips.ts";
import { createVoiceQueue } from "./voice/voice-queue.ts";

const address = readBoardAddress(location.search);
const device = createDeviceScreen<BoardChannel>({ role: "board", namespace: "/board" });
const { link } = device;
const voice = link.told("voice");

const player = createBrowserPlayer({
  context: new AudioContext(),
  clips: clipsOf(address.spoken),
  timing: browserTiming,
  load: async (clip) => {
    const answer = await fetch(`${import.meta.env.BASE_URL}voice/${clip}.ogg`);
    if (!answer.ok) throw new Error(`The clip ${clip} was answered with ${answer.status}.`);
    return answer.arrayBuffer();
  },
});
const queue = createVoiceQueue({
  view: link.view,
  voice,
  player,
  languages: address.spoken,
  announce: (call, giveUpAfterMs) => link.ask("call:announce", { call }, { id: null, giveUpAfterMs }),
  hubNowMs: () => link.clock.nowMs(),
  hubRate: () => link.clock.rate(),
});
const model = createBoardModel({
  view: link.view,
  speaking: queue.speaking,
  clock: link.clock,
  timing: browserTiming,
});

// any touch or key lets the browser sound, not only the button's
for (const kind of ["pointerdown", "keydown"])
  addEventListener(kind, () => player.unlock(), { passive: true });
// what was handed to the loudspeaker, for whoever looks into a board that is said to be silent
Object.defineProperty(globalThis, "motcuaVoiceLog", { get: () => player.log.peek() });

keepAwake(document, navigator);
startDeviceReports({
  link,
  version: import.meta.env.SCREEN_VERSION,
  waitingVotes: signal(0),
  timing: browserTiming,
  touches: document,
  batteryPercent: browserBatteryPercent,
});
const shell = registerShell({
  base: import.meta.env.BASE_URL,
  browser: navigator,
  reload: () => location.reload(),
});
shell.reloadWhen(computed(() => model.present.value === null && queue.speaking.value === null));

const app = document.getElementById("app");
if (app !== null) {
  render(
    <BoardScreen place={address.place} device={device} model={model} voice={voice} player={player} />,
    app,
  );
}
