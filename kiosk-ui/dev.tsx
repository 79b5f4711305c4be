import type { CommandId } from "@motcua/protocol";
import type { KioskChannel } from "@motcua/screen-kit";
import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createKiosk } from "./model/kiosk.ts";
import { watchOrientation } from "./model/orientation.ts";
import { KioskScreen } from "./screens/kiosk-screen.tsx";
import { fetchLater } from "./screens/later.tsx";
import { faces } from "./testing/faces.ts";
import { createFakeAgent } from "./testing/fake-agent.ts";
import { sampleGuide, sampleNowMs, sampleView } from "./testing/sample-view.ts";

/** Shows one face without a hub, for looking at: `dev.html?face=issued-failed&language=en`. Time stands still. */
const address = new URLSearchParams(location.search);
const timing = createFakeTiming(sampleNowMs);
const device = createFakeDevice<KioskChannel>({
  view: sampleView(),
  timing,
  page: document.documentElement,
});
const beside = createFakeAgent();
const kiosk = createKiosk({
  device,
  agent: beside.agent,
  timing,
  newCommandId: () => "sample" as CommandId,
  page: document.documentElement,
  orientation: watchOrientation(matchMedia("(orientation: portrait)")),
});
if (address.get("language") === "en") device.languageChoice.choose("en");

device.tell("guide", sampleGuide());
await fetchLater();
const app = document.getElementById("app");
if (app !== null) render(<KioskScreen kiosk={kiosk} />, app);
await faces[address.get("face") ?? "welcome"]?.({ kiosk, device, timing, beside });
timing.pass(400);
document.documentElement.dataset.face = "shown";
