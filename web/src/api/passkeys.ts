import { id, server, value } from './client.ts';

const { own, session } = server;

/** The code that speaks with a passkey is loaded when somebody uses one. */
const browser = () => import('@simplewebauthn/browser');

/** What the person in front of the browser stopped, or let run out, in place of an answer of the passkey. */
export class PasskeyStopped extends Error {}

/** Asks the browser for a passkey's answer, as JSON. */
async function answerTo(options: string): Promise<string> {
  const { startAuthentication } = await browser();
  const answered = startAuthentication({ optionsJSON: JSON.parse(options) });
  return JSON.stringify(await answered.catch(stopped));
}

function stopped(): never {
  throw new PasskeyStopped();
}

export const passkeysApi = {
  signIn: async () => {
    const { options } = await value(session.passkey.options.$post());
    return value(session.passkey.$post({ json: { response: await answerTo(options) } }));
  },
  stepUp: async () => {
    const { options } = await value(own.passkeys['step-up'].options.$post());
    return value(own.passkeys['step-up'].$post({ json: { response: await answerTo(options) } }));
  },
  add: async (label: string) => {
    const { options } = await value(own.passkeys.options.$post());
    const { startRegistration } = await browser();
    const made = await startRegistration({ optionsJSON: JSON.parse(options) }).catch(stopped);
    return value(own.passkeys.$post({ json: { label, response: JSON.stringify(made) } }));
  },
  remove: (passkey: string) => value(own.passkeys[':id'].$delete(id(passkey))),
};

/** Whether passkeys work at the address that stands in this browser. */
export function passkeysWork(at: string | null): boolean {
  return at === location.origin && 'PublicKeyCredential' in window;
}
