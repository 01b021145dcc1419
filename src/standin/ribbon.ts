import type { Language } from "./pageWords";

/** What a button of the ribbon does when it is pressed. */
export type RibbonAction =
  { readonly kind: "show-pane" } | { readonly kind: "run"; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Addresses of the icon on this server, by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the add-in's manifest puts into Excel's ribbon, in one language. */
export interface Ribbon {
  readonly addInName: string;
  readonly groups: readonly RibbonGroup[];
}

const elementsOf = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.localName === name);

/** A type such as bt:Button or Button, without its prefix. */
const typeOf = (element: Element): string =>
  (element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "").replace(
    /^.*:/,
    ""
  );

/** The value for the language: that of an Override whose locale begins with it, or the default. */
function valueIn(element: Element | undefined, language: Language): string {
  const own = element
    ? childrenOf(element, "Override").find(
        (override) => (override.getAttribute("Locale") ?? "").split("-")[0] === language
      )
    : undefined;
  return (own?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "").trim();
}

/**
 * Reads the ribbon from the manifest, as Excel would show it to somebody who works in the language. Throws when it is no manifest
 * with buttons for workbooks, or when a button is of a kind the page does not know.
 */
export function readRibbon(manifest: Document, language: Language): Ribbon {
  const resources = new Map(
    elementsOf(manifest, "Resources")
      .flatMap((list) => [...list.getElementsByTagName("*")])
      .map((resource) => [resource.getAttribute("id") ?? "", resource] as const)
  );
  const say = (owner: Element | undefined): string =>
    valueIn(resources.get(owner?.getAttribute("resid") ?? ""), language);
  const host = elementsOf(manifest, "Host").find(
    (one) => typeOf(one) === "Workbook" && one.getElementsByTagNameNS("*", "Group").length > 0
  );
  if (!host) throw new Error("manifest.xml has no ribbon buttons for workbooks");
  return {
    addInName: valueIn(elementsOf(manifest, "DisplayName")[0], language),
    groups: elementsOf(host, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: say(childrenOf(group, "Label")[0]),
      buttons: childrenOf(group, "Control").map((control) => readButton(control, say)),
    })),
  };
}

function readButton(control: Element, say: (owner: Element | undefined) => string): RibbonButton {
  const id = control.getAttribute("id") ?? "";
  if (typeOf(control) !== "Button") throw new Error(`${id}: a ${typeOf(control)} is not modelled`);
  const [supertip] = childrenOf(control, "Supertip");
  const [icon] = childrenOf(control, "Icon");
  const images = icon ? childrenOf(icon, "Image") : [];
  return {
    id,
    label: say(childrenOf(control, "Label")[0]),
    tip: say(supertip && childrenOf(supertip, "Description")[0]),
    icons: new Map(
      images.map((image) => [Number(image.getAttribute("size")), new URL(say(image)).pathname])
    ),
    action: readAction(id, childrenOf(control, "Action")[0]),
  };
}

function readAction(id: string, action: Element | undefined): RibbonAction {
  const kind = action ? typeOf(action) : "";
  if (kind === "ShowTaskpane") return { kind: "show-pane" };
  const functionName = action && childrenOf(action, "FunctionName")[0]?.textContent?.trim();
  if (kind === "ExecuteFunction" && functionName) return { kind: "run", functionName };
  throw new Error(`${id}: the action ${kind || "(none)"} is not modelled`);
}
