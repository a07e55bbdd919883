// The function app on Flex Consumption, Node 24. Its settings are the ones that functions/config.ts reads, and no others
// beside those of the Functions host.
param name string
param location string
param tags object
param warmInstances int
param identityId string
param clientId string
param storageAccountName string
param packageContainerUrl string
param insightsConnectionString string
param allowedTenants string[]
param apiAudience string
param notifyTemplateId string
param notifyKeyUri string
param linkKeysUri string
param azureOpenAiEndpoint string
param modelName string
param sharepointTenant string

// A user-assigned identity needs all three of the storage settings; an account name alone means a system-assigned one.
var hostSettings = {
  AzureWebJobsStorage__accountName: storageAccountName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}

var ownSettings = {
  BOT_APP_ID: clientId
  BOT_APP_TYPE: 'UserAssignedMSI'
  BOT_TENANT_ID: tenant().tenantId
  ALLOWED_TENANTS: join(allowedTenants, ',')
  STORAGE_ACCOUNT_NAME: storageAccountName
  AZURE_CLIENT_ID: clientId
  API_AUDIENCE: apiAudience
}

var emailSettings = empty(notifyKeyUri)
  ? {}
  : {
      NOTIFY_TEMPLATE_ID: notifyTemplateId
      NOTIFY_API_KEY: '@Microsoft.KeyVault(SecretUri=${notifyKeyUri})'
    }

// Sign the links in e-mails and the sessions of pages.
var linkSettings = empty(linkKeysUri)
  ? {}
  : {
      LINK_KEYS: '@Microsoft.KeyVault(SecretUri=${linkKeysUri})'
    }

// The managed identity is the key to the model: no secret is kept for it.
var modelSettings = empty(azureOpenAiEndpoint)
  ? {}
  : {
      AZURE_OPENAI_ENDPOINT: azureOpenAiEndpoint
      OPENAI_MODEL: modelName
    }

var fileSettings = empty(sharepointTenant)
  ? {}
  : {
      SHAREPOINT_TENANT: sharepointTenant
    }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: '24'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        // The least that the plan has always allowed. More senders would only meet the rate limits of Teams.
        maximumInstanceCount: 40
        alwaysReady: warmInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: warmInstances
              }
            ]
      }
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(hostSettings, ownSettings, emailSettings, linkSettings, modelSettings, fileSettings)
}

// Packages are put there by people signed in to Entra, never by a publishing password.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['scm', 'ftp']: {
    parent: app
    name: way
    properties: {
      allow: false
    }
  }
]

output host string = app.properties.defaultHostName
