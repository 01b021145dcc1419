import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  top: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  bottom: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  stacked: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

/** What is said or decided at the edge of a panel, set off from what scrolls: its parts one under the other. */
export function Strip(
  props: ComponentProps<"div"> & {
    /** Where the panel it belongs to goes on. */
    readonly edge: "top" | "bottom";
  }
) {
  const styles = useStyles();
  const { edge, className, ...rest } = props;
  return (
    <div
      {...rest}
      className={mergeClasses(styles.strip, styles.stacked, styles[edge], className)}
    />
  );
}

/** Buttons side by side, as many as there is room for. */
export function Buttons(props: { readonly label?: string; readonly children: ReactNode }) {
  const group = props.label === undefined ? {} : { role: "group", "aria-label": props.label };
  return (
    <div className={useStyles().buttons} {...group}>
      {props.children}
    </div>
  );
}

/** Words behind the drawing that says of what kind they are, and what can be done about it behind them. */
export function IconLine(props: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly after?: ReactNode;
}) {
  return (
    <div className={useStyles().line}>
      {props.icon}
      <div>{props.children}</div>
      {props.after}
    </div>
  );
}
