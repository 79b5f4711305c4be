import type { SiteSettings } from "@motcua/protocol";
import { exampleSettings } from "../../../testing/office.ts";

const hash = "3f9a0c57d2b84e61a7c0f5d81e2b93467d0c5a9e8f1b2347c6d5e4f3a2b1c0d9";
export const verifiedAt = Date.UTC(2022, 11, 5, 1, 30);

/** The example site with its documents' words. */
export const sampleSettings = (): SiteSettings => exampleSettings();

export const samplePosition = { epoch: 1, seq: 48_213, hash, verified: null };

export const sampleHead = () => ({
  site: sampleSettings().id,
  office: sampleSettings().name,
  timeZone: "Asia/Ho_Chi_Minh",
  period: { from: "2021-12-05" as never, until: "2022-12-05" as never },
  position: samplePosition,
  openDay: null,
  demonstration: false,
  madeAt: verifiedAt,
});
