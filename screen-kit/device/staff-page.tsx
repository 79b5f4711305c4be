import { Expand, LogOut, RotateCw, Shrink, Unplug } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../parts/button.tsx";
import { staffDoorTexts } from "../texts/staff-door-texts.ts";
import { useTexts } from "../texts/texts.ts";
import { PinPad } from "./pin-pad.tsx";
import type { StaffDoorProps } from "./staff-door-part.tsx";
import "./staff-page.css";

/** The PIN pad, and behind it what staff need to know of a device and may do with it. In front of everything. */
export function StaffPage({ device, facts }: StaffDoorProps) {
  const { door, languageChoice } = device;
  const texts = useTexts(staffDoorTexts, languageChoice.language);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = box.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  const state = door.state.value;
  if (state.kind === "closed") return null;
  const isAsking = state.kind === "asking";
  return (
    <dialog
      ref={box}
      class="kit-staff"
      aria-label={isAsking ? texts.pinTitle : texts.title}
      onCancel={(cancel) => {
        cancel.preventDefault(); // the door's state takes it away
        door.shut();
      }}
      onPointerDown={door.touched}
    >
      {isAsking ? (
        <PinPad door={door} asking={state} texts={texts} />
      ) : (
        <Behind device={device} facts={facts} may={state.may} />
      )}
    </dialog>
  );
}

interface BehindProps extends StaffDoorProps {
  readonly may: "everything" | "look";
}

function Behind({ device, facts, may }: BehindProps) {
  const { door, link, languageChoice } = device;
  const texts = useTexts(staffDoorTexts, languageChoice.language);
  const [unpairing, setUnpairing] = useState<"not-asked" | "asked">("not-asked");
  const [glass, setGlass] = useState(document.fullscreenElement === null ? "window" : "full");
  const isConnected = link.connection.value.kind === "connected";
  const isKept = device.trust.value === "trusted";
  const isLit = "wakeLock" in navigator;
  const rows = [
    { label: texts.device, value: device.self.value?.name ?? texts.unnamed },
    { label: texts.version, value: import.meta.env.SCREEN_VERSION ?? "–" },
    {
      label: texts.hub,
      value: isConnected ? texts.hubConnected(location.host) : texts.hubAway(location.host),
    },
    ...facts,
    // a browser that goes on past a warning calls the page secure, and still keeps nothing of it
    { label: texts.startsAlone, value: isKept ? texts.yes : texts.noTrust },
    {
      label: texts.staysLit,
      value: isLit ? texts.yes : globalThis.isSecureContext ? texts.notHere : texts.noTrust,
    },
  ];
  const turnGlass = async () => {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
    setGlass(document.fullscreenElement === null ? "window" : "full");
  };
  return (
    <div class="kit-staff__page">
      <h1>{texts.title}</h1>
      {may === "look" && <p class="kit-staff__note">{texts.noPin}</p>}
      <dl class="kit-staff__facts">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="kit-staff__actions">
        <Button kind="primary" size="touch" icon={LogOut} onPress={door.shut}>
          {texts.backToScreen}
        </Button>
        <Button kind="quiet" size="touch" icon={RotateCw} onPress={() => location.reload()}>
          {texts.reload}
        </Button>
        {may === "everything" && (
          <>
            <Button
              kind="quiet"
              size="touch"
              icon={glass === "full" ? Shrink : Expand}
              onPress={() => turnGlass().catch(() => undefined)}
            >
              {glass === "full" ? texts.leaveFullScreen : texts.fullScreen}
            </Button>
            <Button
              kind={unpairing === "asked" ? "danger" : "quiet"}
              size="touch"
              icon={Unplug}
              onPress={() => (unpairing === "asked" ? device.unpair() : setUnpairing("asked"))}
            >
              {unpairing === "asked" ? texts.unpairSure : texts.unpair}
            </Button>
          </>
        )}
      </div>
      {may === "everything" && <p class="kit-staff__words">{texts.kioskMode}</p>}
    </div>
  );
}
