import type { Device, Health } from "@motcua/protocol";
import { Badge, Button, Dialog, Table, Toggle, useTexts } from "@motcua/screen-kit";
import { useState } from "preact/hooks";
import { createListed, type Listed } from "../../model/listed.ts";
import { deviceTroubles } from "../../model/live-floor.ts";
import { openWatched, type Watched } from "../../model/watched.ts";
import { administrationTexts } from "../../texts/administration-texts.ts";
import { deviceRoleTexts, troubleTexts } from "../../texts/live-texts.ts";
import { refusalWords } from "../../texts/refusal-words.ts";
import { shellTexts } from "../../texts/shell-texts.ts";
import type { PageProps } from "../console.tsx";
import { NotYetPage } from "../parts/not-yet-page.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { useOwned } from "../parts/use-owned.ts";
import "./administration.css";
import { ConfirmDevice } from "./confirm-device.tsx";
import { LeavePinForm } from "./leave-pin-form.tsx";
import { RenameDevice } from "./rename-device.tsx";

type Question =
  | { readonly kind: "none" }
  | { readonly kind: "rename"; readonly device: Device }
  | { readonly kind: "revoke"; readonly device: Device };

/** Every paired device: how it is, where it stands; pairing, renaming, revoking one by one. */
export function DevicesPage({ app, me }: PageProps) {
  const open = useOwned(() => {
    const watched = openWatched(app, { kind: "live" });
    return { watched, listed: createListed<Device>(app.http, "devices"), close: watched.close };
  });
  if (open === null) return null;
  return <Devices app={app} me={me} watched={open.watched} listed={open.listed} />;
}

interface DevicesProps extends PageProps {
  readonly watched: Watched<"live">;
  readonly listed: Listed<Device>;
}

function Devices({ app, me, watched, listed }: DevicesProps) {
  const language = app.languageChoice.language.value;
  const texts = useTexts(administrationTexts, app.languageChoice.language);
  const shell = useTexts(shellTexts, app.languageChoice.language);
  const [question, setQuestion] = useState<Question>({ kind: "none" });
  const [revoked, setRevoked] = useState<"on" | "off">("off");
  const items = listed.items.value;
  const formats = watched.formats.value;
  const health = watched.link.told("health").value;
  const settings = app.office.inForce.value?.settings ?? null;
  const problem = listed.problem.value;
  const closeQuestion = () => setQuestion({ kind: "none" });
  if (settings === null || (items === null && problem === null)) {
    return <NotYetPage app={app} me={me} title={texts.devices} problem={app.office.problem.value} />;
  }
  const rows = (items ?? [])
    .filter(({ revokedAt }) => revoked === "on" || revokedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));

  const revoke = async (device: Device) => {
    const reply = await listed.after(app.http.remove<Device>(`devices/${device.id}`));
    if ("refused" in reply) app.toasts.show("bad", refusalWords(reply.refused, language));
    else app.toasts.show("good", texts.revoked(device.name));
    closeQuestion();
  };

  return (
    <>
      <PageHead app={app} me={me} title={texts.devices} link={watched} />
      <main class="page">
        <p class="page__words">{texts.devicesWords}</p>
        <ConfirmDevice app={app} settings={settings} listed={listed} />
        {problem !== null && (
          <p class="said said--bad" role="alert">
            {refusalWords(problem, language)}
          </p>
        )}
        <section class="panel-box" aria-label={texts.devices}>
          <Table
            caption={texts.devices}
            rows={rows}
            keyOf={({ id }) => id}
            empty={texts.noDevices}
            density="dense"
            columns={[
              { key: "name", title: texts.name, kind: "words", cell: ({ name }) => name },
              {
                key: "role",
                title: texts.role,
                kind: "words",
                cell: ({ role }) => deviceRoleTexts[role][language],
              },
              { key: "place", title: texts.place, kind: "words", cell: placeWords },
              {
                key: "state",
                title: texts.state,
                kind: "words",
                cell: (device) => <State device={device} />,
              },
              {
                key: "paired",
                title: texts.pairedAt,
                kind: "words",
                cell: ({ pairedAt }) => formats.date(pairedAt),
              },
              {
                key: "actions",
                title: texts.actions,
                kind: "figure",
                cell: (device) => <Actions device={device} />,
              },
            ]}
          />
        </section>
        <LeavePinForm app={app} sealed={settings.leavePin} />
        <Toggle state={revoked} onChange={setRevoked} size="desk">
          {texts.showRevoked}
        </Toggle>
      </main>
      {question.kind === "rename" && (
        <RenameDevice
          app={app}
          settings={settings}
          listed={listed}
          device={question.device}
          onClose={closeQuestion}
        />
      )}
      {question.kind === "revoke" && (
        <Dialog
          title={texts.revokeTitle(question.device.name)}
          closeLabel={shell.close}
          onClose={closeQuestion}
          actions={
            <>
              <Button kind="danger" size="desk" onPress={() => revoke(question.device)}>
                {texts.revoke}
              </Button>
              <Button kind="quiet" size="desk" onPress={closeQuestion}>
                {shell.cancel}
              </Button>
            </>
          }
        >
          <p>{texts.revokeWords}</p>
        </Dialog>
      )}
    </>
  );

  function placeWords({ counter, zone }: Device): string {
    const at = settings?.counters.find(({ id }) => id === counter);
    if (at !== undefined) return texts.counterNumber(String(at.number));
    return settings?.zones.find(({ id }) => id === zone)?.[language] ?? texts.noZone;
  }

  function State({ device }: { readonly device: Device }) {
    if (device.revokedAt !== null) {
      return <Badge tone="plain">{texts.wasRevoked(formats.date(device.revokedAt))}</Badge>;
    }
    const seen: Health["devices"][number] | undefined = health?.devices.find(({ id }) => id === device.id);
    if (seen === undefined) return <Badge tone="plain">{texts.unknownState}</Badge>;
    const [trouble] = deviceTroubles(seen);
    const words = trouble === "offline" ? texts.offline : trouble && troubleTexts[trouble][language];
    return (
      <span class="device-state">
        {words === undefined ? <Badge tone="good">{texts.online}</Badge> : <Badge tone="bad">{words}</Badge>}
        <small>{saidOfItself(seen)}</small>
      </span>
    );
  }

  /** Its battery and version as it told them last, and when it was there last if it is not there now. */
  function saidOfItself({ online, lastSeenAt, report }: Health["devices"][number]): string {
    const battery = report?.batteryPercent ?? null;
    return [
      ...(online || lastSeenAt === null
        ? []
        : [texts.seenAt(formats.moment(lastSeenAt, watched.nowMs.value))]),
      ...(battery === null ? [] : [texts.battery(`${battery}%`)]),
      ...(report === null ? [] : [texts.version(report.version)]),
    ].join(" · ");
  }

  function Actions({ device }: { readonly device: Device }) {
    if (device.revokedAt !== null) return null;
    return (
      <span class="row-presses">
        <button
          type="button"
          class="row-press"
          aria-label={texts.renameOf(device.name)}
          onClick={() => setQuestion({ kind: "rename", device })}
        >
          {texts.rename}
        </button>
        <button
          type="button"
          class="row-press row-press--bad"
          aria-label={texts.revokeOf(device.name)}
          onClick={() => setQuestion({ kind: "revoke", device })}
        >
          {texts.revoke}
        </button>
      </span>
    );
  }
}
