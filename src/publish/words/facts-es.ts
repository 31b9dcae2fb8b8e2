/**
 * Facts that a record may lack, by their English words, which are what summaries and published tables hold. Facts that a
 * state's law declares are added where they can be said of any state; others stay in English, and are marked so.
 */
export const FACTS_ES: Readonly<Record<string, string>> = {
  'date of birth': 'fecha de nacimiento',
  'date of conviction': 'fecha de la condena',
  'level of the offense': 'gravedad del delito',
  'section of the offense': 'artículo del delito',
  'county of the conviction': 'condado de la condena',
  'disposition of the charge': 'resolución del cargo',
  'arrest that the charge belongs to': 'arresto al que pertenece el cargo',
  sentence: 'sentencia',
  'date of the offense': 'fecha del delito',
  'whether the conviction was set aside': 'si la condena fue anulada',
  'date of another conviction': 'fecha de otra condena',
  'level of another conviction': 'gravedad de otra condena',
  'section of another conviction': 'artículo de otra condena',
  'county of another conviction': 'condado de otra condena',
  'disposition of another charge': 'resolución de otro cargo',
  'arrest that another charge belongs to': 'arresto al que pertenece otro cargo',
  'sentence for another conviction': 'sentencia de otra condena',
  'whether another conviction was set aside': 'si otra condena fue anulada',
  'kind of event of another line': 'tipo de suceso de otra línea',
  'whether the person has died': 'si la persona ha fallecido',
  'whether the person is registered': 'si la persona está registrada',
  'lines of the file that could not be read or may be another person’s':
    'líneas del archivo que no se pudieron leer o que pueden ser de otra persona',
  'amount of cannabis or number of plants': 'cantidad de cannabis o número de plantas',
  'age of the person supplied or employed': 'edad de la persona abastecida o empleada',
  'value of the property': 'valor de los bienes',
  'circumstances of the offense': 'circunstancias del delito',
  'whether the terms of the sentence were kept': 'si se cumplieron las condiciones de la sentencia',
  'pending charges or a sentence being served': 'cargos pendientes o una pena que se cumple',
  'whether restitution is owed': 'si se debe restitución',
};
