/** Real time: an office that is no demonstration. */
export const steadyPace = {
  rate: () => 1,
  sampleDay: () => "none" as const,
  onChange: () => () => undefined,
};

/** What an office of its own has in the place of a sample day. */
export const noSampleDay = {
  state: () => ({ state: "idle" }) as const,
  plays: () => "none" as const,
  start: async () => ({ refused: { code: "not-allowed" } }) as const,
  stop: async () => ({ state: "idle" }) as const,
};
