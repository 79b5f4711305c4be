/** What each page of settings is about, and what must be true of it before the hub is asked. */
import type { RatingLevel, SiteSettings } from "@motcua/protocol";
import { problemTexts } from "../texts/settings-problem-texts.ts";
import { isTime, neededInBoth, onlyOnce, problemIf, trimmed, within } from "./settings-checks.ts";
import type { SettingsPart } from "./settings-draft.ts";

const whole = (lowest: number, highest: number) => ({ lowest, highest, parts: "whole" }) as const;
const any = (lowest: number, highest: number) => ({ lowest, highest, parts: "parts" }) as const;

export const officePart: SettingsPart = {
  fields: ["name", "authority", "languages"],
  check: ({ name, authority, languages }) => [
    ...neededInBoth("name", name),
    ...neededInBoth("authority", authority),
    ...problemIf(languages.length === 0, "languages", problemTexts.languageNeeded),
  ],
  tidy: (settings) => ({ ...settings, name: trimmed(settings.name), authority: trimmed(settings.authority) }),
};

export const hoursPart: SettingsPart = {
  fields: ["hours", "issuing"],
  check: ({ hours, issuing }) => {
    const last = hours.sessions.at(-1)?.[1] ?? "";
    return [
      ...problemIf(hours.days.length === 0, "days", problemTexts.dayNeeded),
      ...hours.sessions.flatMap(([from, until], at) => {
        const before = hours.sessions[at - 1]?.[1] ?? "";
        if (!isTime(from) || !isTime(until) || from >= until) {
          return problemIf(true, `sessions/${at}`, problemTexts.sessionTimes);
        }
        return problemIf(from < before, `sessions/${at}`, problemTexts.sessionOrder);
      }),
      ...within("opens", issuing.opensMinutesBefore, whole(0, 240)),
      ...within("stops", issuing.stopsMinutesBefore, whole(0, 240)),
      ...(isTime(issuing.closeDayAt)
        ? problemIf(issuing.closeDayAt < last, "close", problemTexts.closeTooEarly)
        : problemIf(true, "close", problemTexts.closeTime)),
    ];
  },
};

export const limitsPart: SettingsPart = {
  fields: ["waitTargetMinutes", "longQueueMinutes", "doubtfulServiceMinutes", "noShow", "votes", "feedback"],
  check: (settings) => [
    ...within("wait", settings.waitTargetMinutes, any(1, 480)),
    ...within("long", settings.longQueueMinutes, any(1, 480)),
    ...problemIf(
      settings.longQueueMinutes < settings.waitTargetMinutes,
      "long",
      problemTexts.longBelowTarget,
    ),
    ...within("doubtful", settings.doubtfulServiceMinutes, any(10, 720)),
    ...within("calls", settings.noShow.minimumCalls, whole(1, 10)),
    ...within("share", settings.votes.minimumForShare, whole(1, 1000)),
    ...within("answer", settings.feedback.answerDays, whole(1, 90)),
  ],
};

export const servicesPart: SettingsPart = {
  fields: ["services", "counters", "procedures"],
  check: ({ services, counters }) => [
    ...services.flatMap(({ id, vi, en, prefix, expectedMinutes, targetMinutes, closedReason }) => [
      ...neededInBoth(`services/${id}`, { vi, en }),
      ...problemIf(!/^[A-Z]{1,2}$/.test(prefix), `services/${id}/prefix`, problemTexts.prefixShape),
      ...within(`services/${id}/expected`, expectedMinutes, any(0.5, 480)),
      ...within(`services/${id}/target`, targetMinutes, any(1, 480)),
      ...(closedReason === null ? [] : neededInBoth(`services/${id}/closed`, closedReason)),
    ]),
    ...onlyOnce(
      services.map(({ id, prefix }) => ({ at: `services/${id}/prefix`, value: prefix })),
      problemTexts.prefixTaken,
    ),
    ...counters.flatMap((counter) =>
      problemIf(counter.services.length === 0, `counters/${counter.id}`, problemTexts.serviceNeeded),
    ),
  ],
  tidy: (settings) => ({
    ...settings,
    services: settings.services.map((service) => ({ ...trimmed(service), unit: service.unit.trim() })),
  }),
};

export const countersPart: SettingsPart = {
  fields: ["counters"],
  check: ({ counters }) => [
    ...counters.flatMap(({ id, number, services, label }) => [
      ...within(`counters/${id}/number`, number, whole(1, 999)),
      ...problemIf(services.length === 0, `counters/${id}/services`, problemTexts.serviceNeeded),
      ...(label === null ? [] : neededInBoth(`counters/${id}/label`, label)),
    ]),
    ...onlyOnce(
      counters.map(({ id, number }) => ({ at: `counters/${id}/number`, value: String(number) })),
      problemTexts.numberTaken,
    ),
  ],
  tidy: (settings) => ({
    ...settings,
    counters: settings.counters.map((counter) => ({
      ...counter,
      label: counter.label === null ? null : trimmed(counter.label),
    })),
  }),
};

/** Lists of things that only have a name in both languages, and what else of the document names them. */
const namedPart = (
  field: "zones" | "pauseReasons",
  alsoNamedIn: readonly (keyof SiteSettings)[],
): SettingsPart => ({
  fields: [field, ...alsoNamedIn],
  check: (settings) =>
    settings[field].flatMap(({ id, vi, en }) => neededInBoth(`${field}/${id}`, { vi, en })),
  tidy: (settings) => ({ ...settings, [field]: settings[field].map((item) => trimmed(item)) }),
});

export const zonesPart = namedPart("zones", ["voice"]);
export const pausesPart = namedPart("pauseReasons", []);

export const priorityPart: SettingsPart = {
  fields: ["priorityGroups"],
  check: ({ priorityGroups }) =>
    priorityGroups.flatMap(({ id, vi, en, minAge, weight }) => [
      ...neededInBoth(`priorityGroups/${id}`, { vi, en }),
      ...(minAge === null ? [] : within(`priorityGroups/${id}/age`, minAge, whole(0, 120))),
      ...within(`priorityGroups/${id}/weight`, weight, any(1, 20)),
    ]),
  tidy: (settings) => ({
    ...settings,
    priorityGroups: settings.priorityGroups.map((group) => trimmed(group)),
  }),
};

export const queuePart: SettingsPart = {
  fields: ["queueOrder"],
  check: ({ queueOrder }) =>
    queueOrder.policy === "interleaved" ? within("others", queueOrder.others, whole(1, 20)) : [],
};

/** The levels of a scale from the worst to the best, as faces are chosen for them. */
export const worstFirst = (levels: readonly RatingLevel[]): readonly RatingLevel[] =>
  [...levels].sort((one, other) => one.value - other.value);

export const ratingPart: SettingsPart = {
  fields: ["ratingScale", "ratingReasons"],
  check: ({ ratingScale, ratingReasons }) => {
    const levels = worstFirst(ratingScale.levels);
    const firstSatisfied = levels.findIndex(({ satisfied }) => satisfied);
    return [
      ...levels.flatMap(({ value, vi, en, satisfied }, at) => [
        ...neededInBoth(`levels/${value}`, { vi, en }),
        ...problemIf(
          !satisfied && firstSatisfied !== -1 && at > firstSatisfied,
          `levels/${value}/satisfied`,
          problemTexts.satisfiedOrder,
        ),
      ]),
      ...problemIf(firstSatisfied === -1 || firstSatisfied === 0, "levels", problemTexts.satisfiedSome),
      ...within("idle", ratingScale.idleSeconds, whole(5, 300)),
      ...ratingReasons.flatMap(({ id, vi, en }) => neededInBoth(`ratingReasons/${id}`, { vi, en })),
    ];
  },
  tidy: (settings, before) => ({
    ...settings,
    ratingScale: renewedScale(settings, before),
    ratingReasons: settings.ratingReasons.map((reason) => trimmed(reason)),
  }),
};

/** A scale that asks something else gets a name of its own, so that votes of the old one keep their meaning (V3). */
function renewedScale({ ratingScale }: SiteSettings, before: SiteSettings): SiteSettings["ratingScale"] {
  const levels = ratingScale.levels.map((level) => trimmed(level));
  const meaning = (scale: SiteSettings["ratingScale"]) =>
    worstFirst(scale.levels)
      .map(({ value, satisfied }) => `${value}${satisfied}`)
      .join();
  if (meaning(ratingScale) === meaning(before.ratingScale)) return { ...ratingScale, levels };
  const taken = [before.ratingScale.id, ...before.formerScales.map(({ id }) => id)];
  const stem = `levels-${levels.length}`;
  let id = stem;
  for (let nth = 2; taken.includes(id); nth++) id = `${stem}-${nth}`;
  return { ...ratingScale, id, levels };
}

export const singleVotesPart: SettingsPart = { fields: ["singleVotesFor"], check: () => [] };
