import type { Health, ZoneId } from "@motcua/protocol";
import { isConnected, useTexts, volumeAt } from "@motcua/screen-kit";
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
  VolumeX,
} from "lucide-preact";
import { useState } from "preact/hooks";
import { boardSound, type DeviceTrouble, deviceTroubles, piecesByTrouble } from "../../model/live-floor.ts";
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
  // while the hub is away nobody knows how they are: what was wrong is said with its time, and nothing is called well
  const isKnown = isConnected(watched.link.connection.value);
  const devices = watched.link.told("health").value?.devices ?? [];
  const voices = watched.link.told("voices").value;
  const settings = app.office.inForce.value?.settings ?? null;
  const withTroubles = devices
    .map((device) => {
      const troubles = deviceTroubles(device).map((trouble) => troubleWords(device, trouble));
      return { device, troubles: isLocked(device) ? [...troubles, texts.soundLocked] : troubles };
    })
    .sort(
      (a, b) =>
        b.troubles.length - a.troubles.length ||
        a.device.role.localeCompare(b.device.role) ||
        a.device.name.localeCompare(b.device.name, "vi", { numeric: true }),
    );
  const equipment = piecesByTrouble(
    watched.link.told("health").value?.equipment ?? [],
    settings?.equipment ?? null,
  );
  const hasBoards = devices.some(({ role }) => role === "board");
  const silent = (hasBoards ? (voices?.zones ?? []) : []).filter(
    ({ zone, speaks }) =>
      speaks === null && !settings?.voice.speakers.some((one) => one.zone === zone && one.board === null),
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
            <li key={device.id} class={cardClass(troubles.length > 0 ? "ill" : "well")}>
              <Icon aria-hidden="true" />
              <span class="device__words">
                <strong>{device.name}</strong>
                <span>{stateWords(device, troubles)}</span>
              </span>
            </li>
          );
        })}
        {silent.map(({ zone }) => (
          <li key={zone} class={cardClass("ill")}>
            <VolumeX aria-hidden="true" />
            <span class="device__words">
              <strong>{zoneName(zone)}</strong>
              <span>{troubleThen(texts.zoneSilent)}</span>
            </span>
          </li>
        ))}
        {shownPieces.map(({ id, name, kind, trouble }) => {
          const Icon = equipmentIcons[kind];
          return (
            <li key={id} class={cardClass(trouble === null ? "well" : "ill")}>
              <Icon aria-hidden="true" />
              <span class="device__words">
                <strong>{name}</strong>
                <span>
                  {trouble === null
                    ? ifKnown(texts.works)
                    : troubleThen(equipmentStateTexts[trouble][language])}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function stateWords(device: HealthDevice, troubles: readonly string[]): string {
    if (troubles.length > 0) return troubleThen(troubles.join(", "));
    return ifKnown(device.role === "board" ? soundWords(device) : wellWords(device));
  }

  function ifKnown(words: string): string {
    return isKnown ? words : texts.unknown;
  }

  function headWords(): string {
    if (all === 0) return texts.noDevices;
    if (!isKnown) return texts.devicesUnknown(String(all));
    if (ill === 0 && silent.length === 0) return texts.allWell(String(all));
    return [
      ...(ill === 0 ? [] : [texts.someTrouble(String(ill), String(all))]),
      ...(silent.length === 0 ? [] : [texts.zonesSilent(String(silent.length))]),
    ].join(" · ");
  }

  function cardClass(state: "ill" | "well"): string {
    if (!isKnown) return "device device--unknown";
    return state === "ill" ? "device device--ill" : "device";
  }

  /** What was wrong when the line was lost may have been put right since. */
  function troubleThen(words: string): string {
    if (isKnown) return words;
    return texts.before(formats.moment(watched.heardMs.value, watched.nowMs.value), words);
  }

  function isLocked(device: HealthDevice): boolean {
    return device.role === "board" && device.online && boardSound(device, voices).sound === "locked";
  }

  function zoneName(zone: ZoneId): string {
    return settings?.zones.find(({ id }) => id === zone)?.[language] ?? "";
  }

  /** What a board that works does about sound: the zones it is the voice of, where there are several. */
  function soundWords(device: HealthDevice): string {
    const { sound, zones } = boardSound(device, voices);
    switch (sound) {
      case "speaks": {
        const now = formats.clock(watched.nowMs.value);
        if (settings !== null && volumeAt(settings.voice, now) === 0) return texts.soundQuiet;
        const isOneOfMany = (settings?.zones.length ?? 1) > 1;
        return isOneOfMany ? texts.speaksIn(zones.map(zoneName).join(", ")) : texts.speaks;
      }
      case "muted":
        return texts.soundMuted;
      case "loading":
        return texts.soundLoading;
      case "shows-only":
        return texts.showsOnly;
      case "locked":
        return texts.soundLocked;
      case "unknown":
        return texts.works;
      default:
        return sound satisfies never;
    }
  }

  function wellWords({ report }: HealthDevice): string {
    return report?.batteryPercent == null ? texts.works : texts.battery(String(report.batteryPercent));
  }

  function troubleWords({ report, lastSeenAt }: HealthDevice, trouble: DeviceTrouble): string {
    switch (trouble) {
      case "offline":
        return `${troubleTexts.offline[language]}, ${lastSeenAt === null ? texts.neverSeen : texts.lastSeen(formats.moment(lastSeenAt, watched.nowMs.value))}`;
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
