/** Texts of us-wa/9-94a-640 in Spanish, but for those of the laws before it. */
export const of994a640: Readonly<Record<string, string>> = {
  'Washington motion to vacate a felony (RCW 9.94A.640)':
    'Moción para anular un delito grave en Washington (RCW 9.94A.640)',
  'After a certificate of discharge a person may ask the court to vacate a class C felony after five years and a class B felony after ten, without a conviction in as many years before. Violent offenses and most crimes against persons are left out. Simple possession before State v. Blake is void.':
    'Con un certificado de terminación de la pena, una persona puede pedir al tribunal que anule un delito grave de clase C después de cinco años y uno de clase B después de diez, sin condena en otros tantos años anteriores. Quedan fuera los delitos violentos y la mayoría de los delitos contra las personas. La posesión simple anterior a State v. Blake es nula.',
  'No felony': 'No es un delito grave',
  'The section is for felonies; RCW 9.96.060 is for misdemeanors':
    'La sección es para delitos graves; RCW 9.96.060 es para delitos menores',
  'A class A felony': 'Un delito grave de clase A',
  'Class A felonies are not vacated': 'Los delitos graves de clase A no se anulan',
  'it was a class A felony': 'fue un delito grave de clase A',
  'A felony of driving under the influence or physical control':
    'Un delito grave de conducir bajo la influencia de alcohol o drogas o de tener así el control físico del vehículo',
  'A felony of driving under the influence is not vacated':
    'Un delito grave de conducir bajo la influencia de alcohol o drogas no se anula',
  'Assault 2, assault 3 or robbery 2, on a police officer, with a weapon or with sexual motivation':
    'Agresión 2, agresión 3 o robo con violencia 2, contra un agente de policía, con un arma o con motivación sexual',
  'It is vacated only where it was on no police officer, without a weapon and without sexual motivation':
    'Se anula solo si no fue contra un agente de policía, y fue sin arma y sin motivación sexual',
  'assault 2, assault 3 and robbery 2': 'agresión 2, agresión 3 y robo con violencia 2',
  'it was on a police officer, with a weapon, or with sexual motivation':
    'fue contra un agente de policía, con un arma o con motivación sexual',
  'An offense that reads as violent or as a crime against persons':
    'Un delito que se lee como violento o como delito contra las personas',
  'Violent offenses and crimes against persons are not vacated: whether this is one is for a person':
    'Los delitos violentos y los delitos contra las personas no se anulan: si este lo es debe decirlo una persona',
  'sections that read as violent or as crimes against persons, attempts and conspiracies with them':
    'secciones que se leen como delitos violentos o contra las personas, con las tentativas y conspiraciones',
  'Fewer than five years since confinement and supervision were over, or since the sentence':
    'Menos de cinco años desde que terminaron el confinamiento y la supervisión, o desde la pena',
  'The person may move five years after release, confinement or sentencing, whichever was last':
    'La persona puede presentar una moción cinco años después de la puesta en libertad, del confinamiento o de la imposición de la pena, lo que fuera último',
  'A class B felony: fewer than ten years': 'Un delito grave de clase B: menos de diez años',
  'For a class B felony the person may move ten years after release, confinement or sentencing':
    'Por un delito grave de clase B la persona puede presentar una moción diez años después de la puesta en libertad, del confinamiento o de la imposición de la pena',
  'it was a class B felony': 'fue un delito grave de clase B',
  'Convicted of a crime in the last five years': 'Condena por un delito en los últimos cinco años',
  'Convicted in the five years before: the person may move after five years without a conviction':
    'Condena en los cinco años anteriores: la persona puede presentar una moción después de cinco años sin condena',
  'A class B felony: convicted of a crime in the last ten years':
    'Un delito grave de clase B: condena por un delito en los últimos diez años',
  'Convicted in the ten years before: for a class B felony the person may move after ten without a conviction':
    'Condena en los diez años anteriores: por un delito grave de clase B la persona puede presentar una moción después de diez sin condena',
  'No certificate of discharge, as a person has said':
    'Sin certificado de terminación de la pena, según dijo una persona',
  'The person may move once the court has issued a certificate of discharge':
    'La persona puede presentar una moción cuando el tribunal haya emitido un certificado de terminación de la pena',
  'no certificate of discharge was issued': 'no se emitió ningún certificado de terminación de la pena',
  'With a certificate of discharge the person may move, and the court may vacate it':
    'Con un certificado de terminación de la pena la persona puede presentar una moción, y el tribunal puede anularla',
  'The certificate of discharge is not on record': 'El certificado de terminación de la pena no consta',
  'Whether the court issued a certificate of discharge: without one the person cannot move.':
    'Si el tribunal emitió un certificado de terminación de la pena: sin él la persona no puede presentar una moción.',
  'Relief is by motion of the person, after a certificate of discharge: nothing is vacated by itself. Whether there is a certificate is asked by a flag.':
    'El alivio es por moción de la persona, tras un certificado de terminación de la pena: nada se anula por sí mismo. Si hay un certificado se pregunta con un aviso.',
  'The years count from release from supervision, discharge from confinement or sentencing, whichever was last: the end of the sentence. Of a term of prison a person has to say when supervision was over.':
    'Los años cuentan desde la salida de la supervisión, la salida del confinamiento o la imposición de la pena, lo que fuera último: el final de la pena. De un término de prisión una persona tiene que decir cuándo terminó la supervisión.',
  'The clean years are the five or ten before the motion, whatever came before them. A conviction in them that was itself vacated since counts here; for legal review.':
    'Los años limpios son los cinco o diez anteriores a la moción, viniera lo que viniera antes. Una condena en ellos que después se anuló cuenta aquí; para revisión legal.',
  'A felony without a class is asked for its class where that decides.':
    'De un delito grave sin clase se pregunta la clase donde eso decide.',
  'Which sections are violent or crimes against persons is from memory: they go to a person. That no weapon and no sexual motivation is asked of assault 2 and assault 3 too, and not of robbery 2 alone, is the narrower reading; for legal review.':
    'Qué secciones son violentas o delitos contra las personas es de memoria: van a una persona. Que se pregunte también de agresión 2 y agresión 3, y no solo de robo con violencia 2, que no hubiera arma ni motivación sexual es la lectura más estrecha; para revisión legal.',
  'Not decided here: refunds after State v. Blake.': 'Aquí no se deciden los reembolsos tras State v. Blake.',
};
