@echo off
rem Lets this computer show one screen whenever its user signs in: a shortcut in the folder of programs that start with Windows.
rem   install-windows.cmd https://HUB:3000 kiosk^|tablet^|board^|counter-N^|live [name]
setlocal enableextensions
if "%~2"=="" (
  echo Usage: install-windows.cmd https://HUB:3000 kiosk^|tablet^|board^|counter-N^|live [name]
  exit /b 2
)
set "folder=%LocalAppData%\motcua"
if not exist "%folder%" mkdir "%folder%"
copy /y "%~dp0start-screen.cmd" "%folder%\start-screen.cmd" >nul
set "entry=%AppData%\Microsoft\Windows\Start Menu\Programs\Startup\motcua-%~2.cmd"
> "%entry%" echo @start "" /min cmd /c ""%folder%\start-screen.cmd" %~1 %~2 %~3"
echo The screen is shown at the next sign-in. Let Windows sign its user in by itself and never sleep.
