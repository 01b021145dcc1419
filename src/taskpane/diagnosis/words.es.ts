export interface DiagnosisWords {
  readonly save: string;
  readonly what: string;
  readonly saved: (file: string) => string;
  readonly title: string;
  readonly fileName: (day: string) => string;
}

export const es: DiagnosisWords = {
  title: "Si algo falla",
  save: "Guardar el archivo",
  what: "Guarde un diagnóstico para quien le ayuda: un archivo de texto con las versiones, los últimos pasos y el error. No lleva nada de su plan: ni textos, ni números, ni nombres.",
  saved: (file) => `Se guardó «${file}» en Descargas. Puede abrirlo y leerlo antes de enviarlo.`,
  fileName: (day) => `diagnostico-poa-${day}.txt`,
};
