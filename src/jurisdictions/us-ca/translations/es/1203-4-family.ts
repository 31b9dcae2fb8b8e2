/** Texts of us-ca/1203-4-family in Spanish, but for those of the laws before it. */
export const of12034Family: Readonly<Record<string, string>> = {
  'California petitions to dismiss (PC 1203.4 to 1203.42)':
    'Peticiones de desestimación en California (PC 1203.4 a 1203.42)',
  'After a sentence is over, a person may ask the court to set the conviction aside and dismiss the case. The level and the sentence decide which section applies, when it opens, and whether the court shall or may grant relief.':
    'Terminada la pena, una persona puede pedir al tribunal que deje sin efecto la condena y desestime el caso. El nivel y la pena deciden qué sección se aplica, cuándo se abre, y si el tribunal debe o puede conceder el alivio.',
  'Dismissed or sealed already': 'Ya desestimada o sellada',
  'The record shows that the conviction was set aside or sealed already':
    'El historial muestra que la condena ya se dejó sin efecto o se selló',
  'Already Granted': 'Ya concedido',
  'An offense that PC 1203.4 leaves out, after probation': 'Un delito que PC 1203.4 excluye, tras libertad condicional',
  'PC 1203.4(b) leaves this offense out': 'PC 1203.4(b) excluye este delito',
  'Offenses that PC 1203.4 leaves out': 'Delitos que PC 1203.4 excluye',
  'PC 261.5(d) as a felony, after probation': 'PC 261.5(d) como delito grave, tras libertad condicional',
  'PC 1203.4(b) leaves this offense out as a felony': 'PC 1203.4(b) excluye este delito cuando es grave',
  'PC 288(c) as a misdemeanor, without probation': 'PC 288(c) como delito menor, sin libertad condicional',
  'PC 1203.4a leaves this offense out': 'PC 1203.4a excluye este delito',
  'A misdemeanor of VC 42002.1': 'Un delito menor de VC 42002.1',
  'PC 1203.4 and 1203.4a leave out misdemeanors of VC 42002.1':
    'PC 1203.4 y 1203.4a excluyen los delitos menores de VC 42002.1',
  'it was a failure to stop for an inspection, or driving in an unsafe condition (VC 42002.1)':
    'fue no detenerse para una inspección, o conducir en condiciones inseguras (VC 42002.1)',
  'An infraction of the Vehicle Code that may be fined by another section than VC 42001':
    'Una infracción del Código de Vehículos cuya multa puede fijar otra sección que VC 42001',
  'Whether PC 1203.4a reaches this infraction depends on the section under which it was fined':
    'Que PC 1203.4a alcance esta infracción depende de la sección según la cual se multó',
  'Vehicle Code infractions that may be fined by another section than VC 42001':
    'Infracciones del Código de Vehículos cuya multa puede fijar otra sección que VC 42001',
  'An infraction of the Vehicle Code, unless PC 19.8 fines it':
    'Una infracción del Código de Vehículos, salvo que la multe PC 19.8',
  'PC 1203.4a leaves out infractions of the Vehicle Code (VC 42001)':
    'PC 1203.4a excluye las infracciones del Código de Vehículos (VC 42001)',
  'any section of the Vehicle Code': 'cualquier sección del Código de Vehículos',
  'Vehicle Code infractions that PC 19.8 fines': 'Infracciones del Código de Vehículos que multa PC 19.8',
  'A prison felony that requires registration': 'Un delito grave con prisión que obliga a registrarse',
  'PC 1203.41 leaves out prison felonies that require registration as a sex offender':
    'PC 1203.41 excluye los delitos graves con prisión que obligan a registrarse como delincuente sexual',
  'A prison felony that may require registration': 'Un delito grave con prisión que puede obligar a registrarse',
  'PC 1203.41 leaves this offense out if it requires registration as a sex offender':
    'PC 1203.41 excluye este delito si obliga a registrarse como delincuente sexual',
  'After probation: another sentence of the last five years is not over by the record':
    'Tras libertad condicional: según el historial, otra pena de los últimos cinco años no ha terminado',
  'Another sentence on the record is not over: the petition opens when that sentence ends':
    'Otra pena del historial no ha terminado: la petición se abre cuando esa pena termine',
  'Not Yet': 'Todavía no',
  'A felony without probation: another sentence of the last five years is not over by the record':
    'Un delito grave sin libertad condicional: según el historial, otra pena de los últimos cinco años no ha terminado',
  'A misdemeanor without probation: another term of jail or prison is not over by the record':
    'Un delito menor sin libertad condicional: según el historial, otro término de cárcel o prisión no ha terminado',
  'Another term of jail or prison on the record is not over: the petition opens when that term ends':
    'Otro término de cárcel o prisión del historial no ha terminado: la petición se abre cuando ese término acabe',
  'An infraction: another term of jail or prison is not over by the record':
    'Una infracción: según el historial, otro término de cárcel o prisión no ha terminado',
  'A felony: probation is not over by the record':
    'Un delito grave: según el historial, la libertad condicional no ha terminado',
  'A petition under PC 1203.4 opens when probation ends; the person may move for early discharge (PC 1203.3)':
    'Una petición según PC 1203.4 se abre cuando termina la libertad condicional; la persona puede pedir que se la terminen antes (PC 1203.3)',
  'its jail or prison term came on top of its probation, not as a part of it':
    'su término de cárcel o prisión se sumó a su libertad condicional, no fue parte de ella',
  'A misdemeanor: probation is not over by the record':
    'Un delito menor: según el historial, la libertad condicional no ha terminado',
  'A misdemeanor without probation: no year since judgment, or the sentence runs':
    'Un delito menor sin libertad condicional: no ha pasado un año desde el fallo, o la pena sigue',
  'A petition under PC 1203.4a opens one year after judgment, if the sentence has been complied with':
    'Una petición según PC 1203.4a se abre un año después del fallo, si se cumplió la pena',
  'An infraction: no year since judgment, or the sentence runs':
    'Una infracción: no ha pasado un año desde el fallo, o la pena sigue',
  'A reduced felony without probation: less than a year since judgment':
    'Un delito grave reducido sin libertad condicional: menos de un año desde el fallo',
  'A petition under PC 1203.4a opens one year after judgment':
    'Una petición según PC 1203.4a se abre un año después del fallo',
  'A reduced felony without probation, and a later conviction':
    'Un delito grave reducido sin libertad condicional, y una condena posterior',
  'PC 1203.4a(b): a misdemeanor since it was reduced; convicted again since, so the court may grant relief':
    'PC 1203.4a(b): delito menor desde que se redujo; hubo otra condena después, así que el tribunal puede conceder el alivio',
  'May Petition - Court May Grant': 'Puede pedirlo: el tribunal puede concederlo',
  'A reduced felony without probation': 'Un delito grave reducido sin libertad condicional',
  'PC 1203.4a: a misdemeanor since it was reduced; the court shall grant relief if the person complied with the sentence and has lived an honest and upright life since':
    'PC 1203.4a: delito menor desde que se redujo; el tribunal debe conceder el alivio si la persona cumplió la pena y ha llevado desde entonces una vida honrada y recta',
  'May Petition - Court Shall Grant': 'Puede pedirlo: el tribunal debe concederlo',
  'Fewer than two years since a prison term': 'Menos de dos años desde un término de prisión',
  'Petitions under PC 1203.41 and 1203.42 open two years after the sentence is completed':
    'Las peticiones según PC 1203.41 y 1203.42 se abren dos años después de cumplida la pena',
  'Fewer than two years since a felony jail term, or one where it was split':
    'Menos de dos años desde un término de cárcel por delito grave, o de uno si se dividió',
  'A petition under PC 1203.41 opens two years after a jail term is completed, or one year after a split sentence':
    'Una petición según PC 1203.41 se abre dos años después de cumplido un término de cárcel, o un año después de una pena dividida',
  'the jail term was split, with mandatory supervision after it (PC 1170(h)(5)(B))':
    'el término de cárcel se dividió, con supervisión obligatoria después (PC 1170(h)(5)(B))',
  'After probation: another sentence of the last five years may not be over':
    'Tras libertad condicional: otra pena de los últimos cinco años puede no haber terminado',
  'Another sentence on the record is over only if its jail or prison term was served as a condition of its probation':
    'Otra pena del historial ha terminado solo si su término de cárcel o prisión se cumplió como condición de su libertad condicional',
  'A felony without probation: another sentence of the last five years may not be over':
    'Un delito grave sin libertad condicional: otra pena de los últimos cinco años puede no haber terminado',
  'A misdemeanor without probation: another term of jail or prison beside probation may not be over':
    'Un delito menor sin libertad condicional: otro término de cárcel o prisión junto a libertad condicional puede no haber terminado',
  'The court file shows whether another term of jail or prison on the record has been served':
    'El expediente judicial muestra si se cumplió otro término de cárcel o prisión del historial',
  'An infraction: another term of jail or prison beside probation may not be over':
    'Una infracción: otro término de cárcel o prisión junto a libertad condicional puede no haber terminado',
  'A felony with probation, revoked, and jail or prison beside it, all of it over for five years':
    'Un delito grave con libertad condicional, revocada, y cárcel o prisión al lado, todo terminado hace cinco años',
  'PC 1203.4, or PC 1203.41 if jail or prison followed the revocation: either way the court may grant relief in the interests of justice':
    'PC 1203.4, o PC 1203.41 si a la revocación siguió cárcel o prisión: de ambos modos el tribunal puede conceder el alivio en interés de la justicia',
  'Offenses with a life term': 'Delitos con pena perpetua',
  'A felony with probation, revoked, and jail or prison beside it':
    'Un delito grave con libertad condicional, revocada, y cárcel o prisión al lado',
  'Probation was revoked: if jail or prison followed, the route is PC 1203.41 with its wait, not PC 1203.4':
    'La libertad condicional se revocó: si siguió cárcel o prisión, la vía es PC 1203.41 con su espera, no PC 1203.4',
  'Probation, revoked': 'Libertad condicional, revocada',
  'PC 1203.4: probation was revoked, so the court may grant relief in the interests of justice':
    'PC 1203.4: la libertad condicional se revocó, así que el tribunal puede conceder el alivio en interés de la justicia',
  'Probation, and another conviction inside its term': 'Libertad condicional, y otra condena durante ella',
  'PC 1203.4: convicted again during probation, so the court may grant relief in the interests of justice':
    'PC 1203.4: hubo otra condena durante la libertad condicional, así que el tribunal puede conceder el alivio en interés de la justicia',
  'Probation for an offense of VC 12810(a) to (e)': 'Libertad condicional por un delito de VC 12810(a) a (e)',
  'PC 1203.4: for this driving offense the court may grant relief in the interests of justice':
    'PC 1203.4: por este delito de tránsito el tribunal puede conceder el alivio en interés de la justicia',
  'Offenses of VC 12810(a) to (e)': 'Delitos de VC 12810(a) a (e)',
  'Probation, over': 'Libertad condicional, terminada',
  'PC 1203.4: probation is over; the court shall grant relief if the conditions of probation were fulfilled for its entire period, or the person was discharged early':
    'PC 1203.4: la libertad condicional ha terminado; el tribunal debe conceder el alivio si se cumplieron sus condiciones durante todo el período, o se terminó antes a la persona',
  'A misdemeanor without probation, and a later conviction':
    'Un delito menor sin libertad condicional, y una condena posterior',
  'PC 1203.4a(b): convicted again since, so the court may grant relief in the interests of justice':
    'PC 1203.4a(b): hubo otra condena después, así que el tribunal puede conceder el alivio en interés de la justicia',
  'An infraction, and a later conviction': 'Una infracción, y una condena posterior',
  'A misdemeanor without probation': 'Un delito menor sin libertad condicional',
  'PC 1203.4a: the court shall grant relief if the person complied with the sentence and has lived an honest and upright life since':
    'PC 1203.4a: el tribunal debe conceder el alivio si la persona cumplió la pena y ha llevado desde entonces una vida honrada y recta',
  'An infraction': 'Una infracción',
  'A felony with jail alone, before realignment':
    'Un delito grave solo con cárcel, antes de la reforma penitenciaria (realignment)',
  'A jail sentence before October 2011 may have made the felony a misdemeanor (PC 17(b)(1))':
    'Una pena de cárcel anterior a octubre de 2011 pudo hacer del delito grave uno menor (PC 17(b)(1))',
  'PC 288(c) with jail alone, before realignment':
    'PC 288(c) solo con cárcel, antes de la reforma penitenciaria (realignment)',
  'PC 1203.4a leaves this offense out if the jail sentence made it a misdemeanor (PC 17(b)(1)); PC 1203.41 reaches it if it is still a felony':
    'PC 1203.4a excluye este delito si la pena de cárcel lo hizo menor (PC 17(b)(1)); PC 1203.41 lo alcanza si sigue siendo grave',
  'A felony with jail alone, before realignment: a petition is open whichever statute it falls under':
    'Un delito grave solo con cárcel, antes de la reforma penitenciaria (realignment): cabe una petición, sea cual sea la ley que le corresponda',
  'PC 1203.41, or PC 1203.42 if the crime is served in jail today: the court may grant relief. PC 1203.4a if the jail sentence made the felony a misdemeanor (PC 17(b)(1)): then the court shall grant it if the person complied with the sentence and has lived an honest and upright life since':
    'PC 1203.41, o PC 1203.42 si hoy el delito se cumple en cárcel: el tribunal puede conceder el alivio. PC 1203.4a si la pena de cárcel hizo del delito grave uno menor (PC 17(b)(1)): entonces el tribunal debe concederlo si la persona cumplió la pena y ha llevado desde entonces una vida honrada y recta',
  'A prison term that may be for life': 'Un término de prisión que puede ser perpetuo',
  'The term may be for life: the record does not show when the sentence and its parole ended':
    'El término puede ser perpetuo: el historial no muestra cuándo terminaron la pena y su libertad bajo palabra',
  'A prison felony from before realignment':
    'Un delito grave con prisión de antes de la reforma penitenciaria (realignment)',
  'PC 1203.42 if the crime is served in jail today (PC 1170(h)), else PC 1203.41: the court may grant relief':
    'PC 1203.42 si hoy el delito se cumple en cárcel (PC 1170(h)), si no PC 1203.41: el tribunal puede conceder el alivio',
  'A prison felony from before realignment that is served in jail today':
    'Un delito grave con prisión de antes de la reforma penitenciaria (realignment) que hoy se cumple en cárcel',
  'PC 1203.42: the crime is served in jail today (PC 1170(h)), so the court may grant relief':
    'PC 1203.42: hoy el delito se cumple en cárcel (PC 1170(h)), así que el tribunal puede conceder el alivio',
  'the crime is one that is served in county jail today (PC 1170(h))':
    'el delito es de los que hoy se cumplen en la cárcel del condado (PC 1170(h))',
  'A prison felony, before PC 1203.41 reached it': 'Un delito grave con prisión, antes de que PC 1203.41 lo alcanzara',
  'PC 1203.41 reaches prison felonies since 01/01/2023 only':
    'PC 1203.41 alcanza los delitos graves con prisión solo desde el 1 de enero de 2023',
  'A prison felony since realignment': 'Un delito grave con prisión desde la reforma penitenciaria (realignment)',
  'PC 1203.41: two years have passed since the sentence was completed, so the court may grant relief in the interests of justice':
    'PC 1203.41: han pasado dos años desde que se cumplió la pena, así que el tribunal puede conceder el alivio en interés de la justicia',
  'A felony served in county jail, before PC 1203.41 was in force':
    'Un delito grave cumplido en la cárcel del condado, antes de que PC 1203.41 estuviera vigente',
  'PC 1203.41 is in force since 01/01/2014 only': 'PC 1203.41 está vigente solo desde el 1 de enero de 2014',
  'A felony served in county jail': 'Un delito grave cumplido en la cárcel del condado',
  'PC 1203.41: the waiting period has passed, so the court may grant relief in the interests of justice':
    'PC 1203.41: ha pasado la espera, así que el tribunal puede conceder el alivio en interés de la justicia',
  'No petition statute of this family is sure to reach the conviction':
    'Ninguna ley de peticiones de esta familia alcanza con seguridad la condena',
  'Serving, on probation or charged': 'Cumple una pena, está en libertad condicional o tiene cargos',
  'Are you serving a sentence for, on probation for, or charged with any offense now, in any county or state?':
    '¿Cumple usted ahora una pena, está en libertad condicional o tiene cargos por algún delito, en cualquier condado o estado?',
  'the person is serving a sentence for, on probation for, or charged with any offense':
    'la persona cumple una pena, está en libertad condicional o tiene cargos por algún delito',
  'Conditions of probation': 'Condiciones de la libertad condicional',
  'Did you keep every condition of probation to its end, or were you discharged early? Then the court shall grant relief; otherwise it may, in the interests of justice. Unpaid restitution is no ground to deny it.':
    '¿Cumplió usted todas las condiciones de la libertad condicional hasta el final, o se la terminaron antes? Entonces el tribunal debe conceder el alivio; si no, puede hacerlo en interés de la justicia. Una restitución sin pagar no es motivo para negarlo.',
  'every condition of probation was kept to its end':
    'se cumplieron hasta el final todas las condiciones de la libertad condicional',
  'Compliance and life since': 'Cumplimiento y vida desde entonces',
  'Was the sentence complied with in full, and have you led an honest and upright life and obeyed the law since? Then the court shall grant relief under PC 1203.4a; otherwise it may.':
    '¿Se cumplió toda la pena, y ha llevado usted desde entonces una vida honrada y recta y obedecido la ley? Entonces el tribunal debe conceder el alivio según PC 1203.4a; si no, puede hacerlo.',
  'the sentence was complied with in full and the life led since is honest and upright':
    'se cumplió toda la pena y la vida desde entonces es honrada y recta',
  'Compliance and life since, for an infraction': 'Cumplimiento y vida desde entonces, en una infracción',
  'Parole or supervision after the term': 'Libertad bajo palabra o supervisión después del término',
  'When did parole or mandatory supervision end? The record does not show it, and relief has to wait for it. Whether relief also has to wait for post-release community supervision is not settled.':
    '¿Cuándo terminó la libertad bajo palabra o la supervisión obligatoria? El historial no lo muestra, y el alivio debe esperar a ello. No está resuelto si el alivio debe esperar también a la supervisión comunitaria posterior.',
  'On probation for another offense': 'En libertad condicional por otro delito',
  'Are you still on probation for the other offense? PC 1203.4a asks whether you are serving a sentence or charged with a crime; it does not name probation.':
    '¿Sigue usted en libertad condicional por el otro delito? PC 1203.4a pregunta si usted cumple una pena o tiene cargos por un delito; no nombra la libertad condicional.',
  'An infraction, and on probation for another offense': 'Una infracción, y en libertad condicional por otro delito',
  'Relief may have been granted without a petition': 'Puede que ya se haya concedido alivio sin petición',
  'Does a current record say "relief granted" for this conviction? Since 2022-07-01 the Department of Justice grants relief without a petition for most convictions whose probation, or misdemeanor sentence, is over.':
    '¿Dice «relief granted» un historial actual en esta condena? Desde el 2022-07-01 el Departamento de Justicia concede alivio sin petición a la mayoría de las condenas cuya libertad condicional, o pena por delito menor, ha terminado.',
  'Relief for a felony without probation may have been granted without a petition':
    'Puede que ya se haya concedido sin petición el alivio de un delito grave sin libertad condicional',
  'Does a current record say "relief granted" for this conviction? Since 2024-10-01 the Department of Justice grants relief without a petition for felonies that are neither serious nor violent, four years after the sentence, if no new felony conviction came in between.':
    '¿Dice «relief granted» un historial actual en esta condena? Desde el 2024-10-01 el Departamento de Justicia concede alivio sin petición a los delitos graves que no son serios ni violentos, cuatro años después de la pena, si no hubo entretanto otra condena por delito grave.',
  'Reduction together with dismissal': 'Reducción junto con desestimación',
  'Could the offense have been charged as a misdemeanor? Then ask for reduction too: both stand on form CR-180.':
    '¿Se pudo acusar el delito como menor? Entonces pida también la reducción: ambas están en el formulario CR-180.',
  'Solicitation or prostitution': 'Solicitación o prostitución',
  'Was this the result of human trafficking? Then PC 1203.49 or 236.14 may give more.':
    '¿Fue resultado de la trata de personas? Entonces PC 1203.49 o 236.14 puede dar más.',
  'A recent arrest': 'Un arresto reciente',
  'What became of the arrest of the last three years? An open charge stands in the way of relief.':
    '¿Qué pasó con el arresto de los últimos tres años? Un cargo abierto impide el alivio.',
  'The petition statutes': 'Las leyes de peticiones',
  'The section goes by the sentence: PC 1203.4 after probation, PC 1203.4a for other misdemeanors and infractions, PC 1203.41 and 1203.42 for other felonies.':
    'La sección depende de la pena: PC 1203.4 tras libertad condicional, PC 1203.4a para otros delitos menores e infracciones, PC 1203.41 y 1203.42 para otros delitos graves.',
  'No record says whether the person is serving a sentence, on probation or charged with a crime, or whether every condition was kept. Each is a question beside the determination, and "the court shall grant" depends on its answer.':
    'Ningún historial dice si la persona cumple una pena, está en libertad condicional o tiene cargos por un delito, ni si cumplió todas las condiciones. Cada cosa es una pregunta junto a la determinación, y que «el tribunal deba conceder» depende de la respuesta.',
  'A sentence is taken to be over when its parts, added up, are over. Parole, credits and early discharge are not on record. Jail or prison beside probation may run inside it, as a condition or suspended: between the end of the probation and the end of both, a person has to look.':
    'Una pena se da por terminada cuando sus partes, sumadas, han terminado. La libertad bajo palabra, los créditos y la terminación anticipada no constan. La cárcel o prisión junto a libertad condicional puede correr dentro de ella, como condición o suspendida: entre el final de la libertad condicional y el de ambas debe mirar una persona.',
  'A misdemeanor older than six years is taken to be over, whatever its sentence was: no probation for a misdemeanor is longer than five years, and no jail term longer than one.':
    'Un delito menor de hace más de seis años se da por terminado, sea cual fuera su pena: ninguna libertad condicional por delito menor dura más de cinco años, y ningún término de cárcel más de uno.',
  'Many convictions have been relieved without a petition (PC 1203.425). A current record shows it.':
    'Muchas condenas han recibido alivio sin petición (PC 1203.425). Un historial actual lo muestra.',
  'For legal review: which offenses carry a life term, and which infractions of the Vehicle Code another section than VC 42001 fines.':
    'Para revisión legal: qué delitos llevan pena perpetua, y qué infracciones del Código de Vehículos multa otra sección que VC 42001.',
  'PC 1203.43 (deferred entry of judgment), 1203.4b (fire crews) and 1203.49 (victims of trafficking) are packs of their own. Where judgment was deferred, PC 1203.43 comes first.':
    'PC 1203.43 (aplazamiento del fallo), 1203.4b (brigadas contra incendios) y 1203.49 (víctimas de trata) tienen su propio paquete de reglas. Si el fallo se aplazó, va primero PC 1203.43.',
};
