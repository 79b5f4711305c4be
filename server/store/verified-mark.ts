/** The setting that holds when the whole journal of a site was verified last, and up to which row, as JSON. */
export const verifiedMark = (site: string): string => `verified ${site}`;
