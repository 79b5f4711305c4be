import "@motcua/screen-kit/look/index.css";
import { render } from "preact";
import { createStaffApp, readStaffAddress } from "./model/staff-app.ts";
import { Console } from "./screens/console.tsx";

const address = readStaffAddress(location);
const app = createStaffApp(address.seat);
if (address.setupToken !== null) {
  // the token works once: it must not stay in the address bar, in history or in a bookmark
  history.replaceState(null, "", `${location.pathname}${location.search}#/`);
  app.router.go({ page: "start" });
}
void app.session.start(address.setupToken);

// The hub was renewed under an open page: the parts it still has to load have other names now.
addEventListener("vite:preloadError", () => location.reload());

const place = document.getElementById("app");
if (place !== null) render(<Console app={app} />, place);
