import { makeStyles, tokens } from "@fluentui/react-components";

/** What the panels of the repairs have in common. */
export const usePanelStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  group: {
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  legend: { padding: `0 0 ${tokens.spacingVerticalXXS}`, fontWeight: tokens.fontWeightSemibold },
  under: {
    marginLeft: "24px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  entry: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});
