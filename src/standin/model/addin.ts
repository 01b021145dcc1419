import { excelClass, ExcelError, type Thing, type ExcelClass } from "./kind";

const STATES = ["Visible", "Background", "Inactive"] as const;

/** What the loader of the client tells when the commands of the add-in can be called. */
const internalService: ExcelClass<null> = excelClass("AddinInternalService", {
  methods: { notifyActionHandlerReady: () => null },
});

/** Behind Office.addin.showAsTaskpane and hide. */
const appRuntime: ExcelClass<null> = excelClass("AppRuntimeService", {
  methods: {
    setAppRuntimeState: (_, [state], scope) => {
      const visibility = STATES.find((word) => word === state);
      if (!visibility) throw new ExcelError("InvalidArgument", `no runtime state ${String(state)}`);
      scope.addin.visibility = visibility;
      scope.onVisibility(visibility);
    },
    getAppRuntimeState: (_, __, scope) => scope.addin.visibility,
  },
});

/** Behind Office.addin.setStartupBehavior. */
const appRuntimePersistence: ExcelClass<null> = excelClass("AppRuntimePersistenceService", {
  methods: {
    setAppRuntimeStartState: (_, [state], scope) => {
      scope.addin.startup = state === "Background" ? "Background" : "Inactive";
    },
    getAppRuntimeStartState: (_, __, scope) => scope.addin.startup,
  },
});

/** Objects the client makes by the name of their type, apart from any workbook. */
export const SERVICES: Readonly<Record<string, () => Thing>> = {
  "Microsoft.InternalService.AddinInternalService": () => internalService.of(null),
  "Microsoft.AppRuntime.AppRuntimeService": () => appRuntime.of(null),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": () => appRuntimePersistence.of(null),
};
