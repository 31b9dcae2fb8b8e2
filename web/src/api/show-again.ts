/** What somebody shows again who they are for, to sign or to go on with what may do harm; or that they say for what they look at records. */
export type Why = 'sign' | 'go-on' | 'purpose';

type Ask = (why: Why) => Promise<boolean>;

/** Before the first screen is drawn no question can be asked. */
let ask: Ask = async () => false;
let asking: Promise<boolean> | undefined;

/** Sets who asks the person in front of the screen. */
export function askWith(asker: Ask): void {
  ask = asker;
}

/** Asks the person to show again who they are, once for all that waits for it; whether they did. */
export function shownAgain(why: Why): Promise<boolean> {
  asking ??= ask(why).finally(() => {
    asking = undefined;
  });
  return asking;
}
