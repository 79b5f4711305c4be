# Installs the hardware agent so that it starts with the computer, before anybody signs in. Windows 10 or newer.
# In a PowerShell opened as administrator, in the folder of the program:
#   powershell -ExecutionPolicy Bypass -File hardware\install\install-windows.ps1 -Hub https://HUB:3000
# Run again with another address to change it; -Remove takes it away. Nothing is downloaded: Windows' own task
# scheduler runs it, as LOCAL SERVICE, and starts it again when it ends.
param(
  [string]$Hub = "",
  [string]$Authority = "",
  [string]$Name = $env:COMPUTERNAME,
  [switch]$Remove
)
$ErrorActionPreference = "Stop"
$task = "Motcua hardware agent"
$folder = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$state = Join-Path $env:ProgramData "motcua-agent"
$log = Join-Path $state "agent.log"

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
  throw "Please open PowerShell as administrator."
}

if (Get-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName $task -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName $task -Confirm:$false
}
if ($Remove) {
  Write-Host "The agent no longer starts. What it kept is still in $state."
  exit 0
}

$node = Join-Path $folder "node_modules\node\bin\node.exe"
if (-not (Test-Path $node)) { throw "There is no $node. Run `"npm ci`" in $folder first." }

# Windows keeps no log of a task: the agent writes its own, which stays small (agent.log, and agent.log.1 before it).
$options = @("--hub", $Hub, "--folder", $state, "--name", $Name, "--log", $log)
if ($Authority -ne "") { $options += @("--authority", (Resolve-Path $Authority).Path) }
& $node (Join-Path $folder "hardware\install\check-arguments.ts") @options
if ($LASTEXITCODE -ne 0) { throw "The options do not fit, see above. Nothing was installed." }

# Only the account that runs it, and administrators, read its token.
New-Item -ItemType Directory -Force -Path $state | Out-Null
& icacls $state /inheritance:r /grant "*S-1-5-19:(OI)(CI)M" "*S-1-5-32-544:(OI)(CI)F" | Out-Null

$quoted = ($options | ForEach-Object { '"' + $_ + '"' }) -join " "
$main = Join-Path $folder "hardware\main.ts"
$action = New-ScheduledTaskAction -Execute $node -WorkingDirectory $folder -Argument ('"' + $main + '" ' + $quoted)
$principal = New-ScheduledTaskPrincipal -UserId "S-1-5-19" -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
  -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) `
  -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew -StartWhenAvailable
# The second trigger starts it again within a minute whatever ended it, also a sleep; one that runs is left alone.
$again = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
Register-ScheduledTask -TaskName $task -Action $action -Principal $principal -Settings $settings `
  -Trigger @((New-ScheduledTaskTrigger -AtStartup), $again) | Out-Null
Start-ScheduledTask -TaskName $task

Write-Host "The agent runs and starts with the computer. Its pairing code, at the first start, is in:"
Write-Host "    $log"
Write-Host "Type it in the console: Administration -> Devices."
