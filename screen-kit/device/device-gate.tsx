import type { ComponentChildren } from "preact";
import type { DeviceChannel } from "../link/channels.ts";
import type { Connection } from "../link/connection.ts";
import { PairingFace } from "../pairing/pairing-face.tsx";
import { Away, OutOfService, Starting } from "../parts/full-face.tsx";
import { RefusalWords } from "../parts/refusal-words.tsx";
import { SampleDayStrip } from "../parts/sample-day-strip.tsx";
import type { DeviceScreen } from "./device-screen.ts";
import { StaffDoorPart, type StaffFact } from "./staff-door-part.tsx";

export interface DeviceGateProps<C extends DeviceChannel> {
  readonly device: DeviceScreen<C>;
  /** while the hub is away: the screen goes on with its last view, or the away face takes its place */
  readonly whenAway: "go-on" | "show-face";
  /** what still works while the away face shows, in the chosen language; null if nothing does */
  readonly stillWorks: string | null;
  /** what this screen adds to the staff's page: its paper, its waiting votes; asked for when the page shows */
  readonly staffFacts?: () => readonly StaffFact[];
  /** the working screen, once there is a view */
  readonly children: (view: C["view"]) => ComponentChildren;
}

/** Shows the face that is true now, and in front of it the staff's page when somebody has its PIN. */
export function DeviceGate<C extends DeviceChannel>({ staffFacts, ...props }: DeviceGateProps<C>) {
  const { device } = props;
  const isClosed = device.door.state.value.kind === "closed";
  const hello = device.link.hello.value;
  return (
    <>
      {hello?.sampleDay === "running" && (
        <SampleDayStrip
          language={device.languageChoice.language.value}
          day={() => device.formats.value.date(device.nowMs.value)}
          rate={hello.rate}
        />
      )}
      <FaceOf {...props} />
      <StaffDoorPart device={device} facts={isClosed ? [] : (staffFacts?.() ?? [])} />
    </>
  );
}

/** Starting, pairing, working, away since when, or out of service. */
function FaceOf<C extends DeviceChannel>({
  device,
  whenAway,
  stillWorks,
  children,
}: Omit<DeviceGateProps<C>, "staffFacts">) {
  const language = device.languageChoice.language.value;
  const formats = device.formats.value;
  const pairing = device.pairing.value;
  const connection = device.link.connection.value;
  const view = device.link.view.value;

  if (pairing.kind === "asking") {
    const trust = device.trust.value;
    return (
      <PairingFace language={language} formats={formats} slot={device.slot} trust={trust} {...pairing} />
    );
  }
  if (connection.kind === "refused" && !passes(connection)) {
    return (
      <OutOfService
        language={language}
        reason={<RefusalWords refusal={connection} language={language} />}
        askWhom={null}
      />
    );
  }
  const isAway = connection.kind === "away" || (connection.kind === "refused" && passes(connection));
  if (view !== null && (!isAway || whenAway === "go-on")) return <>{children(view)}</>;
  if (connection.kind === "away") {
    return (
      <Away
        language={language}
        formats={formats}
        away={connection}
        nowMs={device.nowMs.value}
        stillWorks={stillWorks}
      />
    );
  }
  return <Starting language={language} />;
}

/** Refusals that end by themselves: a hub that restarts or is busy, a pairing that begins again. */
function passes({ code }: Extract<Connection, { kind: "refused" }>): boolean {
  switch (code) {
    case "shutting-down":
    case "storage-unavailable":
    case "too-many-requests":
    case "internal":
    case "revoked":
    case "not-paired":
      return true;
    default:
      return false;
  }
}
