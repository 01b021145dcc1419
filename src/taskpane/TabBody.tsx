import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
  },
});

/** What a tab shows, its parts one under the other; where even the least of them finds no room, the whole scrolls. */
export function TabBody({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={mergeClasses(useStyles().tab, className)} />;
}
