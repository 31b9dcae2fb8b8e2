/** Texts of us-ca/records-destruction in Spanish, but for those of the laws before it. */
export const recordsDestruction: Readonly<Record<string, string>> = {
  'California destruction of marijuana records': 'Destrucción de expedientes de marihuana en California',
  'Records of a conviction for possessing marijuana (HS 11357), or for giving away or moving a small amount of it (HS 11360(b)), are not kept beyond two years (H&S 11361.5). Courts and agencies owe this without being asked, and apart from Prop 64: All of Us or None v. Hamrick (2021) 64 Cal.App.5th 751.':
    'Los expedientes de una condena por poseer marihuana (HS 11357), o por regalar o transportar una cantidad pequeña (HS 11360(b)), no se conservan más de dos años (H&S 11361.5). Los tribunales y organismos deben hacerlo sin que nadie lo pida, y aparte de la Prop. 64: All of Us or None v. Hamrick (2021) 64 Cal.App.5th 751.',
  'HS 11357 or 11360(b)': 'HS 11357 u 11360(b)',
  'any offense of the article on cannabis but HS 11357.5':
    'todo delito del artículo sobre el cannabis salvo HS 11357.5',
  'An infraction of HS 11357': 'Una infracción de HS 11357',
  'For legal review: a budget bill of 2013 proposed to destroy records of infractions of HS 11357(b) on application only. Was it enacted, and does it still hold?':
    'Para revisión legal: un proyecto presupuestario de 2013 proponía destruir los expedientes de infracciones de HS 11357(b) solo a solicitud. ¿Se aprobó, y sigue vigente?',
  'For legal review: what the section names since Prop 64 amended it. It then reaches all of HS 11357, HS 11360(b), and for a person under 18 any offense of the article but HS 11357.5. As of a day before 2016-11-09 the older text decides: former HS 11357(b) to (e) and 11360(b).':
    'Para revisión legal: qué nombra la sección desde que la Prop. 64 la reformó. Alcanza entonces toda HS 11357, HS 11360(b) y, para menores de 18 años, todo delito del artículo salvo HS 11357.5. Para un día anterior al 2016-11-09 decide el texto más antiguo: antigua HS 11357(b) a (e) y 11360(b).',
  'Release is taken to be the end of the sentence by its parts. Credits and early release are in no file.':
    'Por puesta en libertad se toma el final de la pena según sus partes. Los créditos y la salida anticipada no están en ningún archivo.',
  'Records of arrests without conviction are destroyed as well. This pack decides convictions.':
    'También se destruyen los expedientes de arrestos sin condena. Este paquete de reglas decide condenas.',
  'Conviction before 1976: on petition only': 'Condena anterior a 1976: solo a petición',
  'Before 1976: destroyed on petition only': 'Antes de 1976: se destruye solo a petición',
  'Before 2016-11-09: a subdivision that the text did not name':
    'Antes del 2016-11-09: una subdivisión que el texto no nombraba',
  'H&S 11361.5 named former HS 11357(b) to (e) and 11360(b) only':
    'H&S 11361.5 nombraba solo la antigua HS 11357(b) a (e) y 11360(b)',
  'Records not yet to be destroyed': 'Expedientes que aún no se destruyen',
  'former HS 11357(b) to (e) and 11360(b)': 'antigua HS 11357(b) a (e) y 11360(b)',
  'On school grounds under 18 (former HS 11357(e)): kept until the person is 18':
    'En terreno escolar, menor de 18 años (antigua HS 11357(e)): se conserva hasta que la persona cumple 18',
  'School grounds, now 18': 'Terreno escolar, ya tiene 18',
  'Records to be destroyed': 'Expedientes que se destruyen',
  'On school grounds under 18 (former HS 11357(e)), and not 18 yet':
    'En terreno escolar, menor de 18 años (antigua HS 11357(e)), y todavía no tiene 18',
  'School grounds, not 18 yet': 'Terreno escolar, todavía no tiene 18',
  'On school grounds under 18 (HS 11357(d)): kept until the person is 18':
    'En terreno escolar, menor de 18 años (HS 11357(d)): se conserva hasta que la persona cumple 18',
  'On school grounds under 18 (HS 11357(d)), and not 18 yet':
    'En terreno escolar, menor de 18 años (HS 11357(d)), y todavía no tiene 18',
  'Two years since the conviction, and since release where there was custody':
    'Dos años desde la condena, y desde la puesta en libertad si hubo custodia',
  'Two years since the conviction or release': 'Dos años desde la condena o la puesta en libertad',
  'Fewer than two years since the conviction or release': 'Menos de dos años desde la condena o la puesta en libertad',
};
