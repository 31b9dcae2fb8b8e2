/** A page of a PDF as its drawing commands. */
export type DrawnPage = {
  readonly content: string;
  /** Width and height in points. */
  readonly box?: readonly [number, number];
  /** Degrees by which a viewer turns the page. */
  readonly rotate?: number;
  /** What lies on the page, as dictionaries of a PDF. */
  readonly annotations?: readonly string[];
};

/** A PDF with the text of some pages in Courier, drawn piece by piece in the order given by `order`. */
export function makePdf(
  pages: readonly (readonly string[])[],
  order: (pieces: string[]) => string[] = (p) => p,
): Uint8Array {
  return drawPdf(pages.map((lines) => ({ content: order(lines.flatMap(drawLine)).join('\n') })));
}

/** The drawing commands of lines of text, from the top of a page. */
export function drawLines(lines: readonly string[]): string {
  return lines.flatMap(drawLine).join('\n');
}

/** A PDF of drawn pages, in which `/F1` is Courier and `/P` is a picture of one gray point. */
export function drawPdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>');
  objects.push(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream',
  );
  for (const { content, box = [612, 792], rotate = 0, annotations = [] } of pages) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(' ')}] /Rotate ${rotate} /Annots [${annotations.join(' ')}] /Resources << /Font << /F1 3 0 R >> /XObject << /P 4 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** One piece for each run of text between wide gaps, as many programs draw columns. */
function drawLine(line: string, index: number): string[] {
  const y = 760 - index * 11;
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => {
    const text = match[0].replace(/[\\()]/g, (mark) => `\\${mark}`);
    return `BT /F1 9 Tf 1 0 0 1 ${(40 + match.index * 5.4).toFixed(1)} ${y} Tm (${text}) Tj ET`;
  });
}
