import type { CommandId } from "@motcua/protocol";
import { createMemoryQueueStore, createOfflineQueue, sendOver, type TabletChannel } from "@motcua/screen-kit";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { offerFaces } from "@motcua/screen-kit/testing/offer-faces.ts";
import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createRoundMemory } from "./model/round-memory.ts";
import { createTablet } from "./model/tablet.ts";
import { TabletScreen } from "./screens/tablet-screen.tsx";
import { faces } from "./testing/faces.ts";
import { sampleNowMs, sampleView } from "./testing/sample-view.ts";

const page = document.documentElement;
const app = document.getElementById("app") ?? document.body;

/** Shows one face without a hub, for looking at: `dev.html?face=reasons&language=en`. Time stands still. */
async function show(face: string | null, language: string | null): Promise<void> {
  render(null, app);
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<TabletChannel>({ view: sampleView(), timing, page });
  const votes = createOfflineQueue<TabletChannel>({
    store: createMemoryQueueStore(),
    connection: device.link.connection,
    send: sendOver<TabletChannel>(device.link),
    newCommandId: () => "sample" as CommandId,
    timing,
    onRefused: () => undefined,
  });
  const tablet = createTablet({
    device,
    timing,
    votes,
    memory: createRoundMemory("sample", () => {
      throw new Error("a face to look at remembers nothing");
    }),
  });
  if (language === "en") device.languageChoice.choose("en");
  render(<TabletScreen tablet={tablet} />, app);
  await faces[face ?? "rest"]?.({ tablet, device, timing });
  timing.pass(400);
}

await offerFaces({ address: new URLSearchParams(location.search), page, show });
