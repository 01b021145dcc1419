import { useState } from "react";
import type { Desk } from "./pageDesk";
import type { PageWords } from "./pageWords";
import type { Ribbon, RibbonButton } from "./ribbon";

interface PageRibbonProps {
  readonly words: PageWords;
  readonly desk: Desk;
  readonly ribbon: Ribbon;
  /** Runs a function of the ribbon in the pane's page. */
  readonly run: (functionName: string) => Promise<void>;
}

/** The add-in's buttons, as its manifest describes them. */
export function PageRibbon({ words, desk, ribbon, run }: PageRibbonProps) {
  const [running, setRunning] = useState<string | null>(null);
  const press = async ({ id, label, action }: RibbonButton): Promise<void> => {
    if (action.kind === "show-pane") return desk.change({ isPaneOpen: true });
    if (running !== null) return;
    setRunning(id);
    try {
      await run(action.functionName);
    } catch (error) {
      desk.change({ notice: words.commandFailed(label, String(error)) });
    } finally {
      setRunning(null);
    }
  };
  return (
    <nav className="ribbon" aria-label={words.ribbon}>
      {ribbon.groups.map(({ id, label, buttons }) => (
        <section key={id} className="ribbon-group" aria-label={label}>
          <div className="ribbon-buttons">
            {buttons.map((button) => (
              <PressButton
                key={button.id}
                button={button}
                isBusy={button.id === running}
                onPress={() => void press(button)}
              />
            ))}
          </div>
          <p aria-hidden="true">{label}</p>
        </section>
      ))}
    </nav>
  );
}

interface PressButtonProps {
  readonly button: RibbonButton;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function PressButton({ button: { id, label, tip, icons }, isBusy, onPress }: PressButtonProps) {
  const icon = icons.get(32) ?? icons.get(80) ?? icons.get(16);
  return (
    <button type="button" data-control={id} title={tip} aria-busy={isBusy} onClick={onPress}>
      <img src={icon} alt="" width="32" height="32" />
      <span>{label}</span>
    </button>
  );
}
