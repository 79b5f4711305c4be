import type { ComponentType } from "preact";
import type { AdministrationPage } from "../../model/administration-pages.ts";
import type { PageProps } from "../console.tsx";
import { lazyPage } from "../parts/lazy-page.tsx";

/** The screen of each page of the administration; none is fetched before it is gone to. */
export const administrationScreens: Readonly<Record<AdministrationPage, ComponentType<PageProps>>> = {
  settings: lazyPage(async () => (await import("./administration-home.tsx")).AdministrationHome),
  office: lazyPage(async () => (await import("./settings/office-settings.tsx")).OfficeSettings),
  hours: lazyPage(async () => (await import("./settings/hours-settings.tsx")).HoursSettings),
  limits: lazyPage(async () => (await import("./settings/limits-settings.tsx")).LimitsSettings),
  services: lazyPage(async () => (await import("./settings/services-settings.tsx")).ServicesSettings),
  counters: lazyPage(async () => (await import("./settings/counters-settings.tsx")).CountersSettings),
  zones: lazyPage(async () => (await import("./settings/zones-settings.tsx")).ZonesSettings),
  priority: lazyPage(async () => (await import("./settings/priority-settings.tsx")).PrioritySettings),
  queue: lazyPage(async () => (await import("./settings/queue-settings.tsx")).QueueSettings),
  pauses: lazyPage(async () => (await import("./settings/pauses-settings.tsx")).PausesSettings),
  procedures: lazyPage(async () => (await import("./procedures-page.tsx")).ProceduresPage),
  rating: lazyPage(async () => (await import("./settings/rating-settings.tsx")).RatingSettings),
  "single-votes": lazyPage(
    async () => (await import("./settings/single-votes-settings.tsx")).SingleVotesSettings,
  ),
  devices: lazyPage(async () => (await import("./devices-page.tsx")).DevicesPage),
  board: lazyPage(async () => (await import("./board/board-page.tsx")).BoardPage),
  voice: lazyPage(async () => (await import("./voice/voice-page.tsx")).VoicePage),
  equipment: lazyPage(async () => (await import("./equipment-page.tsx")).EquipmentPage),
  ticket: lazyPage(async () => (await import("./ticket-page.tsx")).TicketPage),
  people: lazyPage(async () => (await import("./people-page.tsx")).PeoplePage),
  audit: lazyPage(async () => (await import("./audit-page.tsx")).AuditPage),
  copy: lazyPage(async () => (await import("./site-copy-page.tsx")).SiteCopyPage),
  backups: lazyPage(async () => (await import("./backups-page.tsx")).BackupsPage),
};
