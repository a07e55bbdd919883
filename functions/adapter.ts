// The SDK's adapter, without its habit of sending again by itself, without new clients for every turn, and with a calm
// answer to what no job caught.
import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import { Refusal } from '../domain/refusal.ts'
import { activityPoster, type Signer } from './post-activity.ts'

type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
type Identity = Authenticated['claimsIdentity']
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>
type TokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>

// Teams has a handful of service addresses, one for each region.
const MOST_CLIENTS = 50
const USER_AGENT = 'Microsoft-BotFramework/3.1 partnership-assistant'

/**
 * The SDK builds two clients for each turn, with their policies and credentials, which costs more than most questions.
 * They hold nothing of a turn, so one of each is kept for an app and an address.
 */
class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<Connector>>()
  readonly #tokenClients = new Map<string, Promise<TokenClient>>()

  override async authenticateRequest(
    ...given: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
  ) {
    const found = await super.authenticateRequest(...given)
    if (found.connectorFactory) found.connectorFactory = this.#kept(found.connectorFactory, found.claimsIdentity)
    return found
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.#kept(super.createConnectorFactory(identity), identity)
  }

  override createUserTokenClient(identity: Identity): Promise<TokenClient> {
    return keep(this.#tokenClients, appOf(identity), () => super.createUserTokenClient(identity))
  }

  #kept(factory: ConnectorFactory, identity: Identity): ConnectorFactory {
    const connectors = this.#connectors
    return {
      create: (serviceUrl, audience) =>
        keep(connectors, JSON.stringify([appOf(identity), serviceUrl, audience]), async () =>
          postingQuickly(sendingOnce(await factory.create(serviceUrl, audience)), serviceUrl),
        ),
    }
  }
}

/** The SDK's own retry would post the same reminder up to four times; it has no setting that turns it off. */
function sendingOnce(connector: Connector): Connector {
  const { client } = connector as unknown as { client?: unknown }
  const { pipeline } = (client ?? connector) as { pipeline?: { removePolicy(policy: { name: string }): unknown } }
  pipeline?.removePolicy({ name: 'defaultRetryPolicy' })
  // Nor does a message go anywhere but to the address that was checked when it was given.
  pipeline?.removePolicy({ name: 'redirectPolicy' })
  return connector
}

/** Messages skip the generated client; whatever else is asked of the connector goes through it. */
function postingQuickly(connector: Connector, serviceUrl: string): Connector {
  const { credentials, conversations } = connector as Connector & { credentials: Signer }
  const { reply, send, change } = activityPoster(serviceUrl, credentials, USER_AGENT)
  Object.assign(conversations, { replyToActivity: reply, sendToConversation: send, updateActivity: change })
  return connector
}

function appOf(identity: Identity): string {
  return JSON.stringify([identity.getClaimValue('aud'), identity.getClaimValue('appid')])
}

function keep<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  const oldest = kept.keys().next().value
  if (kept.size > MOST_CLIENTS && oldest !== undefined) kept.delete(oldest)
  made.catch(() => kept.delete(key))
  return made
}

/** The SDK's adapter, given activities by a door that has read them. */
export class Adapter extends CloudAdapter {
  /**
   * Runs one activity past the SDK's own check of who sends it. Its `process` wants a web server's request and response and
   * reads the activity's shape over again, which costs a turn a fifth of what the SDK takes.
   * @param activity already read for its shape
   * @returns what goes back in the response, where anything does
   * @throws Refusal 401 where the sender is not who it should be
   */
  async answer(
    authorization: string,
    activity: Record<string, unknown>,
    run: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const given = activity as unknown as Activity
    return this.processActivity(await this.#sender(given, authorization), given, run)
  }

  async #sender(activity: Activity, authorization: string): Promise<Authenticated> {
    try {
      return await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
    } catch (error) {
      // The SDK's own class for it is not among what it exports.
      if (error instanceof Error && 'statusCode' in error)
        throw new Refusal(401, 'This request does not come from Teams.')
      throw error
    }
  }
}

/** An adapter whose sends are made once. */
export function createAdapter(settings: Record<string, string>): Adapter {
  const adapter = new Adapter(new KeptClients(settings))
  adapter.onTurnError = async (context, error) => {
    console.error('A turn failed outside its job', error)
    if (context.activity.type !== 'invoke') return
    const body = {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Something went wrong on our side. Please try again.',
    }
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
  }
  return adapter
}
