/** What every screen shares. Import `@motcua/screen-kit/look/index.css` once, in main.tsx. */

export { DeviceGate, type DeviceGateProps } from "./device/device-gate.tsx";
export { createDeviceScreen, type DeviceScreen } from "./device/device-screen.ts";
export { keepAwake } from "./device/keep-awake.ts";
export { sealPin } from "./device/leave-pin.ts";
export type { StaffFact } from "./device/staff-door-part.tsx";
export { startUpkeep } from "./device/upkeep.ts";
export { createBrowserLink } from "./link/browser-link.ts";
export type {
  BoardChannel,
  Channel,
  DeviceChannel,
  KioskChannel,
  PhoneChannel,
  StaffChannel,
  TabletChannel,
} from "./link/channels.ts";
export { type Connection, isConnected } from "./link/connection.ts";
export type { HubClock } from "./link/hub-clock.ts";
export { type AskOptions, createHubLink, type HubLink, usualGiveUpAfterMs } from "./link/hub-link.ts";
export { newCommandId } from "./link/ids.ts";
export { isRefused } from "./link/reply.ts";
export { createSecondHand, type SecondHand } from "./link/second-hand.ts";
export { browserTiming, type Timing } from "./link/timing.ts";
export { PairingFace } from "./pairing/pairing-face.tsx";
export { Badge, type BadgeTone } from "./parts/badge.tsx";
export { Button, type ButtonProps, useOnePress } from "./parts/button.tsx";
export { Card, type CardTone, PressCard } from "./parts/card.tsx";
export { classes } from "./parts/class-names.ts";
export { Dialog, type DialogProps } from "./parts/dialog.tsx";
export { Figures } from "./parts/figures.tsx";
export { Away, OutOfService, Starting } from "./parts/full-face.tsx";
export { KeyHint } from "./parts/key-hint.tsx";
export { type LazyPart, lazyPart } from "./parts/lazy-part.tsx";
export { type Mood, moodOf } from "./parts/mood.ts";
export { NumberDisplay, type NumberDisplayProps } from "./parts/number-display.tsx";
export { ProgressBar } from "./parts/progress-bar.tsx";
export { RefusalWords } from "./parts/refusal-words.tsx";
export { SampleDayStrip } from "./parts/sample-day-strip.tsx";
export { Face, ScaleFace, type ScaleFaceProps } from "./parts/scale-face.tsx";
export { LanguageSwitch, Segments, type SegmentsProps } from "./parts/segments.tsx";
export { StatusStrip } from "./parts/status-strip.tsx";
export { type Column, Table } from "./parts/table.tsx";
export { Field, type FieldProps, TextInput, type TextInputProps } from "./parts/text-field.tsx";
export { ToastList } from "./parts/toast-list.tsx";
export { createToasts, type Toasts } from "./parts/toasts.ts";
export { Toggle } from "./parts/toggle.tsx";
export { createIdbQueueStore } from "./queue/idb-queue-store.ts";
export { createOfflineQueue, type OfflineQueue, sendOver } from "./queue/offline-queue.ts";
export { createMemoryQueueStore, type Kept, type QueueStore } from "./queue/queue-store.ts";
export { dayWords } from "./texts/day-words.ts";
export { createFormats, type Formats } from "./texts/formats.ts";
export { kitTexts } from "./texts/kit-texts.ts";
export { refusalText, refusalTexts } from "./texts/refusal-texts.ts";
export {
  counted,
  createLanguageChoice,
  defineTexts,
  inLanguage,
  type LanguageChoice,
  type Texts,
  type TextsLike,
  useTexts,
} from "./texts/texts.ts";
export { clipAddresses, mediaAddress } from "./voice/clip-address.ts";
export {
  composeBriefly,
  composeCall,
  lengthOf,
  type SpokenAfter,
  type SpokenPart,
  type Wording,
} from "./voice/compose.ts";
export { type BriefSeconds, betweenCallsSeconds, fiveAreInTime, speakWithinMs } from "./voice/in-time.ts";
export {
  type Announcement,
  type Schedule,
  type ScheduledClip,
  scheduleClips,
} from "./voice/schedule-clips.ts";
export { volumeAt } from "./voice/volume.ts";
