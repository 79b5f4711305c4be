import type { CommandId } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { offerFaces } from "@motcua/screen-kit/testing/offer-faces.ts";
import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createKiosk } from "./model/kiosk.ts";
import { watchOrientation } from "./model/orientation.ts";
import { KioskScreen } from "./screens/kiosk-screen.tsx";
import { fetchLater } from "./screens/later.tsx";
import { faces } from "./testing/faces.ts";
import { createFakeAgent } from "./testing/fake-agent.ts";
import { sampleGuide, sampleNowMs, sampleView } from "./testing/sample-view.ts";

const page = document.documentElement;
const app = document.getElementById("app") ?? document.body;
const orientation = watchOrientation(matchMedia("(orientation: portrait)"));

/** Shows one face without a hub, for looking at: `dev.html?face=issued-failed&language=en`. Time stands still. */
async function show(face: string | null, language: string | null): Promise<void> {
  render(null, app);
  const timing = createFakeTiming(sampleNowMs);
  const device = createFakeDevice<KioskChannel>({ view: sampleView(), timing, page });
  const beside = createFakeAgent();
  const kiosk = createKiosk({
    device,
    agent: beside.agent,
    timing,
    newCommandId: () => "sample" as CommandId,
    page,
    orientation,
  });
  if (language === "en") device.languageChoice.choose("en");
  device.tell("guide", sampleGuide());
  render(<KioskScreen kiosk={kiosk} />, app);
  await faces[face ?? "welcome"]?.({ kiosk, device, timing, beside });
  timing.pass(400);
}

await fetchLater();
await offerFaces({ address: new URLSearchParams(location.search), page, show });
