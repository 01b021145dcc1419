import { excelClass, flagArgument, read, type ExcelClass } from "./kind";

/** Application. The screen is only drawn between batches, so there is nothing to suspend. */
export const applicationClass: ExcelClass<null> = excelClass("Application", {
  scalars: { calculationMode: read(() => "Automatic") },
  methods: {
    calculate: (_, __, scope) => scope.book.settled(),
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** Runtime: whether the add-in hears events. */
export const runtimeClass: ExcelClass<null> = excelClass("Runtime", {
  scalars: {
    enableEvents: {
      get: (_, scope) => scope.eventsEnabled,
      set: (_, value, scope) => void (scope.eventsEnabled = flagArgument(value)),
    },
  },
});
