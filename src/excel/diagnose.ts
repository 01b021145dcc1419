import type { HostDiagnosis } from "../sheet/host";
import type { Steps } from "./steps";

/** The newest of each of these sets is told, and those that stand for themselves. */
const NEWEST_EXCEL_API = 21;
const OTHERS = [
  ["ExcelApiOnline", "1.1"],
  ["ExcelApiDesktop", "1.1"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.1"],
  ["DialogApi", "1.1"],
] as const;

/** What Excel this is and what was asked of it last. */
export function diagnose(steps: Steps): HostDiagnosis {
  const { diagnostics } = Office.context;
  return {
    host: String(diagnostics?.host ?? ""),
    version: String(diagnostics?.version ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    offers: offers(),
    steps: steps.told(),
  };
}

function offers(): string[] {
  const { requirements } = Office.context;
  const excel: string[] = [];
  for (let minor = NEWEST_EXCEL_API; minor > 0 && excel.length === 0; minor--) {
    if (requirements.isSetSupported("ExcelApi", `1.${minor}`)) excel.push(`ExcelApi 1.${minor}`);
  }
  return [
    ...excel,
    ...OTHERS.filter(([set, version]) => requirements.isSetSupported(set, version)).map(
      ([set, version]) => `${set} ${version}`
    ),
  ];
}
