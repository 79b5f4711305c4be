/** The pages of the administration, as the menu groups them. A new page is a line here, a word and a screen. */
const groups = {
  office: ["office", "hours", "limits"],
  floor: ["services", "counters", "zones", "priority", "queue", "pauses", "procedures"],
  ratings: ["rating", "single-votes"],
  machines: ["devices", "board", "voice", "equipment", "ticket"],
  staff: ["people", "audit"],
  keeping: ["copy", "backups"],
} as const;

export type AdministrationGroup = keyof typeof groups;

/** `settings` is the first page: the menu in full sentences. */
export type AdministrationPage = "settings" | (typeof groups)[AdministrationGroup][number];

export const administrationGroups = Object.entries(groups) as readonly (readonly [
  AdministrationGroup,
  readonly AdministrationPage[],
])[];

export const administrationPages: readonly AdministrationPage[] = [
  "settings",
  ...administrationGroups.flatMap(([, pages]) => pages),
];

/** Whether an address names a page of the administration. */
export function isAdministrationPage(page: string): page is AdministrationPage {
  return administrationPages.some((known) => known === page);
}
