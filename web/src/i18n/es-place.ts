/** Spanish: running again, scenarios, keeping the place. */
export const esPlace = {
  'again.link': 'Ejecutar de nuevo',
  'again.change': 'Ejecutar de nuevo con otras opciones',
  'again.with': 'Ejecutar de nuevo con las correcciones',
  'again.title': 'Ejecutar de nuevo',
  'again.files': 'Los archivos: {files}',
  'again.lead':
    'Aquí están las opciones de «{name}». Cambie lo que quiera, o nada: el nuevo análisis incluye todas las correcciones que están en vigor ahora. El análisis «{name}» queda como está.',
  'again.since':
    'Desde este análisis {n|se hizo o deshizo|se hicieron o deshicieron} {n} {n|corrección|correcciones}; sus cifras y archivos no {n|la|las} incluyen.',
  'again.otherCounty': '«{policy}» es de otro condado. ¿Es lo que quiere {county}?',
  'policies.title': 'Guardar estas opciones o cargar otras',
  'policies.name': 'Un nombre para estas opciones',
  'policies.keep': 'Guardar como escenario de la oficina',
  'policies.save': 'Guardar como archivo',
  'policies.save2019': 'Guardar como archivo de opciones de 2019',
  'policies.load': 'Cargar un archivo de política',
  'policies.scenarios': 'Escenarios de la oficina',
  'give.before': 'Archivos que ya están aquí',
  'give.beforeMore': 'y {n} más, a los que se llega desde sus análisis',
} as const;
