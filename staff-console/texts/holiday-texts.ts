import type { Bilingual } from "@motcua/protocol";
import type { PublicHolidayName } from "../model/public-holidays.ts";

/** The public holidays of Vietnam (Labour Code 2019, article 112). */
export const holidayTexts: Readonly<Record<PublicHolidayName, Bilingual>> = {
  "new-year": { vi: "Tết Dương lịch", en: "New Year" },
  "lunar-new-year": { vi: "Tết Nguyên đán", en: "Lunar New Year (Tết)" },
  "hung-kings": {
    vi: "Giỗ Tổ Hùng Vương (10/3 âm lịch)",
    en: "Hùng Kings' Day (10th of the 3rd lunar month)",
  },
  reunification: { vi: "Ngày Chiến thắng", en: "Reunification Day" },
  labour: { vi: "Quốc tế Lao động", en: "Labour Day" },
  national: { vi: "Quốc khánh", en: "National Day" },
};
