import { createFakeDevice } from "@motcua/screen-kit/testing/fake-device.ts";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createAlarm } from "./model/alarm.ts";
import { createPhone } from "./model/phone.ts";
import { PhoneScreen } from "./screens/phone-screen.tsx";
import { type FakePhoneChannel, faces } from "./testing/faces.ts";
import { sampleNowMs } from "./testing/sample-view.ts";

/** Shows one face without a hub, for looking at: `dev.html?face=called&language=en`. Time stands still. */
const address = new URLSearchParams(location.search);
const timing = createFakeTiming(sampleNowMs);
const device = createFakeDevice<FakePhoneChannel>({ view: null, timing, page: document.documentElement });
const phone = createPhone({
  link: device.link,
  hasSecret: true,
  timing,
  page: document,
  alarm: createAlarm({ page: document, browser: navigator, openAudio: () => new AudioContext() }),
});

const app = document.getElementById("app");
if (app !== null) render(<PhoneScreen phone={phone} />, app);
await faces[address.get("face") ?? "waiting"]?.({ phone, device });
if (address.get("language") === "en") phone.languageChoice.choose("en");
timing.pass(400);
document.documentElement.dataset.face = "shown";
