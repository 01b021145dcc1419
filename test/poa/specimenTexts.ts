import type { Random } from "./random";

const ACTIONS = [
  "Fortalecer la atención al público en las oficinas de todo el departamento.",
  "Ampliar la cobertura de los servicios en los municipios alejados del eje.",
  "Consolidar la administración transparente de los recursos de la institución.",
  "Digitalizar y conservar la documentación del archivo central durante la gestión 2021.",
  "Mejorar la infraestructura y el equipamiento de las oficinas regionales hasta el 2023.",
  "Promover la cultura tributaria y el control social en coordinación con las gobernaciones.",
  "Desarrollar las capacidades técnicas de los servidores públicos de la entidad.",
] as const;

const OPERATIONS = [
  "Administración del personal y de sus subsistemas",
  "Gestión de las contrataciones de bienes y servicios",
  "Gestión de los recursos financieros y presupuestarios",
  "Mantenimiento de vehículos, equipos e inmuebles",
  "Atención de trámites en ventanilla",
  "Atención de trámites en brigadas móviles",
  "Custodia y depuración del archivo",
  "Difusión de las actividades institucionales",
  "Asesoramiento legal a las unidades sustantivas",
  "Elaboración y seguimiento del plan operativo",
  "Auditorías operativas y especiales",
  "Soporte a los sistemas de información",
  "Seguridad de la red y de los datos",
  "Campañas de sensibilización en unidades educativas",
  "Capacitación permanente del personal",
  "Coordinación con las entidades territoriales autónomas",
  "Fiscalización de operadores autorizados",
  "Control de calidad de los registros",
  "Evaluación de riesgos y medidas correctivas",
  "Apoyo a la rendición pública de cuentas",
  "Verificación de títulos y certificados",
  "Renovación del parque informático",
  "Ampliación de las oficinas provinciales",
  "Actualización de manuales y reglamentos",
] as const;

const VERBS = [
  "Elaborar",
  "Actualizar",
  "Revisar",
  "Difundir",
  "Registrar",
  "Coordinar",
  "Ejecutar",
  "Supervisar",
  "Entregar",
  "Archivar",
  "Validar",
  "Remitir",
] as const;

const OBJECTS = [
  "los informes mensuales de avance",
  "el inventario de activos fijos",
  "las planillas de asistencia",
  "los términos de referencia",
  "el cronograma de visitas",
  "las solicitudes de compra",
  "los expedientes observados",
  "el manual de procedimientos",
  "las certificaciones presupuestarias",
  "los convenios interinstitucionales",
  "las notas de respuesta",
  "el registro de reclamos",
] as const;

const PLACES = [
  "de la oficina central",
  "de las oficinas provinciales",
  "en coordinación con la unidad solicitante",
  "según la normativa vigente",
  "para la rendición de cuentas",
  "del primer semestre",
  "del segundo semestre",
] as const;

export interface Texts {
  action(): string;
  operation(): string;
  task(): string;
}

/** Texts as planners write them; none comes twice. */
export function textsOf(random: Random): Texts {
  const deck = <T>(cards: readonly T[]) => {
    const left = [...cards];
    return () => left.splice(random.whole(0, left.length - 1), 1)[0]!;
  };
  const tasks = VERBS.flatMap((verb) =>
    OBJECTS.flatMap((object) => PLACES.map((place) => `${verb} ${object} ${place}.`))
  );
  return { action: deck(ACTIONS), operation: deck(OPERATIONS), task: deck(tasks) };
}
