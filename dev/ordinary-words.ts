// The words that are nobody's name: those of ordinary business, of the facts and of the registers.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('./data/', import.meta.url))
// A name made up for one line comes once.
const FEWEST = 3
const FILES = ['facts.json', 'groups.json'] as const
// Towns and villages of the first partnership and its neighbours, and what people and languages are called.
const PLACES = `acle attleborough aylsham beccles blofield bradwell brundall bungay caister cambs cambridge cambridgeshire
  costessey cromer dereham diss downham drayton dussindale earlham emneth eaton essex fakenham feltwell gaywood gorleston
  harleston heacham hellesdon hemsby hethersett hingham holt horsford hoveton hunstanton ipswich lincolnshire loddon
  london lowestoft lynn mattishall methwold mundesley norfolk norwich poringland reepham sheringham sprowston stalham
  suffolk swaffham taverham terrington thetford thorpe watlington watton wells wroxham wymondham yarmouth england wales
  scotland ireland britain europe ukraine poland lithuania romania portugal afghanistan syria pakistan india albania`
const PEOPLES = `good maundy bank holiday queen elizabeth james paget wales prince english british welsh scottish irish french german spanish italian polish lithuanian latvian romanian
  bulgarian portuguese ukrainian russian turkish kurdish arabic farsi dari pashto urdu punjabi bengali chinese mandarin
  cantonese tamil albanian makaton braille easter christmas eid ramadan diwali whitsun teams outlook word excel powerpoint
  google zoom sharepoint youtube facebook instagram insta whatsapp snapchat tiktok childline nspcc barnardos ofsted`

/** @param lines what is ordinarily asked */
export function ordinaryWords(lines: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const line of lines) for (const word of new Set(wordsIn(line))) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= FEWEST).map(([word]) => word)
  const files = [
    ...FILES,
    ...['registers', 'tables'].flatMap((name) => readdirSync(folder + name).map((file) => `${name}/${file}`)),
  ]
  const told = files.flatMap((file) => wordsIn(readFileSync(folder + file, 'utf8')))
  return [...new Set([...frequent, ...told, ...wordsIn(PLACES), ...wordsIn(PEOPLES)])].sort().join(' ')
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/\p{L}{2,}/gu) ?? []
  ).map(String)
}
