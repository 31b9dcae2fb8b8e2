/** Texts of us-ca/236-14 in Spanish, but for those of the laws before it. */
export const of23614: Readonly<Record<string, string>> = {
  'California petitions of victims of human trafficking (PC 236.14, 1203.49)':
    'Peticiones de víctimas de trata de personas en California (PC 236.14, 1203.49)',
  'A person who was convicted of a nonviolent offense as a direct result of being a victim of human trafficking may ask the court to vacate it. Nothing on a record shows that, so each determination says what the person would have to show.':
    'Quien fue condenado por un delito no violento como resultado directo de ser víctima de trata de personas puede pedir al tribunal que lo anule. Nada en un historial lo muestra, así que cada determinación dice lo que la persona tendría que probar.',
  'Sealed or destroyed already': 'Ya sellada o destruida',
  'The record shows that the conviction was sealed or destroyed already':
    'El historial muestra que la condena ya se selló o se destruyó',
  'Before PC 1203.49 was in force': 'Antes de que PC 1203.49 estuviera vigente',
  'PC 1203.49 is in force since 01/01/2015, PC 236.14 since 01/01/2017':
    'PC 1203.49 está vigente desde el 1 de enero de 2015, PC 236.14 desde el 1 de enero de 2017',
  'Another offense than prostitution, before PC 236.14 was in force':
    'Un delito distinto de la prostitución, antes de que PC 236.14 estuviera vigente',
  'PC 236.14 is in force since 01/01/2017': 'PC 236.14 está vigente desde el 1 de enero de 2017',
  'A violent felony': 'Un delito grave violento',
  'PC 236.14 reaches nonviolent offenses: this is a violent felony (PC 667.5(c))':
    'PC 236.14 alcanza delitos no violentos: este es un delito grave violento (PC 667.5(c))',
  'Violent felonies (PC 667.5(c))': 'Delitos graves violentos (PC 667.5(c))',
  'Murder and attempted murder': 'Asesinato y tentativa de asesinato',
  'The person was no victim of trafficking': 'La persona no fue víctima de trata',
  'The law is for victims of human trafficking, and the person was none':
    'La ley es para víctimas de trata de personas, y la persona no lo fue',
  'Prostitution, by a victim of trafficking': 'Prostitución, de una víctima de trata',
  'PC 236.14, or PC 1203.49 once probation is over: the court may vacate or dismiss it if the person shows by clear and convincing evidence that the conviction was the direct result of being a victim of human trafficking, so that the intent was lacking':
    'PC 236.14, o PC 1203.49 cuando haya terminado la libertad condicional: el tribunal puede anularla o desestimarla si la persona prueba con prueba clara y convincente que la condena fue resultado directo de ser víctima de trata de personas, de modo que faltó la intención',
  'A felony that may be violent, of a victim of trafficking':
    'Un delito grave que puede ser violento, de una víctima de trata',
  'Whether the felony was violent (PC 667.5(c)) depends on force, a weapon, who was there or what followed':
    'Que el delito grave fuera violento (PC 667.5(c)) depende de la fuerza, de un arma, de quién estaba allí o de lo que siguió',
  'Felonies that may be violent, depending on the facts': 'Delitos graves que pueden ser violentos, según los hechos',
  'Another offense, by a victim of trafficking': 'Otro delito, de una víctima de trata',
  'PC 236.14: the court may vacate it if the person shows by clear and convincing evidence that the conviction was the direct result of being a victim of human trafficking, so that the intent was lacking. A petition that the prosecution does not oppose within 45 days may be granted without a hearing':
    'PC 236.14: el tribunal puede anularla si la persona prueba con prueba clara y convincente que la condena fue resultado directo de ser víctima de trata de personas, de modo que faltó la intención. Una petición a la que la fiscalía no se opone en 45 días se puede conceder sin audiencia',
  Prostitution: 'Prostitución',
  'Nothing on the record shows it: a petition is open under PC 236.14, and PC 1203.49 once probation is over, if the person shows by clear and convincing evidence that the conviction was the direct result of being a victim of human trafficking, so that the intent was lacking':
    'Nada en el historial lo muestra: cabe una petición según PC 236.14, y según PC 1203.49 cuando haya terminado la libertad condicional, si la persona prueba con prueba clara y convincente que la condena fue resultado directo de ser víctima de trata de personas, de modo que faltó la intención',
  'May Petition If Trafficking Is Shown': 'Puede pedirlo si prueba la trata',
  'An offense that is not shown to be violent': 'Un delito que no consta como violento',
  'Nothing on the record shows it: a petition is open under PC 236.14 if the person shows by clear and convincing evidence that the conviction was the direct result of being a victim of human trafficking, so that the intent was lacking':
    'Nada en el historial lo muestra: cabe una petición según PC 236.14 si la persona prueba con prueba clara y convincente que la condena fue resultado directo de ser víctima de trata de personas, de modo que faltó la intención',
  'Convicted as a victim of human trafficking': 'Condena como víctima de trata de personas',
  'Prostitution: the sentence is not over by the record': 'Prostitución: según el historial, la pena no ha terminado',
  'Is probation over? PC 1203.49 is open then; PC 236.14 does not wait for it.':
    '¿Ha terminado la libertad condicional? PC 1203.49 se abre entonces; PC 236.14 no espera a ello.',
  'Petitions of victims of trafficking': 'Peticiones de víctimas de trata',
  'No file shows who was a victim. Each determination says who may petition and what has to be shown, and gives nothing by itself: it is no hand review. The answer of the person opens it.':
    'Ningún archivo muestra quién fue víctima. Cada determinación dice quién puede pedir y qué hay que probar, y por sí sola no da nada: no es una revisión manual. La abre la respuesta de la persona.',
  'PC 236.14: the conviction is vacated, and the records are sealed and destroyed. PC 1203.49: the conviction is dismissed as under PC 1203.4, with a finding that is sent to the Department of Justice.':
    'PC 236.14: la condena se anula, y los expedientes se sellan y se destruyen. PC 1203.49: la condena se desestima como según PC 1203.4, con una declaración que se envía al Departamento de Justicia.',
  'The petition is made under penalty of perjury. The prosecution has 45 days to answer; a petition that is not opposed may be granted.':
    'La petición se hace bajo pena de perjurio. La fiscalía tiene 45 días para responder; una petición sin oposición se puede conceder.',
  'It reaches arrests without a conviction as well: a question beside each arrest (pack us-ca/851-91). Juvenile adjudications are not decided.':
    'Alcanza también arrestos sin condena: una pregunta junto a cada arresto (us-ca/851-91). Las resoluciones de menores no se deciden.',
  'Where PC 1203.4 is owed (us-ca/1203-4-family), it is the surer way; this one gives more.':
    'Si corresponde PC 1203.4 (us-ca/1203-4-family), es la vía más segura; esta da más.',
  'For legal review: which felonies are violent, since a finding of great bodily injury, a weapon or a gang makes others so; PC 236.15 (intimate partner and sexual violence), which is not decided.':
    'Para revisión legal: qué delitos graves son violentos, porque una declaración de lesión corporal grave, un arma o una pandilla hace violentos otros; PC 236.15 (violencia de pareja y sexual), que no se decide.',
};
