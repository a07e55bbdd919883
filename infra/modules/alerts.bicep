// Tells a mailbox when reminders may not be going out: no planning has succeeded for 26 hours, or a message was given up.
param name string
param location string
param tags object
param workspaceId string
param email string

var watches = [
  {
    name: 'reminders-not-planned'
    description: 'No run of plan-reminders has succeeded for 26 hours.'
    query: 'AppRequests | where TimeGenerated > ago(26h) and Name == "plan-reminders" and Success | summarize good = count() | where good == 0'
  }
  {
    name: 'message-given-up'
    description: 'A queue message failed five times and was set aside. Look at the undelivered list.'
    query: 'AppTraces | where TimeGenerated > ago(1h) and Message has "poison"'
  }
]

resource mailbox 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'partnership'
    emailReceivers: [
      {
        name: 'mailbox'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for watch in watches: {
    name: '${watch.name}-${name}'
    location: location
    tags: tags
    properties: {
      displayName: watch.name
      description: watch.description
      enabled: true
      severity: 1
      scopes: [workspaceId]
      evaluationFrequency: 'PT1H'
      windowSize: 'P2D'
      criteria: {
        allOf: [
          {
            query: watch.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      actions: {
        actionGroups: [mailbox.id]
      }
    }
  }
]
