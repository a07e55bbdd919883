// The SDK's adapter, without its habit of sending again by itself, and with a calm answer to what no job caught.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder'

/** An adapter whose sends are made once: the SDK's own retry would post the same reminder up to four times. */
export function createAdapter(settings: Record<string, string>): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings))
  adapter.use({
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const connector = context.turnState.get(adapter.ConnectorClientKey)
      const client = connector?.client ?? connector
      client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' })
      await next()
    },
  })
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
