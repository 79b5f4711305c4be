/** GET /api/v1/reports/utilisation: what signed-in time went to; by day, month, weekday, hour, counter or officer. */
import { type Static, Type } from "typebox";
import { Bilingual, orNull } from "../ids.ts";
import { Percent, WholeSeconds } from "./figures.ts";
import { beforeOf, groupedHead, groupOf } from "./head.ts";

/** `signedIn` is walk, service, wrap-up, idle and paused together. */
const utilisationMeasures = {
  signedInSeconds: WholeSeconds,
  walkSeconds: WholeSeconds,
  /** parked time left out; services that ended in a transfer or in doubt were work too and are in it */
  serviceSeconds: WholeSeconds,
  wrapUpSeconds: WholeSeconds,
  /** signed in − walk − service − wrap-up − paused */
  idleSeconds: WholeSeconds,
  /** of idle: calling somebody who did not come to be served by that call */
  callingSeconds: WholeSeconds,
  pausedSeconds: WholeSeconds,
  /** adds up to `pausedSeconds` */
  pauses: Type.Array(
    Type.Object({
      reason: Type.String(),
      name: orNull(Bilingual),
      times: Type.Integer({ minimum: 0 }),
      seconds: WholeSeconds,
    }),
  ),
  /** (walk + service + wrap-up) ÷ (signed in − paused); null of nothing */
  utilisationPercent: orNull(Percent),
  /** stays that only the close of the day ended, nobody having signed out: in none of the figures above */
  unended: Type.Object({ times: Type.Integer({ minimum: 0 }), seconds: WholeSeconds }),
};

export const UtilisationMeasures = Type.Object(utilisationMeasures);
export type UtilisationMeasures = Static<typeof UtilisationMeasures>;

export const UtilisationReport = Type.Object({
  report: Type.Literal("utilisation"),
  ...groupedHead,
  total: UtilisationMeasures,
  before: beforeOf(utilisationMeasures),
  groups: Type.Array(groupOf(utilisationMeasures)),
});
export type UtilisationReport = Static<typeof UtilisationReport>;
