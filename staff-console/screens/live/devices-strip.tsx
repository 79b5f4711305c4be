import type { Health } from "@motcua/protocol";
import { classes, useTexts } from "@motcua/screen-kit";
import {
  ChevronDown,
  Computer,
  Keyboard,
  Monitor,
  Printer,
  RectangleEllipsis,
  ScanLine,
  Tablet,
  TicketCheck,
} from "lucide-preact";
import { useState } from "preact/hooks";
import { type DeviceTrouble, deviceTroubles, piecesByTrouble } from "../../model/live-floor.ts";
import { equipmentStateTexts } from "../../texts/equipment-texts.ts";
import { liveTexts, printCauseTexts, troubleTexts } from "../../texts/live-texts.ts";
import type { LivePartProps } from "./live-page.tsx";
import "./devices-strip.css";

type HealthDevice = Health["devices"][number];

const icons = { kiosk: TicketCheck, tablet: Tablet, board: Monitor, hardware: Computer };
const equipmentIcons = {
  printers: Printer,
  panels: RectangleEllipsis,
  keypads: Keyboard,
  scanners: ScanLine,
};

/** Every device and piece of equipment of the office, those in trouble first and in words. */
export function DevicesStrip({ app, watched }: LivePartProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(liveTexts, app.languageChoice.language);
  const formats = watched.formats.value;
  const devices = watched.link.told("health").value?.devices ?? [];
  const withTroubles = devices
    .map((device) => ({ device, troubles: deviceTroubles(device) }))
    .sort(
      (a, b) =>
        b.troubles.length - a.troubles.length ||
        a.device.role.localeCompare(b.device.role) ||
        a.device.name.localeCompare(b.device.name, "vi", { numeric: true }),
    );
  const equipment = piecesByTrouble(
    watched.link.told("health").value?.equipment ?? [],
    app.office.inForce.value?.settings.equipment ?? null,
  );
  const all = devices.length + equipment.length;
  // a wall has room for every device, a desk for those that need somebody
  const [extent, setExtent] = useState<"every" | "ill">(() => (innerHeight >= 1000 ? "every" : "ill"));
  const shownDevices = withTroubles.filter(({ troubles }) => extent === "every" || troubles.length > 0);
  const shownPieces = equipment.filter(({ trouble }) => extent === "every" || trouble !== null);
  const ill =
    withTroubles.filter(({ troubles }) => troubles.length > 0).length +
    equipment.filter(({ trouble }) => trouble !== null).length;
  return (
    <section class="devices" aria-label={texts.devices}>
      <div class="live__heading">
        <h2>{texts.devices}</h2>
        <p>
          {headWords()}
          {all > ill && (
            <button
              type="button"
              class="devices__extent"
              aria-expanded={extent === "every"}
              onClick={() => setExtent(extent === "every" ? "ill" : "every")}
            >
              {texts.everyDevice}
              <ChevronDown aria-hidden="true" />
            </button>
          )}
        </p>
      </div>
      <ul class="devices__list">
        {shownDevices.map(({ device, troubles }) => {
          const Icon = icons[device.role];
          return (
            <li key={device.id} class={classes("device", troubles.length === 0 ? null : "device--ill")}>
              <Icon aria-hidden="true" />
              <span class="device__words">
                <strong>{device.name}</strong>
                {troubles.length > 0 && (
                  <span>{troubles.map((trouble) => troubleWords(device, trouble)).join(", ")}</span>
                )}
              </span>
              {troubles.length === 0 && <span class="device__well">{wellWords(device)}</span>}
            </li>
          );
        })}
        {shownPieces.map(({ id, name, kind, trouble }) => {
          const Icon = equipmentIcons[kind];
          return (
            <li key={id} class={classes("device", trouble === null ? null : "device--ill")}>
              <Icon aria-hidden="true" />
              <span class="device__words">
                <strong>{name}</strong>
                {trouble !== null && <span>{equipmentStateTexts[trouble][language]}</span>}
              </span>
              {trouble === null && <span class="device__well">{texts.works}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );

  function headWords(): string {
    if (all === 0) return texts.noDevices;
    return ill === 0 ? texts.allWell(String(all)) : texts.someTrouble(String(ill), String(all));
  }

  function wellWords({ report }: HealthDevice): string {
    return report?.batteryPercent == null ? texts.works : texts.battery(String(report.batteryPercent));
  }

  function troubleWords({ report, lastSeenAt }: HealthDevice, trouble: DeviceTrouble): string {
    switch (trouble) {
      case "offline":
        return `${troubleTexts.offline[language]}, ${lastSeenAt === null ? texts.neverSeen : texts.lastSeen(formats.clock(lastSeenAt))}`;
      case "printer":
        return report?.printer == null
          ? troubleTexts.printer[language]
          : printCauseTexts[report.printer][language];
      case "battery":
        return texts.battery(String(report?.batteryPercent ?? 0));
      case "votes-waiting":
        return texts.votesWaiting(String(report?.waitingVotes ?? 0));
      case "clock":
        return texts.clockOff(formats.minutes(Math.abs(report?.clockErrorSeconds ?? 0) / 60));
      default:
        return trouble satisfies never;
    }
  }
}
