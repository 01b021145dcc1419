import { excelClass, flagArgument, notImplemented, read, type ExcelClass } from "./kind";
import { bytesOf, workbookCreatedClass } from "./newBook";

/** Application. The screen is only drawn between batches, so there is nothing to suspend. */
export const applicationClass: ExcelClass<null> = excelClass("Application", {
  scalars: { calculationMode: read(() => "Automatic") },
  methods: {
    calculate: (_, __, scope) => scope.book.settled(),
    createWorkbook: (_, [base64], scope) => {
      if (base64 === null) throw notImplemented("Application.createWorkbook of an empty book");
      return workbookCreatedClass.of({ id: scope.book.newId(), bytes: bytesOf(base64) });
    },
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
