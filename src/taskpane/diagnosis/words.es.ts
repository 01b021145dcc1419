export interface DiagnosisWords {
  readonly save: string;
  readonly what: string;
  readonly fileName: (day: string) => string;
}

export const es: DiagnosisWords = {
  save: "Guardar diagnóstico",
  what: "Un archivo de texto con las versiones, los últimos pasos y el error, para enviarlo a quien le ayuda. No lleva nada de su plan: ni textos, ni números, ni nombres.",
  fileName: (day) => `diagnostico-poa-${day}.txt`,
};
