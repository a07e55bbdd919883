// Everything the app needs in one resource group: identity, storage, app, bot, monitoring, and a vault only when
// e-mail goes through GOV.UK Notify, whose key no managed identity can replace.
targetScope = 'resourceGroup'

@description('Short name of the partnership, in front of every resource name.')
@minLength(3)
@maxLength(11)
param baseName string

@description('Azure region. UK South keeps the data in the United Kingdom.')
param location string = 'uksouth'

@description('What people see as the name of the bot.')
param botDisplayName string = 'Partnership Assistant'

@description('Tenant ids whose people may use the bot: the host organisation and each that installed the app.')
@minLength(1)
param allowedTenants string[]

@description('The application id URI that access tokens for the API carry.')
param apiAudience string

@description('GOV.UK Notify template for reminders, or empty while e-mail is not set up.')
param notifyTemplateId string = ''

@description('Azure OpenAI in a UK or EU region, or empty: everything but model-written summaries works without.')
param azureOpenAiEndpoint string = ''

@description('The deployment of the model there.')
param modelName string = ''

@description('The first part of the SharePoint address of the tenant, so that notes sent as files can be fetched from there alone; empty for none.')
param sharepointTenant string = ''

@description('Where alerts go, or empty for none. A shared mailbox, not a person.')
param alertEmail string = ''

@description('Instances kept warm for HTTP, so that the first answer of the morning is not slow.')
@minValue(0)
@maxValue(3)
param warmInstances int = 1

param tags object = {
  service: 'partnership-assistant'
}

var suffix = take(uniqueString(resourceGroup().id), 6)
var lowerName = toLower(replace(baseName, '-', ''))
var appName = 'func-${toLower(baseName)}-${suffix}'
@description('People sign in to the report pages, in a Teams tab or a browser. Needs the secret link-keys in the vault first.')
param signInToPages bool = false

var hasEmail = !empty(notifyTemplateId)
var hasVault = hasEmail || signInToPages

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${toLower(baseName)}-${suffix}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: 'st${lowerName}${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: '${toLower(baseName)}-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = if (hasVault) {
  name: 'vault'
  params: {
    name: 'kv-${lowerName}-${suffix}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: appName
    location: location
    tags: tags
    warmInstances: warmInstances
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    storageAccountName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    insightsConnectionString: monitoring.outputs.connectionString
    allowedTenants: allowedTenants
    apiAudience: apiAudience
    notifyTemplateId: notifyTemplateId
    notifyKeyUri: hasEmail ? vault!.outputs.notifyKeyUri : ''
    linkKeysUri: hasVault ? vault!.outputs.linkKeysUri : ''
    azureOpenAiEndpoint: azureOpenAiEndpoint
    modelName: modelName
    sharepointTenant: sharepointTenant
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${toLower(baseName)}-${suffix}'
    displayName: botDisplayName
    tags: tags
    appHost: app.outputs.host
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: {
    name: '${toLower(baseName)}-${suffix}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

@description('Host name of the app: APP_HOST of the Teams package.')
output appHost string = app.outputs.host

@description('Name of the function app, for deploying the package.')
output appName string = appName

@description('Application id of the bot: BOT_APP_ID of the Teams package.')
output botAppId string = identity.outputs.clientId
