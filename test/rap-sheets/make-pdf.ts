/** A PDF with the text of some pages in Courier, drawn piece by piece in the order given by `order`. */
export function makePdf(
  pages: readonly (readonly string[])[],
  order: (pieces: string[]) => string[] = (p) => p,
): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>');
  for (const lines of pages) {
    const pieces = lines.flatMap((line, index) => drawLine(line, 760 - index * 11));
    const content = order(pieces).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
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
function drawLine(line: string, y: number): string[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => {
    const text = match[0].replace(/[\\()]/g, (mark) => `\\${mark}`);
    return `BT /F1 9 Tf 1 0 0 1 ${(40 + match.index * 5.4).toFixed(1)} ${y} Tm (${text}) Tj ET`;
  });
}
