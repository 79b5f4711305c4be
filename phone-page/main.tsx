import { browserTiming, createBrowserLink, type PhoneChannel } from "@motcua/screen-kit";
import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createAlarm } from "./model/alarm.ts";
import { createPhone } from "./model/phone.ts";
import { secretIn } from "./model/secret-in.ts";
import { watchPage } from "./model/watch-page.ts";
import { PhoneScreen } from "./screens/phone-screen.tsx";

const secret = secretIn(location.hash);
const link = createBrowserLink<PhoneChannel>(
  "/phone",
  () => ({ token: secret }),
  secret === null ? "when-told" : "at-once",
);
const phone = createPhone({
  link,
  hasSecret: secret !== null,
  timing: browserTiming,
  page: document,
  alarm: createAlarm({ page: document, browser: navigator, openAudio: () => new AudioContext() }),
});
watchPage({ page: document, around: window, onSeen: phone.seen, onLeft: phone.left });
// The link of another ticket, pasted or scanned into the same tab.
window.addEventListener("hashchange", () => location.reload());

const app = document.getElementById("app");
if (app !== null) render(<PhoneScreen phone={phone} />, app);
