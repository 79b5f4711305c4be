/** A whole office's settings as one file: what goes into it, and what is taken from it. */
import {
  type EpochMillis,
  type Reply,
  refuse,
  SiteCopy,
  SiteSettings,
  siteCopyKind,
  siteCopyVersion,
} from "@motcua/protocol";
import { Value } from "typebox/value";
import { completeSettings } from "./domain/older-settings.ts";
import { settingsProblem } from "./domain/settings.ts";

/** The settings as a file. It may lie about: no PIN, nobody's name of an account, nothing that only this hub knows. */
export function siteCopyOf(settings: SiteSettings, madeAt: EpochMillis, program: string): SiteCopy {
  const { id, name } = settings;
  return {
    kind: siteCopyKind,
    version: siteCopyVersion,
    program,
    madeAt,
    site: id,
    name,
    settings: { ...settings, leavePin: null, singleVotesFor: [], ownNumbers: [], formerScales: [] },
  };
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a file says of itself that it is a copy of an office. */
export function isSiteCopy(value: unknown): value is Fields {
  return isFields(value) && value["kind"] === siteCopyKind;
}

/** Reads a file that may be anything; what an older program did not know gets its default. */
export function readSiteCopy(value: unknown): Reply<SiteCopy> {
  if (!isSiteCopy(value)) return unfit("damaged", "kind");
  const { version, settings } = value;
  if (typeof version === "number" && version > siteCopyVersion) return unfit("newer", "version");
  // the defaults of older documents stand on the scale
  if (!isFields(settings) || !Value.Check(SiteSettings.properties.ratingScale, settings["ratingScale"])) {
    return unfit("damaged", "settings.ratingScale");
  }
  const copy = { ...value, settings: completeSettings(settings as SiteSettings) };
  if (!Value.Check(SiteCopy, copy)) {
    const [first] = Value.Errors(SiteCopy, copy);
    return unfit("damaged", first?.instancePath || "/");
  }
  const problem = settingsProblem(copy.settings);
  if (problem !== null) return unfit("damaged", problem.field);
  return copy.site === copy.settings.id ? { done: copy } : unfit("damaged", "site");
}

/** What this office becomes by a copy of it: who it is and what is secret or the hub's own stays as it is. */
export function settingsByCopy(present: SiteSettings, value: unknown): Reply<SiteCopy> {
  const read = readSiteCopy(value);
  if ("refused" in read) return read;
  const { settings } = read.done;
  if (settings.id !== present.id) return unfit("another-site", "site");
  if (settings.level !== present.level) return unfit("another-level", "level");
  const { demonstration, leavePin, singleVotesFor, ownNumbers, formerScales } = present;
  const kept = { demonstration, leavePin, singleVotesFor, ownNumbers, formerScales };
  return { done: { ...read.done, settings: { ...settings, ...kept } } };
}

const unfit = (why: "damaged" | "newer" | "another-site" | "another-level", field: string) =>
  refuse("site-copy-unfit", { why, field });
