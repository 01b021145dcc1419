import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { droppedFiles } from "./droppedFiles";
import { useConsolidateWords } from "./words";

const useStyles = makeStyles({
  zone: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
  },
  over: {
    position: "absolute",
    inset: tokens.spacingHorizontalS,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.95,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    // The drop is the zone's.
    pointerEvents: "none",
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
});

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** Takes files wherever in it they are dropped, folders too. */
export function DropZone(props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { drop } = useConsolidateWords();
  // Children are entered before their parents are left.
  const [depth, setDepth] = useState(0);
  const during = (change: number) => (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setDepth((now) => Math.max(0, now + change));
  };
  const onDrop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setDepth(0);
    void droppedFiles(event.dataTransfer).then(props.onFiles);
  };
  return (
    <div
      className={styles.zone}
      onDragEnter={during(1)}
      onDragOver={during(0)}
      onDragLeave={during(-1)}
      onDrop={onDrop}
    >
      {props.children}
      {depth > 0 ? <div className={styles.over}>{drop}</div> : null}
    </div>
  );
}
