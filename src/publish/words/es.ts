import { SAVINGS_ES } from './savings-es.ts';
import type { Texts } from './texts.ts';

export const ES: Texts = {
  title: (place) => `Limpieza de antecedentes penales: ${place}`,
  skip: 'Ir al contenido',
  pages: {
    index: 'A quién se ayuda',
    groups: 'Quién se beneficia',
    progress: 'Qué se ha hecho',
    savings: 'Tiempo y dinero',
    method: 'Método y datos',
    press: 'Para la prensa',
  },
  otherLanguage: 'English',
  place: (counties) => {
    const names = new Intl.ListFormat('es-US', { type: 'conjunction' }).format(counties);
    return counties.length === 1 ? `el condado de ${names}` : `los condados de ${names}`;
  },
  everyCounty: (state) => `todos los condados de ${state}`,
  lead: ({ place, law, policy, day, decided, helped, people, share }) =>
    `En ${place}, ${policy} da alivio según la ley “${law}” a ${people} personas. Abarca ${helped} de las ${decided} condenas que se decidieron (${share}), al ${day}.`,
  notDone:
    'Estas son determinaciones. Dicen para qué condenas la política da alivio. No dicen que un tribunal lo haya ordenado ni que el archivo del estado ya lo muestre.',
  incomplete: (lines) =>
    `No se pudieron leer ${lines} líneas del archivo del estado. Las condenas que están en ellas no se cuentan aquí, y las cifras pueden cambiar cuando se cuenten.`,
  invented: 'Las personas de esta página son inventadas. Muestra cómo es una página publicada.',
  effects: {
    clears: 'Desestimadas o selladas',
    lowers: 'Reducidas a un delito menor',
    other: 'Otro alivio',
    open: 'Pendientes de la revisión de una persona',
    none: 'Sin alivio',
  },
  effectsTitle: 'Lo que da la política',
  impactTitle: 'Cómo cambian los antecedentes',
  impactKeeps:
    'El sello, u otro alivio que conserva la condena en los antecedentes, no la quita: esta tabla la cuenta como si siguiera ahí.',
  impactBeyond:
    'Una política puede abarcar también condenas que la ley misma no nombra, de modo que cambia más antecedentes que la última columna, que es la de la ley sola.',
  impactMost: 'Si se desestimaran todas las condenas bajo la ley',
  impact: {
    noFelony: 'Personas que hoy tienen delitos graves en sus antecedentes y después no tendrán ninguno',
    noConviction: 'Personas que hoy tienen condenas en sus antecedentes y después no tendrán ninguna',
    noConvictionInLast7Years:
      'Personas que hoy tienen una condena en los últimos siete años y después no tendrán ninguna en esos años',
  },
  missingTitle: 'Lo que queda pendiente',
  missingLead: (open) =>
    `${open} condenas quedan pendientes de la revisión de una persona: unas porque la política o la ley lo dispone así, y las demás porque faltan datos que el archivo del estado no da. La tabla cuenta a cuántas condenas les falta cada dato, sea para decidirlas o para saber si corresponde más alivio; a una condena pueden faltarle varios.`,
  beside: ({ first, second }) => `Las tablas muestran dos políticas sobre el mismo archivo: ${first}, y ${second}.`,
  policy: (title) => `la política “${title}”`,
  ownPolicies: 'la política propia de cada condado',
  tables: {
    race: { title: 'Raza, según el registro del estado', unit: 'Personas con una condena decidida' },
    sex: { title: 'Sexo, según el registro del estado', unit: 'Personas con una condena decidida' },
    'age-today': { title: 'Edad hoy', unit: 'Personas con una condena decidida' },
    level: { title: 'Nivel del delito', unit: 'Condenas decididas' },
    'age-convicted': { title: 'Edad al ser condenada la persona', unit: 'Condenas decididas' },
    decade: { title: 'Década de la condena', unit: 'Condenas decididas' },
    county: { title: 'Condado de la condena', unit: 'Condenas decididas' },
    'felonies-by-race': { title: 'Condenas por delito grave, por raza', unit: 'Condenas por delito grave decididas' },
    'felonies-by-sex': { title: 'Condenas por delito grave, por sexo', unit: 'Condenas por delito grave decididas' },
  },
  columns: {
    group: 'Grupo',
    helped: 'Con alivio',
    notHelped: 'Sin alivio',
    total: 'Todas',
    rate: 'Proporción con alivio',
    shareOfAll: 'Proporción del total',
    shareOfHelped: 'Proporción de las que tienen alivio',
    ratio: (group) => `Razón respecto a ${group} (intervalo del 95 %)`,
    figure: 'Cifra',
    number: 'Número',
    fact: 'Dato que falta',
    convictions: 'Condenas',
    before: 'Antes',
    after: 'Después',
  },
  groups: {
    male: 'Hombres',
    female: 'Mujeres',
    nonbinary: 'No binario',
    'under-18': 'Menos de 18',
    '18-20': 'De 18 a 20',
    '21-24': 'De 21 a 24',
    '25-34': 'De 25 a 34',
    '35-44': 'De 35 a 44',
    '45-54': 'De 45 a 54',
    '55-up': '55 o más',
    felony: 'Delito grave',
    misdemeanor: 'Delito menor',
    infraction: 'Infracción',
  },
  decade: (from) => `Años ${from}`,
  notRecorded: 'Sin registrar',
  total: 'Todos los grupos',
  hidden: 'oculta',
  hiddenNote:
    'Se ocultan las cifras de 1 a 10, y las que permitirían calcular una de ellas. Los totales incluyen a todas las personas.',
  withheld: (tables) => `No se muestran, porque estas tablas hablarían de pocas personas: ${tables}.`,
  groupsLead: 'La misma política puede llegar de manera distinta a cada grupo. Estas tablas dicen cuánto.',
  raceNote:
    'La raza es la que anotaron la policía y los tribunales, en las categorías que eligió el estado. A las personas hispanas o latinas se las registra a menudo como blancas o de otra raza, y la práctica cambió con las décadas. Las tablas pueden mostrar diferencias entre las categorías registradas. No pueden mostrar por qué existen, ni cómo se describirían las propias personas.',
  raceMissing: ({ part, whole }) => `De ${part} de las ${whole} personas el archivo no registra la raza.`,
  ratioNote:
    'La razón divide la proporción con alivio de un grupo entre la del grupo más grande. El intervalo dice hasta dónde el azar por sí solo podría mover una razón entre grupos de ese tamaño; si incluye el 1, el archivo no muestra una diferencia clara.',
  perThousandTitle: 'Condenas por delito grave por cada 1,000 personas',
  perThousandLead:
    'Condenas por delito grave decididas que constan por cada 1,000 personas del grupo con una condena decidida, antes y después del alivio de la política.',
  chart: (title) => `Gráfica: ${title}. La tabla que sigue contiene las mismas cifras.`,
  data: 'Descargar esta tabla (CSV)',
  dataOfPage: 'Descargar las cifras de esta página (CSV)',
  progress: {
    link: 'Qué se ha hecho: cuántas de estas condenas un tribunal ordenó limpiar y cuántas ya aparecen limpias en el archivo del estado',
    lead: (day) =>
      `Una determinación por sí sola no cambia ningún antecedente. Esta página cuenta hasta dónde habían llegado las condenas de la oficina al ${day}: desde la lista, pasando por la orden de un tribunal, hasta un archivo posterior del estado que muestra la condena limpia.`,
    rounded:
      'Las cifras se redondean hacia abajo a decenas y las que cuentan de 1 a 10 se ocultan, para que ninguna diferencia entre dos cifras hable de pocas personas.',
    stagesTitle: 'De la lista al archivo del estado',
    stages: {
      listed: 'En la lista de la oficina',
      decided: 'Decididas por la oficina',
      ordered: 'Ordenadas por un tribunal',
      reported: 'Comunicadas al estado',
      acknowledged: 'Confirmadas por el estado',
      visible: 'Limpias en un archivo posterior del estado',
      told: 'Avisadas a la persona',
    },
    all: 'Todos los condados',
    gapTitle: 'Aún no limpias',
    gap: 'Cada columna cuenta toda condena que llegó a su etapa o a una posterior; la de las condenas avisadas cuenta, entre las que un tribunal ordenó limpiar, las de personas a quienes se envió una carta o un correo electrónico que no fue devuelto, o con quienes alguien habló. La última columna es la brecha de la segunda oportunidad: la proporción de condenas de la lista que ningún archivo posterior del estado muestra limpias todavía. Se indica cuando la lista tiene al menos 100 condenas.',
    courtsTitle: 'Por tribunal',
    courtsLead:
      'Condenas según el tribunal que ordenó limpiarlas y lo que muestra de ellas el archivo del estado. Una condena con dos órdenes se cuenta una vez por cada una.',
    court: 'Tribunal',
    monthsTitle: 'Por mes',
    monthsLead:
      'Condenas según el mes en que el tribunal firmó la orden, en que el registro se envió por primera vez al estado, en que un archivo posterior la mostró limpia por primera vez y en que se avisó por primera vez a la persona.',
    month: 'Mes',
    methodTitle: 'Cómo se cuenta el avance',
    method: [
      'Estas cifras vienen de los registros de la oficina y no de las determinaciones del programa. Una condena está ordenada cuando una orden vigente de un tribunal la incluye. Está comunicada cuando su registro se envió al estado, y confirmada cuando el estado respondió que cambió su archivo. Cuenta como limpia solo cuando se leyó un archivo posterior del estado y la condena ya no está, o aparece con el alivio que se ordenó.',
      'Cada cifra se redondea por sí sola hacia abajo a decenas, y las sumas se hacen con cifras redondeadas. Por eso nadie puede calcular cuántas condenas hay entre dos etapas con más precisión que de diez en diez, salvo que conozca por otra vía el número exacto de condenas de la lista.',
    ],
    files: {
      'progress.csv': 'De la lista al archivo del estado, por condado',
      'progress-by-court.csv': 'Órdenes y lo que muestra de ellas el archivo del estado, por tribunal',
      'progress-by-month.csv': 'Órdenes, comunicaciones, condenas limpias y personas avisadas, por mes',
    },
  },
  savings: SAVINGS_ES,
  method: {
    sections: [
      {
        title: 'De dónde vienen las cifras',
        paragraphs: [
          'Un programa leyó los archivos de antecedentes penales de los condados que se nombran abajo y decidió cada condena según la ley y la política que allí se indican. Quien ejecute el mismo programa sobre el mismo archivo obtendrá los mismos resultados, hasta el último byte.',
          'Cada persona se cuenta una vez, aunque tenga varias condenas. Una persona tiene alivio cuando al menos una de sus condenas lo tiene.',
        ],
      },
      {
        title: 'Cómo se protege a las personas',
        paragraphs: [
          'Ninguna cifra de este sitio habla de menos de 11 personas o condenas, salvo el cero. Se oculta toda celda que cuenta de 1 a 10 (supresión primaria), y también ambas partes de un grupo de menos de 100 personas que tuvieron todas el mismo resultado.',
          'Después se ocultan otras celdas (supresión complementaria) hasta que nadie pueda calcular una cifra pequeña oculta. Para cada una de ellas, el programa calcula por programación lineal, con todos los totales y las celdas visibles, lo mínimo y lo máximo que puede ser. Entre ambos debe haber al menos 10.',
          'Las tablas de personas, de condenas y de delitos graves cuentan a las mismas personas, así que una puede revelar una cifra de otra. Por eso el programa mira todas las tablas juntas, con lo que cualquiera sabe de ellas: quien tiene alivio tiene una condena con alivio, un delito grave es una de las condenas de su grupo, nadie era mayor en una condena que hoy, y los delitos graves de la tabla por nivel son los de las tablas de delitos graves. Se supone además que el lector sabe dónde una cifra oculta es mayor que cero. La tabla que no se puede proteger, o de la que no se podría mostrar nada, se omite y se nombra.',
          'Cuando se muestran dos políticas juntas, lo mismo vale para las personas a las que solo una de ellas ayuda. Cuando se indica una publicación anterior, se ocultan las cifras que cambiaron de 1 a 10 desde entonces y las que revelarían lo que allí se ocultó. Las cifras que van solas, como las personas que ya no tendrían delitos graves, se ocultan cuando cuentan de 1 a 10 o se distinguen de 1 a 10 de otra cifra a su lado. Los totales de todas las personas se muestran.',
        ],
      },
    ],
    provenanceTitle: 'Procedencia',
    provenance: ({ law, version, engine, day }) =>
      `Ley: ${law}, versión ${version}. Motor: versión ${engine}. Las edades y los plazos en años se miden al ${day}.`,
    hashes: 'SHA-256 del manifiesto de cada análisis',
    county: 'Condado',
    policy: 'Política',
    verify:
      'Un manifiesto contiene el hash de cada archivo de entrada y de cada resultado. Así, una oficina que tenga el archivo puede probar que estas cifras son las de su análisis: “redress verify <resultados>” compara los resultados con el manifiesto, y “sha256sum manifest.json” da el hash de arriba. Para comparar los hashes no se necesita ningún dato personal.',
    citationTitle: 'Cita',
    citation: ({ place, law, day, hash }) =>
      `Limpieza de antecedentes penales según la ley “${law}”, ${place}, al ${day}. Calculado con Redress. Manifiesto ${hash}.`,
    repeatTitle: 'Cómo repetir las cifras',
    repeat: [
      'Todas las tablas de este sitio se pueden rehacer a partir de los archivos CSV de abajo. La “proporción con alivio” es with_relief dividido entre all. La “proporción del total” y la “proporción de las que tienen alivio” dividen la cifra de un grupo entre la de la fila “(all)”. La razón divide la proporción con alivio de un grupo entre la del grupo registrado más grande cuya proporción se muestra; si h y n son las personas con alivio y todas las personas de un grupo, su intervalo del 95 % es la razón multiplicada y dividida por exp(1.96 × √(1/h − 1/n + 1/h₀ − 1/n₀)), donde h₀ y n₀ son las del grupo más grande.',
      'Las condenas por delito grave por cada 1,000 personas son las de felonies-by-race.csv divididas entre las personas de race.csv, antes (all) y después (without_relief). La estimación de tiempo y dinero resulta de los supuestos y de las cifras del análisis en savings.csv, con la fórmula de su página.',
    ],
    filesLanguage: 'Los nombres de las columnas y las palabras que contienen estos archivos están en inglés.',
    filesTitle: 'Datos',
    files: {
      'publication.json': 'Todo lo que dice este sitio, en un solo archivo',
      'datapackage.json': 'Descripción de las tablas (Frictionless Data Package)',
      'csv-metadata.json': 'Descripción de las tablas (CSV on the Web, W3C)',
      'figures.csv':
        'Las cifras sueltas: totales, lo que da la política, cómo cambian los antecedentes, datos que faltan',
      'savings.csv': 'La estimación de tiempo y dinero, con sus supuestos',
    },
  },
  press: {
    lead: 'Dos párrafos que se pueden leer en voz alta o imprimir tal como están. Todas las cifras vienen de los datos de este sitio.',
    first: ({ place, law, policy, decided, helped, people, noFelony, noConviction }) => {
      const felony =
        noFelony === undefined
          ? ''
          : ` ${noFelony} personas que hoy tienen un delito grave en sus antecedentes ya no tendrían ninguno.`;
      const clear = noConviction === undefined ? '' : ` A ${noConviction} personas no les quedaría ninguna condena.`;
      return `Se revisaron ${decided.whole} condenas en ${place} según la ley “${law}”, y ${helped} de ellas (${decided.part}) reúnen los requisitos para el alivio según ${policy}. Pertenecen a ${people} personas.${felony}${clear}`;
    },
    second: ({ open, gap, day }) => {
      const review =
        open === undefined
          ? ''
          : ` Otras ${open} condenas quedan para la revisión de una persona, porque la política o la ley la pide o porque el archivo del estado no dice lo suficiente.`;
      const between = gap
        ? ` El alivio no llega a todas las personas por igual: de las registradas como ${gap.high}, lo tiene el ${gap.highRate}, y de las registradas como ${gap.low}, el ${gap.lowRate}.`
        : '';
      return `No hizo falta presentar una solicitud para esta revisión: un programa leyó el archivo del estado y dio una razón legal para cada decisión, al ${day}. Eso por sí solo no cambia ningún antecedente: falta que el alivio se ordene o se registre como dice la ley.${review}${between}`;
    },
  },
};
