import type { ReactNode } from "react";
import { PanelForm, type PanelFormProps } from "../PanelForm";
import { useRepairWords } from "./words";

/** What stands in the place of the list until the planner applies or leaves it. */
export function PanelFrame(props: {
  readonly title: string;
  readonly isBusy: boolean;
  /** Missing where the panel only lists. */
  readonly apply?: NonNullable<PanelFormProps["apply"]>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { onClose, ...rest } = props;
  const words = useRepairWords();
  return (
    <PanelForm
      {...rest}
      isParted
      leave={props.apply ? words.cancel : words.close}
      onLeave={onClose}
    />
  );
}
