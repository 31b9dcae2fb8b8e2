import type { NOTICES_EN } from './notices-en.ts';

/** What is said of notices and the look-up, in Spanish; the values are those of the English table. */
type Table = {
  readonly [Code in keyof typeof NOTICES_EN]: (typeof NOTICES_EN)[Code] extends (values: infer Values) => string
    ? (values: Values) => string
    : string;
};

export const NOTICES_ES: Table = {
  'contacts-malformed':
    'Esto no es una lista de direcciones: necesita las columnas person, source y as_of, en UTF-8, y algunas de address1, address2, address3, email, phone y language.',
  'contacts-slip': ({ line, column }) =>
    `No se tomó nada: la línea ${line} tiene un error en la columna ${column}. El correo y el teléfono solo se toman con la fuente «person».`,
  'notice-step-up': 'Vuelva a dar su contraseña antes de que salgan cartas o de registrar una revisión.',
  'notice-no-text': 'No hay tal texto.',
  'notice-text-changed': 'El texto ya no es el que se leyó; léalo otra vez.',
  'notice-review-malformed': 'Diga quién leyó el texto, por su nombre, y qué día, que no puede estar en el futuro.',
  'notice-no-profile': 'Falta el perfil de la oficina del condado; llénelo antes, pues las cartas llevan su dirección.',
  'notice-none-due': 'Ahora no se puede hacer ningún aviso de este tipo. Los retenidos dicen por qué.',
  'notice-mailing-missing': 'No hay tal envío.',
  'message-sender-unknown': 'No hay tal perfil de un remitente de mensajes de texto.',
  'message-answers-malformed': ({ columns }) =>
    `Este no es un archivo de respuestas de este remitente: necesita las columnas ${columns}, en UTF-8 y con comas.`,
  'notice-mailing-pull':
    'Hay cartas de este envío que ya no deben salir. Primero haga la lista («pull»), sáquelas del montón y anote el envío otra vez.',
  'notice-mailing-state': 'El envío no está en un punto en que esto se pueda hacer.',
  'notice-other-person': 'Usted mismo pidió estos correos; otra persona tiene que darles salida.',
  'notice-no-mail-server':
    'No hay servidor de correo. Quien administra este servidor lo inicia con --smtp, --from y --returns-to.',
  'notice-not-printed': 'Las cartas no se pudieron imprimir; nada cambió, y se puede intentar otra vez.',
  'notice-code-unknown': 'Ninguna carta tiene este código; revíselo.',
  'notice-code-state': 'Esta carta ya está anotada de otro modo, o todavía no se envió.',
  'notice-not-uncertain': 'De este correo se sabe si se envió, o no es un correo.',
  'notice-missing': 'No hay tal aviso.',
  'notice-malformed': 'Así no se pide un aviso.',
  'lookup-no-codes': 'Todavía no salió ninguna carta con un código para la consulta.',
};
