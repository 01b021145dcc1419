/** What the checks have to ask of the project around the manifest. */
export interface ManifestSurroundings {
  /** Width and height of the image at that path of the project; null when there is none. */
  readonly imageSize: (file: string) => { readonly width: number; readonly height: number } | null;
  /** Ribbon functions that are associated when the page runs. */
  readonly functions: readonly string[];
}

/**
 * Children by their parent, in the order Office demands: Name once, Name? at most once, Name+ at least once.
 * Where two elements share a name, the parent's name comes first.
 */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  DisplayName: "Override+",
  Description: "Override+",
  "OfficeApp Hosts": "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Hosts Resources",
  "VersionOverrides Hosts": "Host+",
  "VersionOverrides Host": "Runtimes? AllFormFactors? DesktopFormFactor",
  AllFormFactors: "ExtensionPoint",
  "CustomFunctions ExtensionPoint": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  Runtimes: "Runtime+",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  ExtensionPoint: "OfficeTab+",
  OfficeTab: "Group+",
  Group: "Label Icon Control+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  "Supertip Description": "",
  Icon: "Image+",
  "ExecuteFunction Action": "FunctionName",
  "ShowTaskpane Action": "TaskpaneId? SourceLocation Title?",
  Resources: "Images Urls ShortStrings LongStrings",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
  String: "Override+",
};

const ALLOWED: Readonly<Record<string, RegExp>> = {
  Id: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  Version: /^\d{1,5}(\.\d{1,5}){3}$/,
  ProviderName: /^.{1,125}$/,
  DefaultLocale: /^[a-z]{2}-[A-Z]{2}$/,
  Permissions: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  FunctionName: /^.{1,250}$/,
  TaskpaneId: /^.{1,125}$/,
};

const ALLOWED_ATTRIBUTES: readonly (readonly [element: string, attribute: string, RegExp])[] = [
  ["OfficeApp", "xsi:type", /^TaskPaneApp$/],
  ["VersionOverrides", "xsi:type", /^VersionOverridesV1_0$/],
  ["ExtensionPoint", "xsi:type", /^(PrimaryCommandSurface|CustomFunctions)$/],
  ["Control", "xsi:type", /^Button$/],
  ["Action", "xsi:type", /^(ExecuteFunction|ShowTaskpane)$/],
  ["Runtime", "lifetime", /^(short|long)$/],
  ["Set", "MinVersion", /^\d+\.\d+$/],
  ["Group", "id", /^.{1,125}$/],
  ["Control", "id", /^.{1,125}$/],
  ["OfficeTab", "id", /^Tab[A-Z]\w+$/],
];

/** Which list of resources an element's resid has to be found in. */
const LISTS: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Namespace: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
};

const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const LONGEST_ID = 32;
const RIBBON_SIZES = [16, 32, 80];

const all = (root: Document | Element, name: string): Element[] => [
  ...root.getElementsByTagNameNS("*", name),
];
const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? "";
const valueOf = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** Everything that would keep Office from taking the manifest, or somebody from understanding it; empty when all is well. */
export function problemsIn(manifest: string, surroundings: ManifestSurroundings): string[] {
  const xml = new DOMParser().parseFromString(manifest, "application/xml");
  if (all(xml, "parsererror").length > 0) return ["it is not well-formed XML"];
  return [
    ...inOrder(xml.documentElement),
    ...withAllowedValues(xml),
    ...withResources(xml),
    ...translated(xml),
    ...withImages(xml, surroundings),
    ...withFunctions(xml, surroundings),
    ...fromOneOrigin(xml),
  ];
}

function inOrder(element: Element): string[] {
  const name = element.localName;
  const above: string[] = [];
  for (let up = element.parentElement; up; up = up.parentElement) above.push(up.localName);
  const kinds = [valueOf(element, "xsi:type"), ...above].map((kind) => `${kind} ${name}`);
  const key = [...kinds, name].find((one) => one in ORDER);
  const order = key ? ORDER[key]!.split(" ").filter(Boolean) : [];
  const pattern = order.map((part) => part.replace(/^(\w+)([?+]?)$/, "(?:$1 )$2")).join("");
  const children = [...element.children];
  const found = children.map((child) => child.localName);
  const isRight = new RegExp(`^${pattern}$`).test(found.map((one) => `${one} `).join(""));
  return [
    ...(isRight
      ? []
      : [`${name} has the children ${found.join(", ")} where it needs ${order.join(" ")}`]),
    ...children.flatMap(inOrder),
  ];
}

function withAllowedValues(xml: Document): string[] {
  const texts = Object.entries(ALLOWED).flatMap(([name, allowed]) =>
    all(xml, name)
      .filter((element) => !allowed.test(textOf(element)))
      .map((element) => `${name} may not be "${textOf(element)}"`)
  );
  const attributes = ALLOWED_ATTRIBUTES.flatMap(([name, attribute, allowed]) =>
    all(xml, name)
      .filter((element) => !allowed.test(valueOf(element, attribute)))
      .map((element) => `${name} ${attribute} may not be "${valueOf(element, attribute)}"`)
  );
  const hosts = all(xml, "Host")
    .map((host) => valueOf(host, "Name") || valueOf(host, "xsi:type"))
    .filter((host) => host !== "Workbook")
    .map((host) => `"${host}" is no host of this add-in`);
  const ids = ["Group", "Control"].flatMap((name) =>
    all(xml, name).map((one) => valueOf(one, "id"))
  );
  return [
    ...texts,
    ...attributes,
    ...hosts,
    ...repeated(ids).map((id) => `the id ${id} is used twice`),
  ];
}

const repeated = (list: readonly string[]): string[] =>
  list.filter((one, index) => list.indexOf(one) !== index);

function withResources(xml: Document): string[] {
  const resources = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((list) =>
    all(xml, list).flatMap((parent) =>
      [...parent.children].map((one) => ({ id: valueOf(one, "id"), list }))
    )
  );
  const ids = resources.map(({ id }) => id);
  const wanted = [...xml.getElementsByTagName("*")].filter((one) => one.hasAttribute("resid"));
  const used = new Set(wanted.map((one) => valueOf(one, "resid")));
  return [
    ...repeated(ids).map((id) => `the resource ${id} is defined twice`),
    ...[...used, ...ids]
      .filter((id) => id.length > LONGEST_ID)
      .map((id) => `the id ${id} is too long`),
    ...wanted.flatMap((one) => {
      const [id, list] = [valueOf(one, "resid"), LISTS[one.localName]];
      return resources.some((other) => other.id === id && other.list === list)
        ? []
        : [`${one.localName} asks for ${id}, which is not among the ${list}`];
    }),
    ...ids.filter((id) => !used.has(id)).map((id) => `nobody uses the resource ${id}`),
  ];
}

/** Spanish by default, and English for everything a person reads. */
function translated(xml: Document): string[] {
  const head = [...xml.documentElement.children];
  const own = (name: string) => head.filter((one) => one.localName === name);
  const spoken = [
    ...own("DisplayName").map((one) => ({ one, most: 125 })),
    ...own("Description").map((one) => ({ one, most: 250 })),
    ...Object.entries(LONGEST).flatMap(([list, most]) =>
      all(xml, list).flatMap((parent) => [...parent.children].map((one) => ({ one, most })))
    ),
  ];
  const locale = textOf(own("DefaultLocale")[0]);
  return [
    ...(locale === "es-ES" ? [] : [`the default locale is ${locale}`]),
    ...spoken.flatMap(({ one, most }) => {
      const name = valueOf(one, "id") || one.localName;
      const overrides = [...one.children];
      const locales = overrides.map((override) => valueOf(override, "Locale"));
      const values = [
        valueOf(one, "DefaultValue"),
        ...overrides.map((other) => valueOf(other, "Value")),
      ];
      return [
        ...(locales.join() === "en-US" ? [] : [`${name} is overridden for "${locales.join()}"`]),
        ...values
          .filter((value) => value.trim() === "" || value.length > most)
          .map((value) => `${name} has ${value.length} characters; 1 to ${most} are allowed`),
      ];
    }),
  ];
}

function withImages(xml: Document, { imageSize }: ManifestSurroundings): string[] {
  const addresses = new Map(
    all(xml, "Images").flatMap((list) =>
      [...list.children].map((one) => [valueOf(one, "id"), valueOf(one, "DefaultValue")] as const)
    )
  );
  const wanted = [
    ...all(xml, "IconUrl").map((one) => ({ address: valueOf(one, "DefaultValue"), size: 64 })),
    ...all(xml, "HighResolutionIconUrl").map((one) => ({
      address: valueOf(one, "DefaultValue"),
      size: 128,
    })),
    ...all(xml, "Icon").flatMap((icon) =>
      [...icon.children].map((one) => ({
        address: addresses.get(valueOf(one, "resid")) ?? "",
        size: Number(valueOf(one, "size")),
      }))
    ),
  ];
  const sizes = all(xml, "Icon")
    .map((icon) => [...icon.children].map((one) => Number(valueOf(one, "size"))))
    .filter((list) => list.join() !== RIBBON_SIZES.join());
  return [
    ...sizes.map(
      (list) => `an icon has the sizes ${list.join()} instead of ${RIBBON_SIZES.join()}`
    ),
    ...wanted.flatMap(({ address, size }) => {
      const file = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
      const is = imageSize(file);
      if (!is) return [`there is no image ${file}`];
      return is.width === size && is.height === size
        ? []
        : [`${file} is ${is.width} × ${is.height} and not ${size} × ${size}`];
    }),
  ];
}

function withFunctions(xml: Document, { functions }: ManifestSurroundings): string[] {
  const called = all(xml, "FunctionName").map(textOf);
  return [
    ...called
      .filter((name) => !functions.includes(name))
      .map((name) => `${name} is no function of ours`),
    ...functions.filter((name) => !called.includes(name)).map((name) => `no button calls ${name}`),
  ];
}

function fromOneOrigin(xml: Document): string[] {
  const addresses = [...xml.getElementsByTagName("*")]
    .flatMap((one) => [valueOf(one, "DefaultValue"), valueOf(one, "Value")])
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  const origins = [...new Set(addresses.map((address) => new URL(address).origin))];
  return [
    ...(origins.length === 1 ? [] : [`there are ${origins.length} origins: ${origins.join(", ")}`]),
    ...origins
      .filter((origin) => !origin.startsWith("https://"))
      .map((origin) => `${origin} is not https`),
  ];
}
