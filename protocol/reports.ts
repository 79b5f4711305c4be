/** Reports: what each figure is, and the pages and documents that are made of them, one file a concern. */
export * from "./reports/arrivals-report.ts";
export * from "./reports/distribution-report.ts";
export * from "./reports/figures.ts";
export * from "./reports/head.ts";
export * from "./reports/legs-report.ts";
export * from "./reports/query.ts";
export * from "./reports/satisfaction-report.ts";
export * from "./reports/utilisation-report.ts";
export * from "./reports/votes-report.ts";
export * from "./reports/wait-report.ts";
