// Accounts that may be somebody of the roster, for the business unit: whom to recognise, and the same decisions as the card.
import { decideSignIn, listSignIns } from '../bot/decide-sign-in.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

export const signIns = door(async () => {
  const waiting = await listSignIns(await signInServices())
  const rows = waiting.map(({ signIn: { id, standing, tenantId, email, personId, seenAt }, person }) => {
    const role = person?.displayName ?? ''
    return { id, standing, tenantId, email, personId, role, replaces: (person?.entraObjectId ?? '') !== '', seenAt }
  })
  return { status: 200, jsonBody: { waiting: rows }, headers: SAFE }
})

export const signInConfirm = decide('confirmed')
export const signInRefuse = decide('refused')

function decide(decision: 'confirmed' | 'refused') {
  return door(async (request) => {
    const person = await (await services()).identify(request)
    const { id, state } = await decideSignIn(request.params.id ?? '', decision, person, 'api', await signInServices())
    return { status: 200, jsonBody: { id, state }, headers: SAFE }
  })
}

/** Nobody is told anything by these. */
const signInServices = async () => ({ ...(await services()), tell: async () => undefined })
