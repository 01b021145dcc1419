/** One action of a batch as the client sends it. */
export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path it stands for, or 0; nested as the arguments are. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireAnswer {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: WireError;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** The client writes members with a capital letter; those that begin with an underscore stay as they are. */
export const memberName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
export const wireName = (member: string): string =>
  member.charAt(0).toUpperCase() + member.slice(1);

/** Whether it calls a service of the add-in's runtime, such as the loader does; no cell can be in the way of that. */
export const isOfLoader = ({ ObjectPaths }: WireRequest): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH.newObject);

/** Whether the add-in asks for more than to look up objects and to give references back. */
export const isSync = (request: WireRequest): boolean =>
  !isOfLoader(request) &&
  request.Actions.some(({ ActionType, Name, ObjectPathId }) =>
    ActionType === ACTION.instantiate
      ? isMaking(request.ObjectPaths[String(ObjectPathId)])
      : Name !== "_RemoveReference"
  );

/** What is added comes to be with the path to it, as a setting that is kept. */
const isMaking = (path: WirePath | undefined): boolean =>
  path?.ObjectPathType === PATH.method && path.Name === "Add";
