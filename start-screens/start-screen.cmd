@echo off
rem Shows one screen of the hub on a computer of its own: the whole display, with sound, and again whenever the browser ends.
rem   start-screen.cmd https://HUB:3000 kiosk^|tablet^|board^|counter-N^|live [name]
rem The name keeps two screens on one computer apart; it is shown beside the pairing code. Windows 10 with Chrome or Edge.
setlocal enableextensions

set "hub=%~1"
set "screen=%~2"
set "name=%~3"
if "%name%"=="" set "name=default"
if "%hub%"=="" goto usage
if "%hub:~-1%"=="/" set "hub=%hub:~0,-1%"
if /i not "%hub:~0,7%"=="http://" if /i not "%hub:~0,8%"=="https://" goto usage

rem Of a name and of the number after "counter-" only what the other start script takes: what is left over after these signs is refused.
for /f "eol=- delims=abcdefghijklmnopqrstuvwxyz0123456789-" %%r in ("%name%") do goto usage
if "%name:~0,1%"=="-" goto usage
set "counter="
if "%screen:~0,8%"=="counter-" set "counter=%screen:~8%"
for /f "eol=0 delims=0123456789" %%r in ("%counter%") do goto usage
if defined counter if "%counter:~0,1%"=="0" goto usage
if defined counter if not "%counter:~3%"=="" goto usage

set "address="
if "%screen%"=="kiosk" set "address=%hub%/kiosk/?device=%name%"
if "%screen%"=="tablet" set "address=%hub%/tablet/?device=%name%"
if "%screen%"=="board" set "address=%hub%/board/?device=%name%"
if defined counter set "address=%hub%/board/?view=counter&counter=%counter%&device=%name%"
if "%screen%"=="live" set "address=%hub%/staff/#/live"
if "%address%"=="" goto usage

set "browser="
for %%p in (
  "%ProgramFiles%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe"
  "%LocalAppData%\Google\Chrome\Application\chrome.exe"
  "%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
  "%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
) do if not defined browser if exist "%%~p" set "browser=%%~p"
if not defined browser (
  echo Neither Chrome nor Edge is installed.
  exit /b 1
)

rem The display stays lit, also when the computer runs on its battery.
powercfg /change monitor-timeout-ac 0
powercfg /change standby-timeout-ac 0

set "profile=%LocalAppData%\motcua\%screen%-%name%"
if not exist "%profile%" mkdir "%profile%"

:again
start "" /wait "%browser%" --kiosk --edge-kiosk-type=fullscreen --user-data-dir="%profile%" ^
  --no-first-run --no-default-browser-check --noerrdialogs --disable-session-crashed-bubble ^
  --autoplay-policy=no-user-gesture-required ^
  --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate,TranslateUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup ^
  "%address%"
echo The browser has ended and is started again.
timeout /t 5 /nobreak >nul
goto again

:usage
echo Usage: start-screen.cmd https://HUB:3000 kiosk^|tablet^|board^|counter-N^|live [name]
exit /b 2
