import { panelModels } from "@motcua/protocol/panel-models.ts";
import { expect, test } from "vitest";
import { panelProfiles } from "./panel-profile.ts";

test("every panel that an administrator may choose has a profile, and the other way round", () => {
  const chosen = panelModels.map(({ kind, id }) => `${kind} ${id}`).sort();
  expect(chosen).toEqual(panelProfiles.map(({ kind, model }) => `${kind} ${model}`).sort());
});
