// Text in a workbook's cell: characters that XML cannot carry are written `_x000D_`, so that pattern itself is escaped.

export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

export function escapeCell(text: string): string {
  // write-excel-file 4.1.1 looks texts up in a plain object, where `toString` and its like seem to be there already.
  if (text in Object.prototype) return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
