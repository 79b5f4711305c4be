import type { KioskView } from "@motcua/protocol";
import { DeviceGate, useTexts } from "@motcua/screen-kit";
import type { Kiosk } from "../model/kiosk.ts";
import { kioskTexts } from "../texts/kiosk-texts.ts";
import { Advice } from "./advice.tsx";
import { Issued } from "./issued.tsx";
import { Issuing } from "./issuing.tsx";
import { Ease, Help, Letter, More, Notices, Procedure, Search } from "./later.tsx";
import { Priority } from "./priority.tsx";
import { Refused } from "./refused.tsx";
import { useKeys } from "./use-keys.ts";
import { Welcome } from "./welcome.tsx";

/** The kiosk: whichever page is true now. A touch anywhere says that somebody is here. */
export function KioskScreen({ kiosk }: { readonly kiosk: Kiosk }) {
  const texts = useTexts(kioskTexts, kiosk.device.languageChoice.language);
  useKeys(kiosk);
  return (
    <DeviceGate
      device={kiosk.device}
      whenAway="go-on"
      stillWorks={null}
      staffFacts={() => [
        {
          label: texts.staffPaper,
          value: { ready: texts.paperReady, trouble: texts.paperTrouble, none: texts.paperNone }[
            kiosk.device.link.view.value?.printer.state ?? "none"
          ],
        },
      ]}
    >
      {(view) => <PageOf kiosk={kiosk} view={view} />}
    </DeviceGate>
  );
}

function PageOf({ kiosk, view }: { readonly kiosk: Kiosk; readonly view: KioskView }) {
  const page = kiosk.visit.page.value;
  switch (page.kind) {
    case "welcome":
      return <Welcome kiosk={kiosk} view={view} place={page.place} />;
    case "search":
      return <Search kiosk={kiosk} view={view} {...page} />;
    case "procedure":
      return <Procedure kiosk={kiosk} view={view} wish={page.wish} place={page.place} />;
    case "notices":
      return <Notices kiosk={kiosk} view={view} place={page.place} />;
    case "more":
      return <More kiosk={kiosk} view={view} />;
    case "ease":
      return <Ease kiosk={kiosk} />;
    case "letter":
      return <Letter kiosk={kiosk} view={view} page={page} />;
    case "help":
      return <Help kiosk={kiosk} />;
    case "advice":
      return <Advice kiosk={kiosk} view={view} wish={page.wish} />;
    case "priority":
      return <Priority kiosk={kiosk} view={view} wish={page.wish} />;
    case "issuing":
      return <Issuing kiosk={kiosk} />;
    case "issued":
      return <Issued kiosk={kiosk} view={view} page={page} />;
    case "refused":
      return <Refused kiosk={kiosk} page={page} />;
    default:
      return page satisfies never;
  }
}
