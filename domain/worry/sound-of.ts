// How a word sounds, roughly: its first letter and its consonants, so that its misspellings come out alike.

export function soundOf(word: string): string {
  let sound = word[0] ?? ''
  let last = ''
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const kept = soundsLike[letter] ?? letter
    if (kept !== '' && kept !== last) sound += kept
    last = kept
  }
  return sound
}

const soundsLike: Readonly<Record<string, string>> = {
  ...{ a: '', e: '', i: '', o: '', u: '', y: '', h: '', w: '' },
  ...{ c: 'k', q: 'k', z: 's' },
}
