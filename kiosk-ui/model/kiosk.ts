import type { CommandId, Guide, KioskView, ProcedureDetail } from "@motcua/protocol";
import type { DeviceScreen, KioskChannel, Timing } from "@motcua/screen-kit";
import { computed, type ReadonlySignal } from "@preact/signals";
import type { AgentBeside } from "./agent-beside.ts";
import { type Appearance, createAppearance } from "./appearance.ts";
import { type CardScan, createCardScan } from "./card-scan.ts";
import { createDoor, type Door } from "./door.ts";
import { createProcedureIndex, type Finding } from "./find-procedures.ts";
import { createKioskLink, type KioskLink } from "./kiosk-link.ts";
import type { Wish } from "./page.ts";
import type { Orientation } from "./page-size.ts";
import { createVisit, type Visit } from "./visit.ts";

export interface KioskParts {
  readonly device: DeviceScreen<KioskChannel>;
  readonly agent: AgentBeside;
  readonly timing: Timing;
  readonly newCommandId: () => CommandId;
  readonly page: { readonly dataset: Record<string, string | undefined> };
  readonly orientation: ReadonlySignal<Orientation>;
}

/** All that the kiosk's pages read and call. */
export interface Kiosk {
  readonly device: DeviceScreen<KioskChannel>;
  readonly visit: Visit;
  readonly scan: Pick<CardScan, "scanned" | "key">;
  readonly door: ReadonlySignal<Door>;
  /** who gives the numbers now */
  readonly issuer: KioskLink["issuer"];
  readonly appearance: Appearance;
  readonly orientation: ReadonlySignal<Orientation>;
  /** what the search finds for what is typed now */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** what can be read of a procedure; null if the office has written nothing, or the hub has not told it yet */
  detailOf(wish: Pick<Wish, "service" | "procedure">): ProcedureDetail | null;
  readonly newCommandId: () => CommandId;
  /** whether nobody is at the screen */
  readonly idle: ReadonlySignal<boolean>;
  close(): void;
}

/** Puts the kiosk's parts together over one device. */
export function createKiosk(parts: KioskParts): Kiosk {
  const { timing, newCommandId, orientation } = parts;
  const appearance = createAppearance(parts.page);
  const { link, issuer, issue, close: closeLink } = createKioskLink({ ...parts, link: parts.device.link });
  const device = { ...parts.device, link };
  const { languageChoice } = device;
  const visit = createVisit({ link, issue, timing, newCommandId, languageChoice, appearance });
  const scan = createCardScan({ told: link.told("scan"), view: link.view, page: visit.page, timing });
  const { door, close: closeDoor } = createDoor({ link, issuer, timing });
  // names change with the settings, hardly ever; a view comes with each ticket
  const names = computed(() => namesOf(link.view.value));
  const index = computed(() =>
    createProcedureIndex(JSON.parse(names.value) as Parameters<typeof createProcedureIndex>[0]),
  );
  const asked = computed(() => (visit.page.value.kind === "search" ? visit.page.value : null));
  const guide = link.told("guide");
  const details = computed(() => detailsOf(guide.value));
  return {
    device,
    visit,
    scan,
    door,
    issuer,
    appearance,
    orientation,
    findings: computed(() => {
      if (asked.value === null) return [];
      const { typed, service } = asked.value;
      const found = index.value.find(typed);
      return service === null ? found : found.filter((finding) => finding.service === service);
    }),
    detailOf: ({ service, procedure }) => details.value.get(`${service} ${procedure}`) ?? null,
    newCommandId,
    idle: computed(
      () =>
        visit.page.value.kind === "welcome" &&
        visit.untilWelcome.leftSeconds.value === null &&
        scan.scanned.value === null,
    ),
    close() {
      scan.close();
      visit.close();
      closeDoor();
      closeLink();
    },
  };
}

function detailsOf(guide: Guide | null): ReadonlyMap<string, ProcedureDetail> {
  return new Map(guide?.details.map(({ service, procedure, detail }) => [`${service} ${procedure}`, detail]));
}

/** The names as one text, so that a view with the same names makes no new index. */
function namesOf(view: KioskView | null): string {
  const services = view?.services.map(({ id, name }) => ({ id, name })) ?? [];
  return JSON.stringify({ services, procedures: view?.procedures ?? [] });
}
