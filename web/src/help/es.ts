import type { HelpContent } from './content.ts';

export const helpEs: HelpContent = {
  questions: [
    {
      id: 'file',
      question: '¿Qué hay en los archivos que escribe un análisis?',
      answer: [
        'Todo análisis terminado tiene sus archivos al pie de los resultados. Se abren en cualquier hoja de cálculo.',
        [
          'determinations.csv tiene una línea por cada condena que la ley decide: qué resulta, la cláusula que decidió, el motivo y los avisos.',
          'Los archivos llamados …_Results.csv son las líneas del estado con la determinación en columnas añadidas. No se cambia nada de lo que escribió el estado.',
          'summary.json tiene las cifras de la pantalla de resultados.',
          'manifest.json dice qué archivos se leyeron, con qué ley y qué opciones, y la huella de cada uno. Con él, cualquiera puede comprobar después que los resultados son de esos archivos.',
        ],
        'Las tablas para otros programas (Excel, Parquet) contienen todas las condenas y todas las personas, y la lista de condenas exporta lo que está en pantalla, en su orden.',
      ],
    },
    {
      id: 'differ',
      question: '¿Por qué los resultados difieren de nuestro propio sistema?',
      answer: [
        'Por lo general es una de estas causas:',
        [
          'El archivo del estado es más antiguo o más nuevo que su sistema, o le falta un caso que su sistema tiene.',
          'En el archivo del estado falta una fecha, un nivel o una sección. Redress no adivina: esa condena pasa a revisión manual, y los resultados dicen qué dato falta y dónde encontrarlo.',
          'La fecha de referencia es otro día. Las edades y los años se cuentan hasta ese día.',
          'La política es otra, o lee el archivo de otra manera. Las dos cosas están en el manifiesto del análisis.',
          'Otro programa cuenta condenas, personas o años con otras reglas.',
        ],
        'Para encontrar la causa, busque a una persona cuyo resultado difiera, abra la condena y lea «Por qué»: primero está la cláusula que decidió, con los datos por los que resultó así. Si un dato está mal, corríjalo allí y ejecute de nuevo. Para poner dos análisis lado a lado use «Comparar»: nombra a las personas que ganan y que pierden, por la cláusula que las movió.',
      ],
    },
    {
      id: 'court',
      question: '¿Cómo entrego esto al tribunal?',
      answer: [
        [
          'Pida al abogado responsable que lea «Reglas» y firme la «Hoja de firma (PDF)» que hay allí: nombra la ley por su huella.',
          'Decida las revisiones manuales y mire las condenas «con aviso». Un aviso no es una negativa, pero alguien debe haberlo mirado.',
          'En «Revisión por la oficina», dentro de los resultados, abra los asuntos y trabájelos en «Revisión». Los documentos tratan entonces de lo que la revisión resolvió, y de nada que alguien haya impugnado.',
          'Al pie de los resultados elija «Hacer documentos o ver los que ya se hicieron» y allí «Llenar el perfil»: diga una vez quién firma y para qué tribunal.',
          'Después elija «Preparar los documentos»: mociones, órdenes propuestas con su lista, cartas y las listas para el archivo del estado. Lea las advertencias antes de presentar nada.',
        ],
        'Los documentos son borradores para un abogado. Redress decide lo que una regla dice sobre un expediente; si se presenta o no lo decide su oficina.',
      ],
    },
    {
      id: 'publish',
      question: '¿Cómo publico los resultados?',
      answer: [
        'Publique el «Informe resumen», uno de los documentos al pie de los resultados, que está hecho para eso. Contiene cifras y ningún nombre.',
        'Los grupos de menos de 11 personas no se muestran allí ni en la pantalla de resultados, porque una cifra pequeña puede delatar a una persona. No publique listas de condenas o de personas, ni sus exportaciones, ni imágenes de pantallas que muestren un nombre.',
        'Diga qué archivo se leyó, la fecha de referencia y la política. Dé la cifra de la ley por sí sola junto a la suya, y diga cuántas condenas pasaron a revisión manual: sin eso un porcentaje puede engañar.',
      ],
    },
    {
      id: 'review',
      question: '¿Qué es una revisión manual y quién la hace?',
      answer: [
        'Una condena pasa a revisión manual cuando Redress no da una respuesta propia. Las hay de dos clases. Cuando la respuesta depende de un dato que el archivo no tiene, alguien busca el dato, por ejemplo el nivel del delito en el expediente del tribunal, y lo anota como corrección; el siguiente análisis decide con él. Cuando ninguna cláusula de la ley o de la política del condado habla de la condena, decide una persona; ningún dato que falte lo cambiaría. Ninguna de las dos es un sí ni un no.',
      ],
    },
    {
      id: 'wrong',
      question: 'Un dato del archivo del estado está mal. ¿Qué hago?',
      answer: [
        'Abra a la persona y elija «Corregir un dato». Una corrección se pone sobre el archivo y nunca lo cambia, exige el documento que la demuestra y se puede deshacer. Antes de guardar se ve lo que cambia. Después elija «Ejecutar de nuevo».',
      ],
    },
    {
      id: 'safe',
      question: '¿Quién puede ver los datos?',
      answer: [
        'Redress funciona en una sola máquina, la suya o el servidor de su oficina, y ninguna pantalla envía nada a otra parte. Otras personas solo entran si el operador les añadió una cuenta. El registro dice quién miró qué. Cuando se borra un análisis, sus datos se van con él.',
      ],
    },
  ],
  tour: [
    {
      title: 'De un archivo a una respuesta',
      text: 'Redress lee el archivo de antecedentes penales del estado y dice de cada condena si la ley la borra, con qué regla y por qué. Este recorrido dura un minuto. Puede cerrarlo cuando quiera con Esc.',
    },
    {
      title: '1. Dé el archivo',
      text: 'Elija «Nuevo análisis» y suelte allí el archivo. Antes de decidir nada verá lo que contiene: personas, condenas, años y qué datos faltan. Sin archivo, empiece con personas inventadas.',
    },
    {
      title: '2. Elija por el condado',
      text: 'Elija el condado, la política y el día. Mientras cambia una opción, el panel «Qué resulta» de al lado muestra a quién ayuda, junto a lo que da la ley por sí sola y lo máximo que permite la ley.',
    },
    {
      title: '3. Lea los resultados',
      text: 'Cada cifra de los resultados es un enlace a las condenas que hay detrás. Fíltrelas, muestre una fila por persona y abra un nombre para ver el porqué. Pulse ? para ver las teclas.',
    },
    {
      title: '4. Decida lo que está abierto',
      text: 'Donde falta un dato, la condena espera una revisión manual. Busque el dato, corríjalo en la pantalla de la persona y ejecute de nuevo.',
    },
    {
      title: '5. Compare, firme y presente',
      text: '«Comparar» pone hasta tres políticas lado a lado. «Reglas» muestra la ley que decide, para leerla, probarla y firmarla. Los documentos al pie de los resultados son para el tribunal. «Ayuda», al pie de la página, tiene este recorrido y las respuestas a las preguntas comunes.',
    },
  ],
};
