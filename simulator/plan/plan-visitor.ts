/** One visitor of the plan. */
import type { EpochMillis, PriorityGroup, SiteSettings } from "@motcua/protocol";
import type { Dice } from "./dice.ts";
import type { Answering, PlannedVisitor } from "./plan-day.ts";
import { planVote } from "./plan-vote.ts";
import type { MixedService } from "./service-mix.ts";

/** How many of a hundred belong to each group; one that is not named counts 1. */
const priorityShares: Readonly<Record<string, number>> = {
  elderly: 0.06,
  infant: 0.03,
  merit: 0.025,
  disabled: 0.015,
  pregnant: 0.01,
};
const otherPriorityShare = 0.01;
const impatientShare = 0.03;
const missedShare = 0.05;
const comesBackShare = 0.7;
const transferShare = 0.04;
const parkShare = 0.03;
const englishShare = 0.02;
const procedureShare = 0.6;
const dossierShare = 0.6;
/** Visitors who follow their number on the phone, where the ticket has a link. */
const phoneShare = 0.25;
/** How far service times lie apart. */
const serviceSigma = 0.5;

export interface VisitorParts {
  readonly settings: SiteSettings;
  readonly mix: readonly MixedService[];
  readonly index: number;
  readonly arrivesAt: EpochMillis;
  readonly dice: Dice;
}

/** Throws the dice for one visitor. */
export function planVisitor({ settings, mix, index, arrivesAt, dice }: VisitorParts): PlannedVisitor {
  const service = dice.weighted(mix, ({ weight }) => weight);
  const others = mix.filter(({ id, functional }) => id !== service.id && !functional);
  const procedures = settings.procedures.filter((procedure) => procedure.service === service.id);
  const outcome = dice.weighted(["done", "incomplete-dossier", "advised"] as const, (known) =>
    known === "done" ? 88 : known === "advised" ? 4 : 8,
  );
  return {
    index,
    arrivesAt,
    touchSeconds: dice.between(6, 18),
    service: service.id,
    priority: priorityOf(settings.priorityGroups, dice.share()),
    procedure:
      procedures.length > 0 && dice.happens(procedureShare) ? dice.weighted(procedures, () => 1).vi : null,
    language: settings.languages.includes("en") && dice.happens(englishShare) ? "en" : "vi",
    patienceMinutes: dice.happens(impatientShare) ? dice.between(15, 50) : null,
    answering: answeringOf(dice),
    serviceMinutes: minutesOf(service, dice),
    transfer: others.length > 0 && dice.happens(transferShare) ? transferOf(others, dice) : null,
    park: dice.happens(parkShare)
      ? {
          afterShare: dice.between(0.3, 0.6),
          awayMinutes: dice.between(6, 20),
          to: dice.happens(0.8) ? "counter" : "queue",
        }
      : null,
    outcome,
    dossierCodes:
      outcome === "done" && !service.functional && dice.happens(dossierShare)
        ? [dossierCode(arrivesAt, index)]
        : [],
    wrapUpSeconds: dice.around(35, 0.5),
    vote: planVote(settings, dice.of("vote")),
    rates: dice.of("phone").happens(phoneShare) ? "by-phone" : "at-the-tablet",
  };
}

function answeringOf(dice: Dice): Answering {
  if (!dice.happens(missedShare)) return { kind: "prompt", walkSeconds: dice.around(22, 0.55) };
  return {
    kind: "missed",
    walkSeconds: dice.around(22, 0.4),
    backAfterMinutes: dice.happens(comesBackShare) ? dice.between(2, 25) : null,
  };
}

const minutesOf = ({ expectedMinutes, pace }: MixedService, dice: Dice) =>
  pace * dice.around(expectedMinutes * 0.88, serviceSigma);

function transferOf(others: readonly MixedService[], dice: Dice) {
  const other = dice.weighted(others, ({ weight }) => weight);
  return {
    afterShare: dice.between(0.15, 0.5),
    service: other.id,
    serviceMinutes: minutesOf(other, dice),
  };
}

function priorityOf(groups: readonly PriorityGroup[], share: number): PriorityGroup["id"] | null {
  let rest = share;
  for (const { id } of groups) {
    rest -= priorityShares[id] ?? otherPriorityShare;
    if (rest < 0) return id;
  }
  return null;
}

/** The newer shape of a dossier code: authority, day, running number. */
function dossierCode(at: EpochMillis, index: number): string {
  const day = new Date(at).toISOString().slice(2, 10).replaceAll("-", "");
  return `000.00.00.H48-${day}-${String(index + 1).padStart(4, "0")}`;
}
