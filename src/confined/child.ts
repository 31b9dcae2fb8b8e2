/** What a confined process says before it ends; `done` tells a whole answer from a pipe that was cut. */
export type Reply<Output> = { readonly done: true; readonly output: Output } | { readonly done: false };

/**
 * The whole life of a confined process: reads its input, works on it once, writes its answer, ends. A promise that is
 * rejected and awaited by no one spoils the answer, for what the library then leaves out is not known.
 */
export async function answerOnce<Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> {
  let spoiled = false;
  process.on('unhandledRejection', () => {
    spoiled = true;
  });
  // A library that prints would print into the answer.
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const output = await work(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Input);
  // Rejections are told of after the microtasks of the turn in which they happen.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const reply: Reply<Output> = spoiled ? { done: false } : { done: true, output };
  process.stdout.write(JSON.stringify(reply), () => process.exit(0));
}

/**
 * The whole life of a process of {@link runApart}: works once on the line that it reads, writes its answer, ends. It
 * ends at once where the process that started it is gone, since its end of the pipe is then closed.
 */
export async function answerWhileAsked<Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> {
  const line = await new Promise<string>((resolve) => {
    let text = '';
    process.stdin.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(text);
    });
    process.stdin.on('close', () => process.exit(1));
  });
  const reply: Reply<Output> = { done: true, output: await work(JSON.parse(line) as Input) };
  process.stdout.write(JSON.stringify(reply), () => process.exit(0));
}
