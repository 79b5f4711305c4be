# Installs the hardware agent as a service of Windows: it starts with the computer, before anybody signs in, and starts
# again when it ends. Windows 10 or newer. In a PowerShell opened as administrator, in the folder of the program:
#   powershell -ExecutionPolicy Bypass -File hardware\install\install-windows.ps1 -Hub https://HUB:3000
# Run again with another address to change it; -Remove takes it away. Nothing is downloaded: the service's own program
# (windows-service.cs, beside this file) is compiled here, by the compiler that Windows has.
param(
  [string]$Hub = "",
  [string]$Authority = "",
  [string]$Name = $env:COMPUTERNAME,
  [switch]$Remove
)
$ErrorActionPreference = "Stop"
$service = "motcua-agent"
$folder = (Resolve-Path (Join-Path $PSScriptRoot "..\..")).Path
$state = Join-Path $env:ProgramData "motcua-agent"
$log = Join-Path $state "agent.log"
$program = Join-Path $state "motcua-agent.exe"

$me = New-Object Security.Principal.WindowsPrincipal([Security.Principal.WindowsIdentity]::GetCurrent())
if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
  throw "Please open PowerShell as administrator."
}

if (-not $Remove) {
  $node = Join-Path $folder "node_modules\node\bin\node.exe"
  if (-not (Test-Path $node)) { throw "There is no $node. Run `"npm ci`" in $folder first." }
  $compiler = "Framework64", "Framework" |
    ForEach-Object { Join-Path $env:WINDIR "Microsoft.NET\$_\v4.0.30319\csc.exe" } |
    Where-Object { Test-Path $_ } | Select-Object -First 1
  if ($null -eq $compiler) { throw "There is no compiler of .NET Framework 4, which Windows 10 has. Nothing was installed." }

  # A service's output goes nowhere: the agent writes its own log, which stays small (agent.log, and agent.log.1 before it).
  $options = @("--hub", $Hub, "--folder", $state, "--name", $Name, "--log", $log, "--service")
  if ($Authority -ne "") { $options += @("--authority", (Resolve-Path $Authority).Path) }
  if ($options -match '"') { throw "No option may hold a quotation mark. Nothing was installed." }
  & $node (Join-Path $folder "hardware\install\check-arguments.ts") @options
  if ($LASTEXITCODE -ne 0) { throw "The options do not fit, see above. Nothing was installed." }
}

# What an earlier run of this script installed; its first version was a task of the scheduler.
if (Get-ScheduledTask -TaskName "Motcua hardware agent" -ErrorAction SilentlyContinue) {
  Stop-ScheduledTask -TaskName "Motcua hardware agent" -ErrorAction SilentlyContinue
  Unregister-ScheduledTask -TaskName "Motcua hardware agent" -Confirm:$false
}
if (Get-Service -Name $service -ErrorAction SilentlyContinue) {
  Stop-Service -Name $service -Force
  & sc.exe delete $service | Out-Null
  # Windows keeps the name until every window that shows the service is closed.
  for ($tries = 0; $tries -lt 20 -and (Get-Service -Name $service -ErrorAction SilentlyContinue); $tries++) {
    Start-Sleep -Milliseconds 500
  }
  if (Get-Service -Name $service -ErrorAction SilentlyContinue) {
    throw "Windows still holds the service of before. Close the window of services and run this again."
  }
}
if ($Remove) {
  Write-Host "The agent no longer starts. What it kept is still in $state."
  exit 0
}

# Only the account that runs it, and administrators, read its token. The program itself is changed by administrators alone.
New-Item -ItemType Directory -Force -Path $state | Out-Null
& icacls $state /inheritance:r /grant "*S-1-5-19:(OI)(CI)M" "*S-1-5-32-544:(OI)(CI)F" | Out-Null
& $compiler /nologo /target:exe /out:$program /reference:System.ServiceProcess.dll (Join-Path $PSScriptRoot "windows-service.cs")
if ($LASTEXITCODE -ne 0) { throw "The service's program could not be compiled, see above." }
& icacls $program /inheritance:r /grant "*S-1-5-19:RX" "*S-1-5-32-544:F" | Out-Null

$words = @($program, $folder, $node, (Join-Path $folder "hardware\main.ts")) + $options
New-Service -Name $service -DisplayName "Motcua hardware agent" -StartupType Automatic `
  -Description "Printers, panels, keypads and scanners of the one-stop office." `
  -BinaryPathName (($words | ForEach-Object { '"' + $_ + '"' }) -join " ") | Out-Null
& sc.exe config $service obj= "NT AUTHORITY\LocalService" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "Windows did not take the account of the service." }
# The service starts the agent again by itself; this is for the service.
& sc.exe failure $service reset= 86400 actions= restart/5000/restart/5000/restart/60000 | Out-Null
if (-not [Diagnostics.EventLog]::SourceExists($service)) { New-EventLog -LogName Application -Source $service }
Start-Service -Name $service

Write-Host "The agent runs and starts with the computer. Its pairing code, at the first start, is in:"
Write-Host "    $log"
Write-Host "Type it in the console: Administration -> Devices."
