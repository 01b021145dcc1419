import { useEffect, useRef, type ReactNode } from "react";
import { PushButton } from "../PushButton";
import { useAsideStyles } from "./styles";

/** What stands in the place of the tabs until one goes back, with Escape too. It has the focus when it opens. */
export function AsideFrame(props: {
  readonly title: string;
  readonly back: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const styles = useAsideStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      className={styles.aside}
      aria-label={props.title}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) props.onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {props.title}
        </h2>
        <PushButton rank="subtle" onClick={props.onClose}>
          {props.back}
        </PushButton>
      </div>
      {props.children}
    </section>
  );
}
