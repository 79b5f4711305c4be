/** The pages that are read: one piece of code, fetched after the first load. */
export { Ease } from "./ease.tsx";
export { Help } from "./help.tsx";
export { Meanwhile, OfficeHours } from "./meanwhile.tsx";
export { More } from "./more.tsx";
export { Notices } from "./notices.tsx";
export { Procedure } from "./procedure.tsx";
export { Search } from "./search.tsx";
