import { PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

/** Lines of the invented form: the name of a field, and what is printed beside it. */
const LINES = [
  ['County', 'In the court of'],
  ['Petitioner', 'Petitioner (full name)'],
  ['Other names', 'Other names used'],
  ['Birth date', 'Date of birth'],
  ['Address', 'Mailing address'],
  ['Telephone', 'Telephone'],
  ['Case numbers', 'Case numbers, if known'],
  ['Helped by', 'Office that helps the petitioner'],
] as const;
const BOXES = [
  ['On probation', 'The petitioner is on probation or parole.'],
  ['Not on probation', 'The petitioner is not on probation or parole.'],
] as const;
const [LEFT, TOP, STEP] = [60, 680, 44];

/** An invented court's fillable form, to try the portal with. Its fields are those that the invented pack maps. */
export async function inventedForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle('Petition to clear a record (invented)');
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage([612, 792]);
  const print = (text: string, y: number, size = 11) => page.drawText(text, { x: LEFT, y, size, font });
  print('PETITION TO CLEAR A RECORD', 740, 16);
  print('An invented form of invented courts. No court takes it.', 720);
  const form = document.getForm();
  LINES.forEach(([name, label], index) => {
    const y = TOP - index * STEP;
    print(label, y);
    const field = form.createTextField(name);
    if (name === 'Address' || name === 'Case numbers') field.enableMultiline();
    if (name === 'Petitioner') field.setMaxLength(120);
    field.addToPage(page, { x: 240, y: y - 12, width: 312, height: 30, font: font as PDFFont, borderWidth: 0.5 });
    field.setFontSize(11);
  });
  BOXES.forEach(([name, label], index) => {
    const y = TOP - LINES.length * STEP - index * 28;
    page.drawText(label, { x: LEFT + 24, y, size: 11, font });
    form.createCheckBox(name).addToPage(page, { x: LEFT, y: y - 3, width: 14, height: 14, borderWidth: 0.5 });
  });
  print('Date: ____________________     Signature: ________________________________', 180);
  print('Sign only after somebody at the office has looked at this form with you.', 150);
  return document.save();
}
