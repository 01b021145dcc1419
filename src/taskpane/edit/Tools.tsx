import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { EditRequest } from "../../commands/edit";
import { obstacleTo } from "../../commands/editPlace";
import type { Level, Refusal } from "../../poa/edit/ground";
import { takeLostFocus } from "../lostFocus";
import { Buttons } from "../Strip";
import { Tick } from "../Tick";
import { levelOf } from "./state";
import { ToolButton } from "./ToolButton";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  before: { marginTop: tokens.spacingVerticalXS },
});

/** Everything that can be done here; what cannot says why. */
export function Tools({ work }: { readonly work: EditWork }) {
  const styles = useStyles();
  if (!work.state.place) return null;
  return (
    <div className={styles.tools}>
      <Insertions work={work} />
      <Changes work={work} />
      <Sheets work={work} />
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section role="group" aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface ToolsProps {
  readonly work: EditWork;
}

/** Why something cannot be done now, in words; "" when it can. */
function useObstacle({ state }: EditWork): (request: EditRequest) => string {
  const words = useEditWords();
  return (request) => {
    const why: Refusal | null = state.place && obstacleTo(state.place, request);
    if (!why) return "";
    const { what, toDo } = words.refusals[why](request.level);
    return `${what} ${toDo}`;
  };
}

function Insertions({ work }: ToolsProps) {
  const styles = useStyles();
  const { tools, where } = useEditWords();
  const obstacle = useObstacle(work);
  const { isBefore } = work.state;
  const isBusy = work.state.busy !== null;
  const button = (level: Level, title: string) => {
    const request = { kind: "insert", level, part: { before: isBefore } } as const;
    return (
      <ToolButton
        {...(level === "task" && { ref: takeLostFocus, rank: "primary" as const })}
        why={obstacle(request)}
        isBusy={isBusy}
        onPress={() => work.ask(request)}
      >
        {title}
      </ToolButton>
    );
  };
  return (
    <Group title={tools.insert}>
      <Buttons>
        {button("task", tools.insertTask)}
        {button("operation", tools.insertOperation)}
        {button("action", tools.insertAction)}
      </Buttons>
      <Tick
        className={styles.before}
        isChosen={isBefore}
        onChoose={(isChosen) => work.dispatch({ kind: "before", isBefore: isChosen })}
      >
        {where.before}
      </Tick>
    </Group>
  );
}

function Changes({ work }: ToolsProps) {
  const { tools } = useEditWords();
  const obstacle = useObstacle(work);
  const isBusy = work.state.busy !== null;
  const level = levelOf(work.state) ?? "task";
  const code = work.state.place?.standing?.[level]?.code.value ?? "";
  const up = { kind: "move", level, direction: "up" } as const;
  const down = { kind: "move", level, direction: "down" } as const;
  const remove = { kind: "remove", level } as const;
  const shared = { isBusy };
  return (
    <Group title={tools.change}>
      <Buttons>
        <ToolButton
          {...shared}
          label={tools.upOf(level, code)}
          keys="Alt+ArrowUp"
          why={obstacle(up)}
          onPress={() => work.ask(up)}
        >
          {tools.up}
        </ToolButton>
        <ToolButton
          {...shared}
          label={tools.downOf(level, code)}
          keys="Alt+ArrowDown"
          why={obstacle(down)}
          onPress={() => work.ask(down)}
        >
          {tools.down}
        </ToolButton>
        <ToolButton
          {...shared}
          label={tools.removeOf(level, code)}
          why={obstacle(remove)}
          onPress={() => work.ask(remove)}
        >
          {tools.remove}
        </ToolButton>
      </Buttons>
    </Group>
  );
}

function Sheets({ work }: ToolsProps) {
  const { tools, refusals } = useEditWords();
  const { place, busy } = work.state;
  const noPlan = refusals["no-plan"](null);
  const why = place?.plan ? "" : `${noPlan.what} ${noPlan.toDo}`;
  const isBusy = busy !== null;
  return (
    <Group title={tools.sheets}>
      <Buttons>
        <ToolButton why={why} isBusy={isBusy} onPress={work.askCodes}>
          {tools.renumber}
        </ToolButton>
        <ToolButton why="" isBusy={isBusy} onPress={work.askNewSheet}>
          {tools.newSheet}
        </ToolButton>
        <ToolButton
          why={why}
          isBusy={isBusy}
          onPress={() => work.askNextYear(place!.reading.sheet, "sheet")}
        >
          {tools.nextYear}
        </ToolButton>
      </Buttons>
    </Group>
  );
}
