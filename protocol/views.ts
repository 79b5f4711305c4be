/** What each audience is shown: always the whole, with the position in the journal that it is true at. */
export * from "./views/board-view.ts";
export * from "./views/counter-view.ts";
export * from "./views/equipment-view.ts";
export * from "./views/first-look.ts";
export * from "./views/hardware-view.ts";
export * from "./views/issuing-alone.ts";
export * from "./views/kiosk-view.ts";
export * from "./views/live-view.ts";
export * from "./views/phone-view.ts";
export * from "./views/reception-view.ts";
export * from "./views/shown.ts";
export * from "./views/standing.ts";
export * from "./views/tablet-view.ts";
