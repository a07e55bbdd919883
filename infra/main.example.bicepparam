// An example: copy it to main.bicepparam, which git ignores, and put in the partnership's own values.
using 'main.bicep'

param baseName = 'nscp'
param allowedTenants = [
  '00000000-0000-0000-0000-000000000001'
]
param apiAudience = 'api://partnership-assistant.example'
param notifyTemplateId = ''
param alertEmail = 'alerts@partnership.example'
