import type { Host } from "../../sheet/host";
import type { Checked } from "../session";
import type { ReviewWork } from "../useReview";
import { ChangesPanel } from "./ChangesPanel";
import { ClosingPanel } from "./ClosingPanel";
import { FixPanel } from "./FixPanel";
import { IgnoredPanel } from "./IgnoredPanel";
import { IgnorePanel } from "./IgnorePanel";
import type { RepairView } from "./repairJob";
import { SafePanel } from "./SafePanel";
import { TextsPanel } from "./TextsPanel";
import { YearsPanel } from "./YearsPanel";

/** What every panel of a repair is given. */
export interface PanelProps {
  readonly host: Host;
  readonly work: ReviewWork;
  readonly checked: Checked;
}

/** What the planner looks at before it is done, in the place of the list. */
export function RepairPanel({ view, ...props }: PanelProps & { readonly view: RepairView }) {
  switch (view.kind) {
    case "fix":
      return <FixPanel {...props} finding={view.finding} />;
    case "closing":
      return <ClosingPanel {...props} finding={view.finding} />;
    case "years":
      return <YearsPanel {...props} finding={view.finding} />;
    case "texts":
      return <TextsPanel {...props} finding={view.finding} />;
    case "ignore":
      return <IgnorePanel {...props} finding={view.finding} />;
    case "safe":
      return <SafePanel {...props} />;
    case "changes":
      return <ChangesPanel {...props} />;
    case "ignored":
      return <IgnoredPanel {...props} />;
  }
}
