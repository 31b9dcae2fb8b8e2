/** Texts of us-ca/prop-64 in Spanish, but for those of the laws before it. */
export const prop64: Readonly<Record<string, string>> = {
  'California Proposition 64': 'Proposición 64 de California',
  'From 2016-11-09 most marijuana offenses of HS 11357 to 11360 became lawful, infractions or misdemeanors. A person convicted before that day may have the conviction dismissed and sealed, or reduced (H&S 11361.8); the counties review their records without a petition (11361.9).':
    'Desde el 2016-11-09, la mayoría de los delitos de marihuana de HS 11357 a 11360 pasaron a ser lícitos, infracciones o delitos menores. A quien fue condenado antes de ese día se le puede desestimar y sellar la condena, o reducirla (H&S 11361.8); los condados revisan sus expedientes sin petición (11361.9).',
  'Hand Review': 'Revisión manual',
  'Prop 64 sections': 'secciones de la Prop. 64',
  'A later line speaks against the conviction: reversed, dismissed, diverted, a sealed arrest or a juvenile matter':
    'Una línea posterior contradice la condena: revocada, desestimada, resuelta por un programa alternativo, un arresto sellado o un asunto de menores',
  'A later line speaks against the conviction': 'Una línea posterior contradice la condena',
  'Dismissed and sealed under Prop 64, or the record destroyed':
    'Desestimada y sellada según la Prop. 64, o el expediente destruido',
  'Relief granted already: a later line shows it': 'Alivio ya concedido: lo muestra una línea posterior',
  'Not eligible': 'Sin derecho',
  'Reduced to a misdemeanor (PC 17(b), 1170.18), or sealed by no law that the line names':
    'Reducida a delito menor (PC 17(b), 1170.18), o sellada sin que la línea diga según qué ley',
  'Reduced or sealed by a later order: a person sees what is left to give':
    'Reducida o sellada por una orden posterior: una persona mira qué queda por dar',
  'Redesignated under Prop 64 already': 'Ya recalificada según la Prop. 64',
  'Relief granted already: redesignated under Prop 64': 'Alivio ya concedido: recalificada según la Prop. 64',
  'Arrested before 2016-11-09, convicted on that day or later':
    'Arresto antes del 2016-11-09, condena ese día o después',
  'Arrested before 11/09/2016 and convicted since: the lighter law should have applied already':
    'Arresto antes del 9 de noviembre de 2016 y condena después: ya debió aplicarse la ley más leve',
  'A felony conviction on 2016-11-09 or later, with no earlier arrest in the file':
    'Una condena por delito grave el 2016-11-09 o después, sin un arresto anterior en el archivo',
  'Felony conviction on or after 11/09/2016: no earlier arrest in the file shows when the offense was':
    'Condena por delito grave el 9 de noviembre de 2016 o después: ningún arresto anterior del archivo muestra cuándo fue el delito',
  'Arrested (or, for a lesser offense without an arrest in the file, convicted) on 2016-11-09 or later':
    'Arresto (o, si es un delito más leve sin arresto en el archivo, condena) el 2016-11-09 o después',
  'Occurred on or after 11/09/2016': 'Ocurrió el 9 de noviembre de 2016 o después',
  'An accessory (PC 32) to a Prop 64 offense, by its text or beside a Prop 64 charge':
    'Encubrimiento (PC 32) de un delito de la Prop. 64, por su texto o junto a un cargo de la Prop. 64',
  'Accessory: reached where the felony was one of HS 11357 to 11360':
    'Encubrimiento: alcanzado si el delito grave era uno de HS 11357 a 11360',
  'Already an infraction, and not lawful now': 'Ya es una infracción, y hoy no es lícita',
  'Already an infraction': 'Ya es una infracción',
  'Former 11357(e), an offense of persons under 18, of a person who was 18 or older by the record':
    'Antigua 11357(e), delito de menores de 18 años, de una persona que según el historial tenía 18 o más',
  'Former HS 11357(e) is an offense of persons under 18, and the record shows an older person':
    'La antigua HS 11357(e) es un delito de menores de 18 años, y el historial muestra a una persona mayor',
  'former HS 11357(e)': 'antigua HS 11357(e)',
  'Under 18: an infraction, whatever the section and amount':
    'Menor de 18 años: una infracción, sea cual sea la sección y la cantidad',
  'Under 18: an infraction under Prop 64': 'Menor de 18 años: una infracción según la Prop. 64',
  'Eligible for Reduction to an Infraction': 'Puede reducirse a infracción',
  'A superstrike conviction before the offense, which may still be a felony':
    'Una condena por un «superstrike» antes del delito, que puede seguir siendo grave',
  'Earlier superstrike conviction': 'Condena anterior por un «superstrike»',
  'HS 11358, 11359 or 11360': 'HS 11358, 11359 u 11360',
  'Homicides that are superstrikes (PC 667(e)(2)(C)(iv)(IV))':
    'Homicidios que son «superstrikes» (PC 667(e)(2)(C)(iv)(IV))',
  'Superstrikes by their penalty, life imprisonment or death (PC 667(e)(2)(C)(iv)(VIII))':
    '«Superstrikes» por su pena, cadena perpetua o muerte (PC 667(e)(2)(C)(iv)(VIII))',
  'Superstrikes by their name (PC 667(e)(2)(C)(iv)(I) to (III), (V) to (VII))':
    '«Superstrikes» por su nombre (PC 667(e)(2)(C)(iv)(I) a (III), (V) a (VII))',
  'A conviction before the offense that requires registration under PC 290(c): the offense may still be a felony':
    'Una condena anterior al delito que obliga a registrarse según PC 290(c): el delito puede seguir siendo grave',
  'Earlier conviction that requires registration under PC 290(c)':
    'Condena anterior que obliga a registrarse según PC 290(c)',
  'Offenses that require registration (PC 290(c))': 'Delitos que obligan a registrarse (PC 290(c))',
  'Offenses that require registration (PC 290(c)) unless an exception applies, and failures to register':
    'Delitos que obligan a registrarse (PC 290(c)) salvo excepción, y no haberse registrado',
  'Former 11357(a), 21 or older, not more than 8 grams of concentrate: lawful now':
    'Antigua 11357(a), 21 años o más, no más de 8 gramos de concentrado: hoy lícito',
  'Former HS 11357(a): lawful under Prop 64': 'Antigua HS 11357(a): lícito según la Prop. 64',
  'Eligible for Dismissal': 'Puede desestimarse',
  'former HS 11357(a)': 'antigua HS 11357(a)',
  'it was not more than 8 grams of concentrate': 'no eran más de 8 gramos de concentrado',
  'Former 11357(a), 18 to 20, not more than 8 grams of concentrate: an infraction now':
    'Antigua 11357(a), de 18 a 20 años, no más de 8 gramos de concentrado: hoy una infracción',
  'Former HS 11357(a): an infraction under Prop 64': 'Antigua HS 11357(a): una infracción según la Prop. 64',
  'Former 11357(a), more than 8 grams of concentrate: a misdemeanor now':
    'Antigua 11357(a), más de 8 gramos de concentrado: hoy un delito menor',
  'Former HS 11357(a): a misdemeanor under Prop 64': 'Antigua HS 11357(a): un delito menor según la Prop. 64',
  'Eligible for Reduction': 'Puede reducirse',
  'Former 11357(b), 21 or older: lawful now': 'Antigua 11357(b), 21 años o más: hoy lícito',
  'Former HS 11357(b): lawful under Prop 64': 'Antigua HS 11357(b): lícito según la Prop. 64',
  'former HS 11357(b)': 'antigua HS 11357(b)',
  'Former 11357(b), 18 to 20: an infraction now': 'Antigua 11357(b), de 18 a 20 años: hoy una infracción',
  'Former HS 11357(b): an infraction under Prop 64': 'Antigua HS 11357(b): una infracción según la Prop. 64',
  '11358, 21 or older, not more than 6 living plants: lawful now':
    '11358, 21 años o más, no más de 6 plantas vivas: hoy lícito',
  'HS 11358: lawful under Prop 64': 'HS 11358: lícito según la Prop. 64',
  'there were not more than 6 living plants': 'no había más de 6 plantas vivas',
  '11358, 18 to 20, not more than 6 living plants: an infraction now':
    '11358, de 18 a 20 años, no más de 6 plantas vivas: hoy una infracción',
  'HS 11358: an infraction under Prop 64': 'HS 11358: una infracción según la Prop. 64',
  '11358, more than 6 living plants: a misdemeanor now': '11358, más de 6 plantas vivas: hoy un delito menor',
  'HS 11358: a misdemeanor under Prop 64': 'HS 11358: un delito menor según la Prop. 64',
  '11359: a misdemeanor now': '11359: hoy un delito menor',
  'HS 11359: a misdemeanor under Prop 64': 'HS 11359: un delito menor según la Prop. 64',
  'Former 11360(b), 21 or older, to a person of 21 or older: lawful now':
    'Antigua 11360(b), 21 años o más, a una persona de 21 o más: hoy lícito',
  'Former HS 11360(b): lawful under Prop 64': 'Antigua HS 11360(b): lícito según la Prop. 64',
  'former HS 11360(a)': 'antigua HS 11360(a)',
  'it was transported only, or given without pay to a person of 21 or older':
    'solo se transportó, o se dio sin cobrar a una persona de 21 años o más',
  'Former 11360(b): an infraction now': 'Antigua 11360(b): hoy una infracción',
  'Former HS 11360(b): an infraction under Prop 64': 'Antigua HS 11360(b): una infracción según la Prop. 64',
  '11360, a felony: a misdemeanor now': '11360, delito grave: hoy un delito menor',
  'HS 11360(a): a misdemeanor under Prop 64': 'HS 11360(a): un delito menor según la Prop. 64',
  'A misdemeanor before Prop 64 and after it': 'Delito menor antes de la Prop. 64 y después',
  'Still a misdemeanor under Prop 64': 'Sigue siendo un delito menor según la Prop. 64',
  'A level that this subdivision did not have': 'Un nivel que esta subdivisión no tenía',
  'No offense of the old law had this section and level':
    'Ningún delito de la ley antigua tenía esta sección y este nivel',
  'Convicted on 2016-11-09 or later': 'Condena el 2016-11-09 o después',
  'The date of the offense. The lighter law applies to an offense committed before 2016-11-09, whenever the person was convicted of it.':
    'La fecha del delito. La ley más leve se aplica a un delito cometido antes del 2016-11-09, sea cual sea la fecha de la condena.',
  'An earlier superstrike conviction, or one that may be a superstrike':
    'Una condena anterior por un «superstrike», o que puede serlo',
  'Whether it is a superstrike in law, and whether it came before the marijuana offense. The opposing party must prove it by clear and convincing evidence (H&S 11361.8(b), (f)). It is no bar to relief for HS 11357.':
    'Si es un «superstrike» según la ley, y si fue antes del delito de marihuana. La parte contraria debe probarlo con prueba clara y convincente (H&S 11361.8(b), (f)). No impide el alivio de HS 11357.',
  'Offenses that may be superstrikes, depending on the facts':
    'Delitos que pueden ser «superstrikes», según los hechos',
  'An earlier conviction that requires registration under PC 290(c), or may':
    'Una condena anterior que obliga a registrarse según PC 290(c), o puede obligar',
  'Whether the offense requires registration under subdivision (c) of PC 290, and not by a judge’s choice (290.006); PC 272, for one, does for lewd conduct alone.':
    'Si el delito obliga a registrarse según la subdivisión (c) de PC 290, y no por decisión de un juez (290.006); PC 272, por ejemplo, obliga solo por conducta lasciva.',
  'Offenses that may have required registration, depending on the facts':
    'Delitos que pudieron obligar a registrarse, según los hechos',
  'An earlier conviction that a gang enhancement would make a superstrike':
    'Una condena anterior que un agravante por pandilla haría «superstrike»',
  'Whether a gang enhancement (PC 186.22(b)(4)) was found true for it: then it was punishable by life, and is a superstrike.':
    'Si se declaró probado en ella un agravante por pandilla (PC 186.22(b)(4)): entonces era punible con cadena perpetua, y es un «superstrike».',
  'Offenses that a gang enhancement makes superstrikes (PC 186.22(b)(4))':
    'Delitos que un agravante por pandilla hace «superstrikes» (PC 186.22(b)(4))',
  'Registered under PC 290': 'Registrado según PC 290',
  'Which conviction required registration, and the date of that conviction. Registration is evidence of an earlier conviction. It is no bar by itself.':
    'Qué condena obligó a registrarse, y la fecha de esa condena. El registro es indicio de una condena anterior. Por sí solo no impide nada.',
  'Two or more earlier convictions of the same section': 'Dos o más condenas anteriores por la misma sección',
  'Whether the earlier convictions count. The question is unsettled: read literally, the statute counts only convictions under the misdemeanor subdivisions of 2016, and no older ones.':
    'Si las condenas anteriores cuentan. La cuestión no está resuelta: leída a la letra, la ley cuenta solo las condenas según las subdivisiones de delito menor de 2016, y ninguna más antigua.',
  'A minor may have been involved': 'Pudo haber un menor de edad implicado',
  'Whether cannabis was sold or offered to a person under 18, or a person under 21 was employed in the offense.':
    'Si se vendió u ofreció cannabis a una persona menor de 18 años, o se empleó en el delito a una menor de 21.',
  'HS 11359 or 11360': 'HS 11359 u 11360',
  'it was sold or offered to a person under 18, or one under 21 was employed':
    'se vendió u ofreció a una persona menor de 18 años, o se empleó a una menor de 21',
  'Import or export may have been involved': 'Pudo haber importación o exportación',
  'Whether more than 28.5 g of cannabis (or 4 g of concentrate) was imported into the state, or transported out of it for sale.':
    'Si se introdujeron en el estado, o se sacaron de él para venderlos, más de 28.5 g de cannabis (o 4 g de concentrado).',
  'it was brought into the state, or taken out of it for sale':
    'se introdujo en el estado, o se sacó de él para venderlo',
  'Cultivation may have harmed the environment': 'El cultivo pudo dañar el medio ambiente',
  'Whether the cultivation involved one of the environmental offenses listed in H&S 11358(d)(3).':
    'Si el cultivo incluyó uno de los delitos ambientales que enumera H&S 11358(d)(3).',
  'a listed environmental offense was part of it': 'incluyó un delito ambiental de la lista',
  'The amount may have been smaller than the charge says': 'La cantidad pudo ser menor de lo que dice el cargo',
  'Whether it was 28.5 g or less, and for HS 11360 a gift or transport only: lawful now at 21, an infraction below.':
    'Si eran 28.5 g o menos y, en HS 11360, solo un regalo o transporte: hoy lícito desde los 21 años, una infracción por debajo.',
  'former HS 11357(c)': 'antigua HS 11357(c)',
  'it was 28.5 grams or less, and for 11360 a gift or transport only':
    'eran 28.5 gramos o menos y, en 11360, solo un regalo o transporte',
  'Set aside under PC 1203.4 or its family, or pardoned': 'Dejada sin efecto según PC 1203.4 o su familia, o indultada',
  'Whether the court knows of the earlier order. The conviction still stands in law. Prop 64 gives what that order did not: a lower level, or dismissal and sealing.':
    'Si el tribunal conoce la orden anterior. La condena sigue en pie según la ley. La Prop. 64 da lo que aquella orden no dio: un nivel más bajo, o la desestimación y el sellado.',
  'Turned 18 or 21 in the year before the arrest or conviction':
    'Cumplió 18 o 21 años en el año anterior al arresto o a la condena',
  'The date of the offense: the person may have been under 18 or 21 on that day.':
    'La fecha del delito: ese día la persona pudo tener menos de 18 o de 21 años.',
  'The sentence may not be over': 'Puede que la pena no haya terminado',
  'Whether the sentence is over. Until then the remedy is a petition for recall or dismissal of the sentence (H&S 11361.8(a)), and the court may deny it if it finds an unreasonable risk of danger to public safety.':
    'Si la pena ha terminado. Hasta entonces el remedio es una petición para revisar o desestimar la pena (H&S 11361.8(a)), y el tribunal puede negarla si encuentra un riesgo irrazonable de peligro para la seguridad pública.',
  'An attempt': 'Una tentativa',
  'Whether the office treats an attempt as the offense attempted. Counties did so in 2019. No published opinion decides it.':
    'Si la oficina trata la tentativa como el delito intentado. Los condados lo hicieron en 2019. Ninguna sentencia publicada lo decide.',
  'A superstrike or registrable conviction that is not earlier than this offense':
    'Una condena por un «superstrike» o que obliga a registrarse, no anterior a este delito',
  'Whether that conviction bars relief. Smit holds that a conviction in the same proceeding does not. That a later one does not is an inference, and Casillas reads PC 1170.18(i) the other way.':
    'Si esa condena impide el alivio. Smit sostiene que una condena en el mismo proceso no lo impide. Que una posterior tampoco lo impida es una inferencia, y Casillas lee PC 1170.18(i) al revés.',
  'Under 18 at the offense': 'Menor de 18 años al cometer el delito',
  'Whether the person was under 18 on the day of the offense, and so is entitled to an infraction. The date of the offense is taken from the arrest, or else from the conviction.':
    'Si la persona tenía menos de 18 años el día del delito, y por eso le corresponde una infracción. La fecha del delito se toma del arresto o, si no, de la condena.',
  'No statute reaches this charge': 'Ninguna ley alcanza este cargo',
  'Which other remedy applies, such as a petition of the defendant under PC 1203.4 or 1203.4a. H&S 11361.8 and 11361.9 reach HS 11357 to 11360 alone, so no court paper asks for this relief under them.':
    'Qué otro remedio cabe, como una petición de la persona acusada según PC 1203.4 o 1203.4a. H&S 11361.8 y 11361.9 alcanzan solo HS 11357 a 11360, así que ningún escrito judicial pide este alivio según ellas.',
  'amount of cannabis or number of plants': 'cantidad de cannabis o número de plantas',
  'police or laboratory report': 'informe policial o de laboratorio',
  'What was the amount of cannabis or the number of plants?':
    '¿Cuál fue la cantidad de cannabis o el número de plantas?',
  amount: 'cantidad',
  'age of the person supplied or employed': 'edad de la persona que recibió o fue empleada',
  'police report': 'informe policial',
  'How old was the person supplied or employed?': '¿Qué edad tenía la persona que recibió o fue empleada?',
  'value of the property': 'valor de los bienes',
  'complaint, plea form or police report': 'acusación, formulario de declaración o informe policial',
  'What was the value of the property?': '¿Cuál era el valor de los bienes?',
  'circumstances of the offense': 'circunstancias del delito',
  'What were the circumstances of the offense?': '¿Cuáles fueron las circunstancias del delito?',
  circumstances: 'circunstancias',
  'whether the terms of the sentence were kept': 'si se cumplieron las condiciones de la pena',
  'probation or court file': 'expediente de libertad condicional o del tribunal',
  'Were the terms of the sentence kept?': '¿Se cumplieron las condiciones de la pena?',
  'terms of the sentence': 'condiciones de la pena',
  'pending charges or a sentence being served': 'cargos pendientes o una pena que se cumple ahora',
  'court index of every county': 'índice judicial de cada condado',
  'Is a charge pending, or a sentence being served?': '¿Hay un cargo pendiente, o una pena que se cumple ahora?',
  'pending charges': 'cargos pendientes',
  'whether the person is registered under PC 290': 'si la persona está registrada según PC 290',
  'Is the person registered under PC 290?': '¿Está la persona registrada según PC 290?',
  'registered under PC 290': 'registrada según PC 290',
  'A disposition (DISP_DESCR) or an offense of conviction (CONV_OFFENSE_DESCR) is only a mark such as “-” or “N/A”':
    'Una resolución (DISP_DESCR) o un delito de condena (CONV_OFFENSE_DESCR) es solo una marca como «-» o «N/A»',
  'it is blank, as NULL is': 'está en blanco, igual que NULL',
  'it is what it says: a disposition that is no conviction, an offense that cannot be read':
    'es lo que dice: una resolución que no es condena, un delito que no se puede leer',
  'A court action whose disposition (DISP_DESCR) is blank':
    'Una actuación judicial cuya resolución (DISP_DESCR) está en blanco',
  'it may be a conviction': 'puede ser una condena',
  'it is no conviction': 'no es una condena',
  'The column of the conviction (CONV_OFFENSE_DESCR) names another section than that of the charge':
    'La columna de la condena (CONV_OFFENSE_DESCR) nombra otra sección que la del cargo',
  'the column of the conviction counts': 'cuenta la columna de la condena',
  'the column of the charge (OFFENSE_DESCR) counts': 'cuenta la columna del cargo (OFFENSE_DESCR)',
  'the section is not known': 'la sección no se conoce',
  'The column of the conviction (CONV_OFFENSE_DESCR) is blank':
    'La columna de la condena (CONV_OFFENSE_DESCR) está en blanco',
  'the charge stands in for it': 'el cargo ocupa su lugar',
  'the section of the conviction is not known': 'la sección de la condena no se conoce',
  'The column of the conviction (CONV_OFFENSE_DESCR) cannot be read, and that of the charge can':
    'La columna de la condena (CONV_OFFENSE_DESCR) no se puede leer, y la del cargo sí',
  'The level of the conviction (CONV_STAT_DESCR) is blank': 'El nivel de la condena (CONV_STAT_DESCR) está en blanco',
  'the level of the charge (OFFENSE_TOC or CONV_OFFENSE_TOC) stands in for it, unless these two differ':
    'el nivel del cargo (OFFENSE_TOC o CONV_OFFENSE_TOC) ocupa su lugar, salvo que los dos difieran',
  'the level is not known, unless the statute leaves one only': 'el nivel no se conoce, salvo que la ley deje solo uno',
  'The date of a court action (STP_EVENT_DATE) is blank':
    'La fecha de una actuación judicial (STP_EVENT_DATE) está en blanco',
  'the date of the disposition (DISP_DATE) stands in for it': 'la fecha de la resolución (DISP_DATE) ocupa su lugar',
  'the date is not known': 'la fecha no se conoce',
  'No line gives the date of birth (PRI_DOB)': 'Ninguna línea da la fecha de nacimiento (PRI_DOB)',
  'the age at the arrest of a cycle (CYC_AGE) leaves a range of dates':
    'la edad en el arresto de un ciclo (CYC_AGE) deja un intervalo de fechas',
  'the date of birth is not known': 'la fecha de nacimiento no se conoce',
  'The section of another charge or conviction of the person cannot be read':
    'La sección de otro cargo u otra condena de la persona no se puede leer',
  'it may be any section, a superstrike too': 'puede ser cualquier sección, también un «superstrike»',
  'it is none of the sections that a rule asks for': 'no es ninguna de las secciones por las que pregunta una regla',
  'The date of the offense, which the file does not have': 'La fecha del delito, que el archivo no tiene',
  'an arrest of the cycle for the section dates it, else the conviction':
    'la da un arresto del ciclo por la sección; si no lo hay, la condena',
  'the first arrest of the cycle dates it, for whatever it was':
    'la da el primer arresto del ciclo, fuera por lo que fuera',
  'the conviction dates it': 'la da la condena',
  'A span of years': 'Un plazo en años',
  'it ends on the same day of the later year': 'termina el mismo día del año posterior',
  'a year is 365.25 days, rounded to whole days': 'un año son 365.25 días, redondeados a días enteros',
  'The statute alone': 'La sola ley',
  'Gives what Prop 64 itself gives and nothing beyond. No history file has amounts, so that many convictions need a person to look them up; the floor beside each determination says what is certain all the same.':
    'Da lo que da la propia Prop. 64 y nada más. Ningún archivo de antecedentes tiene cantidades, así que una persona debe consultarlas para muchas condenas; el mínimo junto a cada determinación dice lo que es seguro de todos modos.',
  'The age and the date at the offense are taken from the arrest of the cycle, and where the file has none from the conviction.':
    'La edad y la fecha del delito se toman del arresto del ciclo y, si el archivo no tiene ninguno, de la condena.',
  'An earlier superstrike or registrable conviction leads to a person, not to a refusal: the aggravated offenses "may be punished" as felonies, and no ruling says what that means here.':
    'Una condena anterior por un «superstrike» o que obliga a registrarse lleva a una persona, no a una negativa: los delitos agravados «may be punished» como graves, y ninguna sentencia dice qué significa eso aquí.',
  'Two earlier convictions of the same section are a flag only: whether older ones count is unsettled.':
    'Dos condenas anteriores por la misma sección son solo un aviso: no está resuelto si las más antiguas cuentan.',
  'An accessory (PC 32) to a marijuana felony is reached as well (People v. Boatwright); a conspiracy (PC 182) is not (People v. Medina), nor HS 11361.':
    'El encubrimiento (PC 32) de un delito grave de marihuana también se alcanza (People v. Boatwright); la conspiración (PC 182) no (People v. Medina), ni HS 11361.',
  'For legal review: which sections are superstrikes or require registration is taken from program code of 2018 to 2020. An offense that requires it only in part (PC 272, say) goes to a person.':
    'Para revisión legal: qué secciones son «superstrikes» o obligan a registrarse se toma de código de programas de 2018 a 2020. Un delito que obliga solo en parte (PC 272, por ejemplo) pasa a una persona.',
  'Decide accessories (PC 32) in a cycle with a Prop 64 charge as well':
    'Decidir también los encubrimientos (PC 32) de un ciclo con un cargo de la Prop. 64',
  'Prop 64 sections, and PC 32 with one of them': 'secciones de la Prop. 64, y PC 32 con una de ellas',
  'The options table of 2019': 'La tabla de opciones de 2019',
  'a date that is missing or impossible is unknown; the program took it for the year 1, long ago and before 2016.':
    'una fecha que falta o es imposible no se conoce; el programa la tomaba por el año 1, muy lejana y anterior a 2016.',
  'a level that is missing is unknown; the program took it for a misdemeanor.':
    'un nivel que falta no se conoce; el programa lo tomaba por delito menor.',
  'a sentence that is missing is unknown; the program took it for over on the day of the conviction.':
    'una pena que falta no se conoce; el programa la daba por terminada el día de la condena.',
  'sections are read whole, with their code: HS 11357.5 and 113570 are no Prop 64 sections. A section without its subdivision may be any of them, which is asked where it matters.':
    'las secciones se leen enteras, con su código: HS 11357.5 y 113570 no son secciones de la Prop. 64. Una sección sin su subdivisión puede ser cualquiera de ellas, y se pregunta donde importa.',
  'years and sentences go by the calendar; the program took a year for 365.25 days, and a year of a sentence for 366.':
    'los años y las penas van por el calendario; el programa tomaba un año por 365.25 días, y un año de pena por 366.',
  'a part of a sentence belongs to the charge it is numbered with, wherever its line stands; the program gave it to the conviction before it.':
    'una parte de una pena pertenece al cargo cuyo número lleva, esté donde esté su línea; el programa la daba a la condena anterior.',
  'a conviction that a later line speaks against, reduces or redesignates goes to a person; one set aside under PC 1203.4 or its family stands and is decided like any other, with a flag. The program read no later line.':
    'una condena que una línea posterior contradice, reduce o recalifica pasa a una persona; la que se dejó sin efecto según PC 1203.4 o su familia sigue en pie y se decide como las demás, con un aviso. El programa no leía ninguna línea posterior.',
  'where no line holds the conviction goes to a person; the program left the determination blank.':
    'donde ninguna línea se cumple, la condena pasa a una persona; el programa dejaba la determinación en blanco.',
  'The reason "21 years or younger" is that of the program; the test is under 21.':
    'La razón «21 years or younger» es la del programa; lo que se comprueba es tener menos de 21.',
  'Decides by the first line that holds. Nothing in it tests superstrikes or registration: columns and flags show them.':
    'Decide por la primera línea que se cumple. Nada en ella comprueba «superstrikes» ni registro: lo muestran columnas y avisos.',
  'an offense that an arrest dates to 2016-11-09 or later is not eligible, since H&S 11361.9 gives the relief of 11361.8; the program had no date test. Where no arrest dates it, the column and the flag tell.':
    'un delito que un arresto fecha el 2016-11-09 o después no tiene derecho, porque H&S 11361.9 da el alivio de 11361.8; el programa no comprobaba fechas. Donde ningún arresto lo fecha, lo dicen la columna y el aviso.',
  'Reads the file as the program did: a blank disposition is no conviction, the column of the charge counts before that of the conviction, and a section of another charge that cannot be read is passed over. A run may choose otherwise.':
    'Lee el archivo como lo hacía el programa: una resolución en blanco no es condena, la columna del cargo cuenta antes que la de la condena, y la sección de otro cargo que no se puede leer se pasa por alto. Un análisis puede elegir otra cosa.',
  'of a person under 18 the statute makes an infraction, so a reduction is one to an infraction.':
    'a una persona menor de 18 años la ley le da una infracción, así que una reducción lo es a infracción.',
  'Sections of which every conviction is dismissed': 'Secciones de las que se desestima toda condena',
  'Sections of which every conviction is reduced': 'Secciones de las que se reduce toda condena',
  'Dismiss where the person was under 21 when convicted':
    'Desestimar si la persona tenía menos de 21 años en la condena',
  'Dismiss where the person is this old or older': 'Desestimar si la persona tiene esta edad o más',
  'Dismiss where the conviction is this many years old or older': 'Desestimar si la condena tiene tantos años o más',
  'Dismiss where there was no conviction for this many years': 'Desestimar si no hubo ninguna condena en tantos años',
  'Dismiss where every conviction is a Prop 64 conviction': 'Desestimar si toda condena es de la Prop. 64',
  'Dismiss where the person has died': 'Desestimar si la persona ha muerto',
  'Redesignated under Prop 64 already: whether the county dismisses it is for a person':
    'Ya recalificada según la Prop. 64: una persona decide si el condado la desestima',
  'Arrested on 2016-11-09 or later': 'Arresto el 2016-11-09 o después',
  'A misdemeanor or an infraction': 'Un delito menor o una infracción',
  'Misdemeanor or Infraction': 'Delito menor o infracción',
  'The county dismisses every conviction of HS 11357': 'El condado desestima toda condena de HS 11357',
  'Dismiss all HS 11357 convictions': 'Desestimar todas las condenas de HS 11357',
  'The county dismisses every conviction of HS 11358': 'El condado desestima toda condena de HS 11358',
  'Dismiss all HS 11358 convictions': 'Desestimar todas las condenas de HS 11358',
  'The county dismisses every conviction of HS 11359': 'El condado desestima toda condena de HS 11359',
  'Dismiss all HS 11359 convictions': 'Desestimar todas las condenas de HS 11359',
  'The county dismisses every conviction of HS 11360': 'El condado desestima toda condena de HS 11360',
  'Dismiss all HS 11360 convictions': 'Desestimar todas las condenas de HS 11360',
  'Under 21 when convicted': 'Menos de 21 años en la condena',
  '21 years or younger': '21 años o menos',
  'Of the age that the county chose, or older': 'De la edad que eligió el condado, o mayor',
  '{subjectAgeThreshold} years or older': '{subjectAgeThreshold} años o más',
  'Convicted as many years ago as the county chose, or more':
    'Condena de hace tantos años como eligió el condado, o más',
  'Conviction occurred {yearsSinceConvictionThreshold} or more years ago':
    'La condena fue hace {yearsSinceConvictionThreshold} años o más',
  'No conviction of any kind in the years that the county chose':
    'Ninguna condena de ningún tipo en los años que eligió el condado',
  'No convictions in the past {yearsCrimeFreeThreshold} years':
    'Ninguna condena en los últimos {yearsCrimeFreeThreshold} años',
  'Every conviction on the record is a Prop 64 conviction': 'Toda condena del historial es de la Prop. 64',
  'Only has 11357-60 charges': 'Solo tiene cargos de 11357-60',
  'The person has died': 'La persona ha muerto',
  'Individual is deceased': 'La persona falleció',
  'The county reduces every conviction of HS 11357, of a person under 18 to an infraction':
    'El condado reduce toda condena de HS 11357; la de un menor de 18 años, a infracción',
  'Reduce all HS 11357 convictions: an infraction, under 18':
    'Reducir todas las condenas de HS 11357: una infracción, menor de 18',
  'The county reduces every conviction of HS 11358, of a person under 18 to an infraction':
    'El condado reduce toda condena de HS 11358; la de un menor de 18 años, a infracción',
  'Reduce all HS 11358 convictions: an infraction, under 18':
    'Reducir todas las condenas de HS 11358: una infracción, menor de 18',
  'The county reduces every conviction of HS 11359, of a person under 18 to an infraction':
    'El condado reduce toda condena de HS 11359; la de un menor de 18 años, a infracción',
  'Reduce all HS 11359 convictions: an infraction, under 18':
    'Reducir todas las condenas de HS 11359: una infracción, menor de 18',
  'The county reduces every conviction of HS 11360, of a person under 18 to an infraction':
    'El condado reduce toda condena de HS 11360; la de un menor de 18 años, a infracción',
  'Reduce all HS 11360 convictions: an infraction, under 18':
    'Reducir todas las condenas de HS 11360: una infracción, menor de 18',
  'The county reduces every conviction of HS 11357': 'El condado reduce toda condena de HS 11357',
  'Reduce all HS 11357 convictions': 'Reducir todas las condenas de HS 11357',
  'The county reduces every conviction of HS 11358': 'El condado reduce toda condena de HS 11358',
  'Reduce all HS 11358 convictions': 'Reducir todas las condenas de HS 11358',
  'The county reduces every conviction of HS 11359': 'El condado reduce toda condena de HS 11359',
  'Reduce all HS 11359 convictions': 'Reducir todas las condenas de HS 11359',
  'The county reduces every conviction of HS 11360': 'El condado reduce toda condena de HS 11360',
  'Reduce all HS 11360 convictions': 'Reducir todas las condenas de HS 11360',
  'None of the above': 'Nada de lo anterior',
  'No applicable eligibility criteria': 'Ningún criterio aplicable',
  'Dismiss every Prop 64 conviction': 'Desestimar toda condena de la Prop. 64',
  'The most that a county can give, for comparison. An offense that an arrest dates to 2016-11-09 or later is not eligible; where no arrest dates it, the flag offense-date says so.':
    'Lo máximo que puede dar un condado, para comparar. Un delito que un arresto fecha el 2016-11-09 o después no tiene derecho; donde ningún arresto lo fecha, lo dice el aviso offense-date.',
  'Related charges are dismissed too where the option says so, those alone that stand in a cycle with a Prop 64 charge: HS 11361.8 does not reach them.':
    'También se desestiman cargos relacionados donde la opción lo dice, solo los que están en un ciclo con un cargo de la Prop. 64: HS 11361.8 no los alcanza.',
  'Dismiss related charges of the same cycle as well': 'Desestimar también cargos relacionados del mismo ciclo',
  'A related charge beside a Prop 64 charge is dismissed':
    'Se desestima un cargo relacionado junto a un cargo de la Prop. 64',
  'Dismiss all Prop 64 and related convictions': 'Desestimar todas las condenas de la Prop. 64 y relacionadas',
  'related charges': 'cargos relacionados',
  'Every Prop 64 conviction is dismissed': 'Se desestima toda condena de la Prop. 64',
  'Dismiss all Prop 64 convictions': 'Desestimar todas las condenas de la Prop. 64',
  'San Joaquin County (2019)': 'Condado de San Joaquin (2019)',
  'a conviction of 2016-11-09 itself is no longer said to be "after" that day. Tests the day of the conviction, as the program did; where an arrest shows that the offense was earlier, or no arrest dates a felony, the conviction goes to a person; the program refused it.':
    'de una condena del propio 2016-11-09 ya no se dice que sea «posterior» a ese día. Comprueba el día de la condena, como el programa; si un arresto muestra que el delito fue antes, o ningún arresto fecha un delito grave, la condena pasa a una persona; el programa la negaba.',
  '"647(F) PC" in upper case and related charges with subdivisions (602(L), 148(A)(1), 11550(A)) are found; the program missed them.':
    'se encuentran «647(F) PC» en mayúsculas y cargos relacionados con subdivisiones (602(L), 148(A)(1), 11550(A)); el programa no los veía.',
  'BP 4060 is flagged however many blanks stand before "BP"; the program dismissed "4060    BP".':
    'BP 4060 se señala sin importar cuántos espacios haya antes de «BP»; el programa desestimaba «4060    BP».',
  'an attempt of HS 11357 is a HS 11357 conviction ("66411357" was not).':
    'una tentativa de HS 11357 es una condena de HS 11357 («66411357» no lo era).',
  'PC 148 no longer stands for any section that ends in 148.':
    'PC 148 ya no vale por cualquier sección que termine en 148.',
  'Nothing in it tests superstrikes, registration or earlier convictions of the same section: flags show them.':
    'Nada en ella comprueba «superstrikes», registro ni condenas anteriores por la misma sección: lo muestran avisos.',
  'A related charge is policy only: HS 11361.8 does not reach it.':
    'Un cargo relacionado es solo política: HS 11361.8 no lo alcanza.',
  'Decide related charges of the same cycle as well': 'Decidir también cargos relacionados del mismo ciclo',
  'Arrested before 11/09/2016, convicted on that day or later':
    'Arresto antes del 9 de noviembre de 2016, condena ese día o después',
  'Convicted on or after 11/09/2016: no earlier arrest in the file shows when the offense was':
    'Condena el 9 de noviembre de 2016 o después: ningún arresto anterior del archivo muestra cuándo fue el delito',
  'Convicted on 2016-11-09': 'Condena el 2016-11-09',
  'Occurred on 11/09/2016': 'Ocurrió el 9 de noviembre de 2016',
  'Convicted after 2016-11-09': 'Condena después del 2016-11-09',
  'Occurred after 11/09/2016': 'Ocurrió después del 9 de noviembre de 2016',
  'A related charge without a Prop 64 charge in the same cycle':
    'Un cargo relacionado sin un cargo de la Prop. 64 en el mismo ciclo',
  'No Related Prop64 Charges': 'Sin cargos de la Prop. 64 relacionados',
  'Maybe Eligible - Flag for Review': 'Quizás con derecho: por revisar',
  'BP 4060 beside a Prop 64 charge': 'BP 4060 junto a un cargo de la Prop. 64',
  'PC 647(f) beside a Prop 64 charge': 'PC 647(f) junto a un cargo de la Prop. 64',
  'PC 602 beside a Prop 64 charge': 'PC 602 junto a un cargo de la Prop. 64',
  'PC 466 beside a Prop 64 charge': 'PC 466 junto a un cargo de la Prop. 64',
  'PC 148 beside a Prop 64 charge': 'PC 148 junto a un cargo de la Prop. 64',
  'PC 148.9 beside a Prop 64 charge': 'PC 148.9 junto a un cargo de la Prop. 64',
  'PC 1320 beside a Prop 64 charge': 'PC 1320 junto a un cargo de la Prop. 64',
  'HS 11364 beside a Prop 64 charge': 'HS 11364 junto a un cargo de la Prop. 64',
  'HS 11550 beside a Prop 64 charge': 'HS 11550 junto a un cargo de la Prop. 64',
  'BP 4140 beside a Prop 64 charge': 'BP 4140 junto a un cargo de la Prop. 64',
  'BP 4149 beside a Prop 64 charge': 'BP 4149 junto a un cargo de la Prop. 64',
  'VC 40508 beside a Prop 64 charge': 'VC 40508 junto a un cargo de la Prop. 64',
  'A felony of HS 11357': 'Un delito grave de HS 11357',
  'Several convictions, the latest more than five years ago': 'Varias condenas, la última hace más de cinco años',
  'No convictions in past 5 years': 'Ninguna condena en los últimos 5 años',
  'Several convictions, the latest in the last five years': 'Varias condenas, la última en los últimos cinco años',
  'Has convictions in past 5 years': 'Tiene condenas en los últimos 5 años',
  'The only conviction, and its sentence is over': 'La única condena, y su pena ha terminado',
  'Sentence Completed': 'Pena cumplida',
  'The only conviction, and its sentence is not over': 'La única condena, y su pena no ha terminado',
  'Sentence not Completed': 'Pena no cumplida',
  'Contra Costa County (2019)': 'Condado de Contra Costa (2019)',
  'Sacramento County (2019)': 'Condado de Sacramento (2019)',
  '"11357(B)" in upper case, as the state writes it, is found; the program looked for "(b)" only.':
    'se encuentra «11357(B)» en mayúsculas, como lo escribe el estado; el programa solo buscaba «(b)».',
  'Follows the code as reworked in March 2019, which the office’s statement of 2019-04-22 agrees with. The earlier one asked how old this conviction was and whether later ones followed.':
    'Sigue el código tal como se rehízo en marzo de 2019, con el que concuerda la declaración de la oficina del 2019-04-22. El anterior preguntaba cuán antigua era esta condena y si hubo posteriores.',
  'Dismisses every misdemeanor and infraction, where the statement speaks of adults under 21.':
    'Desestima todo delito menor y toda infracción, donde la declaración habla de adultos menores de 21 años.',
  'A felony of HS 11357(b)': 'Un delito grave de HS 11357(b)',
  'Several convictions, the latest more than ten years ago': 'Varias condenas, la última hace más de diez años',
  'No convictions in past 10 years': 'Ninguna condena en los últimos 10 años',
  'Several convictions, the latest in the last ten years, and under 18 at the offense':
    'Varias condenas, la última en los últimos diez años, y menor de 18 al cometer el delito',
  'Has convictions in past 10 years: an infraction, under 18':
    'Tiene condenas en los últimos 10 años: una infracción, menor de 18',
  'Several convictions, the latest in the last ten years': 'Varias condenas, la última en los últimos diez años',
  'Has convictions in past 10 years': 'Tiene condenas en los últimos 10 años',
  'The only conviction, its sentence not over, and under 18 at the offense':
    'La única condena, su pena no terminada, y menor de 18 al cometer el delito',
  'Sentence not Completed: an infraction, under 18': 'Pena no cumplida: una infracción, menor de 18',
  'Los Angeles County (2019)': 'Condado de Los Angeles (2019)',
  '"21 years or younger" tests the age at conviction and means under 21, as the office announced; the program tested the age at the as-of date.':
    '«21 years or younger» comprueba la edad en la condena y significa menor de 21, como anunció la oficina; el programa comprobaba la edad en la fecha de referencia.',
  'a registration without a dated conviction is no bar; the program took it for an offense before everything.':
    'un registro sin condena con fecha no impide nada; el programa lo tomaba por un delito anterior a todo.',
  'attempts count under the section attempted ("66411359" was a section of its own).':
    'las tentativas cuentan en la sección intentada («66411359» era una sección aparte).',
  'a person whose date of birth is missing is not taken to be 50 or older.':
    'de una persona cuya fecha de nacimiento falta no se supone que tenga 50 años o más.',
  'a person who has died serves no sentence, so "Deceased" is asked before "Currently serving sentence".':
    'quien ha muerto no cumple ninguna pena, así que «Deceased» se pregunta antes que «Currently serving sentence».',
  'superstrikes and registrable offenses are whole sections ("37 PC" also found 137 PC); of PC 653f only subdivision (b) is a superstrike. An offense that requires registration only in part (PC 272, PC 261.5) goes to a person, as do the offenses that a gang enhancement would make superstrikes, by a flag.':
    'los «superstrikes» y delitos que obligan a registrarse son secciones enteras («37 PC» encontraba también 137 PC); de PC 653f solo la subdivisión (b) es un «superstrike». Un delito que obliga a registrarse solo en parte (PC 272, PC 261.5) pasa a una persona, igual que, por un aviso, los delitos que un agravante por pandilla haría «superstrikes».',
  'Every misdemeanor goes to the city attorneys, even where the district attorney prosecuted it.':
    'Todo delito menor va a las fiscalías municipales, también cuando acusó la fiscalía de distrito.',
  'The three refusals are options, since the office tried them one by one in 2019.':
    'Las tres negativas son opciones, porque la oficina las probó una por una en 2019.',
  'Refuse where there is an earlier superstrike conviction': 'Negar si hay una condena anterior por un «superstrike»',
  'Refuse where there is an earlier conviction that requires registration':
    'Negar si hay una condena anterior que obliga a registrarse',
  'Refuse where there are two earlier convictions of the same section':
    'Negar si hay dos condenas anteriores por la misma sección',
  'A misdemeanor or an infraction: the cities prosecute those':
    'Un delito menor o una infracción: los acusan las ciudades',
  'To be reviewed by City Attorneys': 'Por revisar por las fiscalías municipales',
  'A felony of HS 11357(a) or (b)': 'Un delito grave de HS 11357(a) o (b)',
  '11357(a) or 11357(b)': '11357(a) o 11357(b)',
  'Another felony of HS 11357': 'Otro delito grave de HS 11357',
  'Other 11357': 'Otra 11357',
  'An earlier superstrike conviction': 'Una condena anterior por un «superstrike»',
  'An earlier conviction that requires registration under PC 290(c)':
    'Una condena anterior que obliga a registrarse según PC 290(c)',
  'Two priors': 'Dos anteriores',
  'An earlier conviction that may be a superstrike': 'Una condena anterior que puede ser un «superstrike»',
  'PC 667(e)(2)(c)(iv) to be looked up': 'Por consultar: PC 667(e)(2)(c)(iv)',
  'An earlier conviction that may have required registration': 'Una condena anterior que pudo obligar a registrarse',
  'PC 290 to be looked up': 'Por consultar: PC 290',
  'Of the age chosen, or older': 'De la edad elegida, o mayor',
  '{ageThreshold} years or older': '{ageThreshold} años o más',
  'Only Prop 64 convictions, and every sentence is over': 'Solo condenas de la Prop. 64, y toda pena ha terminado',
  'Only has 11357-60 charges and completed sentence': 'Solo tiene cargos de 11357-60 y la pena cumplida',
  'No conviction of any kind in the years chosen': 'Ninguna condena de ningún tipo en los años elegidos',
  'No convictions in past {yearsConvictionFree} years': 'Ninguna condena en los últimos {yearsConvictionFree} años',
  Deceased: 'Persona fallecida',
  'A sentence is not over': 'Una pena no ha terminado',
  'Currently serving sentence': 'Cumple una pena ahora',
  'San Francisco (2018 to 2019)': 'San Francisco (2018 a 2019)',
  'For legal review: the program said yes, no or maybe and named the remedy; that "yes" meant a motion to dismiss is taken from the office’s results, not from its code.':
    'Para revisión legal: el programa decía sí, no o quizás y nombraba el remedio; que «sí» significaba una moción de desestimación se toma de los resultados de la oficina, no de su código.',
  'convictions of 2016-11-09 or later are not eligible; the program had no date test.':
    'las condenas del 2016-11-09 o después no tienen derecho; el programa no comprobaba fechas.',
  'HS 11359(c)(3), 11359(d) and 11360(a)(3)(C), (D) were left out by their letters, which are of 2016: no earlier conviction has them. The flags on minors and import take their place.':
    'HS 11359(c)(3), 11359(d) y 11360(a)(3)(C), (D) se excluían por sus letras, que son de 2016: ninguna condena anterior las tiene. Los avisos sobre menores e importación ocupan su lugar.',
  'a superstrike bars only where it is earlier by date (People v. Smit); the program took one anywhere on the sheet.':
    'un «superstrike» impide solo si su fecha es anterior (People v. Smit); el programa tomaba cualquiera de la hoja.',
  'superstrikes and registration no longer bar HS 11357 and former 11360(b), for which the statute knows no such bar.':
    'los «superstrikes» y el registro ya no impiden HS 11357 ni la antigua 11360(b), para las que la ley no conoce ese impedimento.',
  '"two priors" counts two earlier convictions; the program counted three of any date. Subdivisions and attempts count.':
    '«two priors» cuenta dos condenas anteriores; el programa contaba tres de cualquier fecha. Cuentan las subdivisiones y las tentativas.',
  'superstrikes are whole sections ("37 PC" also found 137 PC); of PC 653f only subdivision (b) is one.':
    'los «superstrikes» son secciones enteras («37 PC» encontraba también 137 PC); de PC 653f solo lo es la subdivisión (b).',
  'A charge of the plea list without a Prop 64 charge in its cycle is "Not eligible" here; the program did not list it. "All unrejected counts" are those that came to court: charges that the prosecutor rejected stand in arrests alone.':
    'Un cargo de la lista de declaraciones sin un cargo de la Prop. 64 en su ciclo es aquí «Not eligible»; el programa no lo listaba. «All unrejected counts» son los que llegaron al tribunal: los cargos que la fiscalía rechazó están solo en arrestos.',
  'The office also refused above one pound of marijuana, which is policy and needs its case system: no history file has weights.':
    'La oficina también negaba por encima de una libra de marihuana, lo que es política y requiere su sistema de casos: ningún archivo de antecedentes tiene pesos.',
  'Decide PC 32, HS 11364 and HS 11366 of the same cycle as well':
    'Decidir también PC 32, HS 11364 y HS 11366 del mismo ciclo',
  'Decide misdemeanors as well': 'Decidir también delitos menores',
  'A charge of the plea list without a Prop 64 charge in the same cycle':
    'Un cargo de la lista de declaraciones sin un cargo de la Prop. 64 en el mismo ciclo',
  'No Prop 64 charge in the same cycle': 'Ningún cargo de la Prop. 64 en el mismo ciclo',
  'charges pleaded in place of a Prop 64 charge': 'cargos declarados en lugar de uno de la Prop. 64',
  'An earlier superstrike conviction, for an offense other than HS 11357 and former 11360(b)':
    'Una condena anterior por un «superstrike», para un delito distinto de HS 11357 y la antigua 11360(b)',
  'Registered under PC 290, for an offense other than HS 11357 and former 11360(b)':
    'Registrado según PC 290, para un delito distinto de HS 11357 y la antigua 11360(b)',
  'An earlier conviction that may be a superstrike, for an offense other than HS 11357 and former 11360(b)':
    'Una condena anterior que puede ser un «superstrike», para un delito distinto de HS 11357 y la antigua 11360(b)',
  'Pleaded in place of a Prop 64 charge: nothing else stood in the court of that cycle':
    'Declarado en lugar de un cargo de la Prop. 64: en el tribunal de ese ciclo no había otra cosa',
  'Plea bargain': 'Acuerdo de culpabilidad',
  'A charge of the plea list beside a Prop 64 charge and others':
    'Un cargo de la lista de declaraciones junto a uno de la Prop. 64 y otros',
  'Plea bargain with other charges': 'Acuerdo de culpabilidad con otros cargos',
  'A Prop 64 conviction whose sentence is over': 'Una condena de la Prop. 64 cuya pena ha terminado',
  Redesignation: 'Recalificación',
  'A Prop 64 conviction whose sentence is not over': 'Una condena de la Prop. 64 cuya pena no ha terminado',
  Resentencing: 'Nueva pena',
};
