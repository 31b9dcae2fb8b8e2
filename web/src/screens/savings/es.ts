import type { enSavings } from './en.ts';

/** Spanish: what a run saves in time and money. */
export const esSavings: Readonly<Record<keyof typeof enSavings, string>> = {
  'savings.title': 'Tiempo y dinero',
  'savings.figure': 'Cifra',
  'savings.says': 'Estimación central: {hours} horas y {dollars} dólares ahorrados.',
  'savings.guess': 'Una suposición sin fuente',
  'savings.keep': 'Conservar estos supuestos',
  'savings.keepLead':
    'Guarde los supuestos en un archivo e indíquelo cuando publique las cifras. La tabla publicada mostrará entonces sus valores y sus fuentes.',
  'savings.save': 'Guardar en un archivo',
  'savings.open': 'Abrir un archivo',
  'savings.usual': 'Volver a los valores habituales',
  'savings.notJson': '{name} no contiene supuestos. Elija un archivo que se haya guardado aquí.',
  'savings.notAsItMust':
    '{name}: {field} no es como debe ser. Los números no pueden ser menores que 0, y las proporciones están entre 0 y 1.',
};
