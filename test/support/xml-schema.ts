import { validateXML } from 'xmllint-wasm';
import { redressUpdate, xmlSchemas } from '../../src/exchange/index.ts';

const schemas = xmlSchemas(redressUpdate.batch, redressUpdate.answers);

/** What libxml2 finds wrong in a message by our schemas: it knows nothing of what writes them. */
export async function faultsOf(
  message: string,
  schema: keyof typeof schemas = 'exchange-batch.xsd',
): Promise<readonly string[]> {
  const others = Object.entries(schemas).filter(([name]) => name !== schema);
  const { errors } = await validateXML({
    xml: [{ fileName: 'message.xml', contents: message }],
    schema: [{ fileName: schema, contents: schemas[schema]! }],
    preload: others.map(([fileName, contents]) => ({ fileName, contents })),
  });
  return errors.map(({ message }) => message);
}
