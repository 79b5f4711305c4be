import {
  browserTiming,
  createDeviceScreen,
  createIdbQueueStore,
  createOfflineQueue,
  newCommandId,
  sendOver,
  startUpkeep,
  type TabletChannel,
} from "@motcua/screen-kit";
import "@motcua/screen-kit/look/index.css";
import { computed } from "@preact/signals";
import { render } from "preact";
import { createRoundMemory } from "./model/round-memory.ts";
import { createTablet } from "./model/tablet.ts";
import { TabletScreen } from "./screens/tablet-screen.tsx";

const device = createDeviceScreen<TabletChannel>({ role: "tablet", namespace: "/tablet" });
const votes = createOfflineQueue<TabletChannel>({
  store: createIdbQueueStore(`motcua.tablet.${device.slot}`),
  connection: device.link.connection,
  send: sendOver<TabletChannel>(device.link),
  newCommandId,
  timing: browserTiming,
  // the phone was first, or the site has another scale by now (V1): nobody is left at the glass to be told
  onRefused: () => undefined,
});
const tablet = createTablet({
  device,
  timing: browserTiming,
  votes,
  memory: createRoundMemory(device.slot, () => localStorage),
});
/** a vote that storage did not take would be lost with the page */
const mayReload = computed(
  () => tablet.idle.value && (votes.keptIn.value === "storage" || votes.waiting.value === 0),
);
startUpkeep({
  device,
  base: import.meta.env.BASE_URL,
  version: import.meta.env.SCREEN_VERSION,
  waitingVotes: votes.waiting,
  sound: null,
  mayReload,
});

const app = document.getElementById("app");
if (app !== null) render(<TabletScreen tablet={tablet} />, app);
