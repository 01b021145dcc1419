import { makeStyles, tokens } from "@fluentui/react-components";

/** What the settings and the help have in common: they stand in the place of the tabs. */
export const useAsideStyles = makeStyles({
  aside: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
  part: {
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  label: { fontWeight: tokens.fontWeightSemibold, padding: `0 0 ${tokens.spacingVerticalXXS}` },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  rule: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(104px, 42%)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: "2px 0",
  },
  inside: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalM}`,
  },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
});
