import { Component, type ReactNode } from "react";
import { Diagnosis } from "./diagnosis/Diagnosis";
import { reasonOf, type Reason } from "./failure";
import { useWords } from "./language";
import { Middle, MiddleText } from "./Messages";
import { PushButton } from "./PushButton";

interface BoundaryState {
  readonly reason: Reason | null;
}

/** When drawing fails, a sentence stands where the screen would have stayed empty. */
export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { reason: null };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { reason: reasonOf(thrown) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason ? <Broken reason={reason} /> : this.props.children;
  }
}

function Broken({ reason }: { readonly reason: Reason }) {
  const words = useWords();
  const { what, toDo } = words.failures[reason.kind](reason.detail);
  return (
    <Middle title={what}>
      <MiddleText>{toDo}</MiddleText>
      <PushButton onClick={() => window.location.reload()}>{words.reload}</PushButton>
      <Diagnosis />
    </Middle>
  );
}
