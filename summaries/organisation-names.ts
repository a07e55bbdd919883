// Organisations and services that notes make owners of actions by themselves: "Police to share the map".

const SECTORS =
  /^(?:police|constabulary|health|housing|education|probation|licensing|transport|communications|comms|finance|legal|HR|IT|ICB|CAMHS|MASH|MACE|midwifery|health visiting|school nursing|public health|youth justice|early help|early years|social care|adult social care|children['’]s (?:services|social care)|adult services|legal services|children['’]s homes|cafcass|fire service|library service|voluntary sector|virtual school|(?:the )?council|district council|county council|acute trusts?)$/i
const NAMED =
  /^(?!(?:Whether|If|When|That|What|How|Why|Where|Who|Our|Your|Their|His|Her|This|The|And|But|Some|Many|Most|Both)\b)(?:(?:\p{Lu}[\p{L}'’&-]*|and|of|for|&) ){1,5}(?:Teams?|Services?|Hub|Trusts?|Council|Constabulary|Network|Academy|College|Police|Agency|Association)$/u

/** True for words that name an organisation, a service or a sector and nothing else. */
export function isOrganisation(words: string): boolean {
  return SECTORS.test(words) || NAMED.test(words)
}
