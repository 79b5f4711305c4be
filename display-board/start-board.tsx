import type { BoardChannel } from "@motcua/screen-kit";
import { browserTiming, createDeviceScreen, startUpkeep, volumeAt } from "@motcua/screen-kit";
import { computed, signal } from "@preact/signals";
import { render } from "preact";
import type { BoardPlace } from "./model/board-address.ts";
import { createBoardModel } from "./model/board-model.ts";
import { BoardScreen } from "./screens/board-screen.tsx";
import { createBrowserPlayer } from "./voice/browser-player.ts";
import { createVoiceQueue } from "./voice/voice-queue.ts";

/** Why a call was not heard is worth a minute of trying, no more. */
const keepSilentForMs = 60_000;

/** Starts a board of the hall or of one counter: its hub, its voice, its screen. */
export function startBoard(app: HTMLElement, place: BoardPlace): void {
  const device = createDeviceScreen<BoardChannel>({ role: "board", namespace: "/board" });
  const { link } = device;
  const voice = link.told("voice");

  // a hundred sounds are no reason to show the hall its numbers later
  const player = createBrowserPlayer({
    opening: device.drawn.then(() => new AudioContext()),
    timing: browserTiming,
    load: async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
      return answer.arrayBuffer();
    },
  });
  /** By the site's clocks; follows the second hand, so that a quiet time begins by itself. */
  const volumePercent = computed(() => {
    const saying = link.view.value?.saying;
    return saying === undefined ? 0 : volumeAt(saying, device.formats.value.clock(device.nowMs.value));
  });
  const queue = createVoiceQueue({
    view: link.view,
    voice,
    player,
    announce: (call, giveUpAfterMs) => link.ask("call:announce", { call }, { id: null, giveUpAfterMs }),
    keepSilent: (call, why) =>
      void link.ask("call:keep-silent", { call, why }, { id: null, giveUpAfterMs: keepSilentForMs }),
    hubNowMs: () => link.clock.nowMs(),
    hubRate: () => link.clock.rate(),
    volumePercent: () => volumePercent.value,
    timing: browserTiming,
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

  startUpkeep({
    device,
    base: import.meta.env.BASE_URL,
    version: import.meta.env.SCREEN_VERSION,
    waitingVotes: signal(0),
    sound: player.audibility,
    mayReload: computed(() => model.present.value === null && queue.speaking.value === null),
  });

  render(
    <BoardScreen
      place={place}
      device={device}
      model={model}
      voice={voice}
      volumePercent={volumePercent}
      player={player}
    />,
    app,
  );
}
