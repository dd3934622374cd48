@echo off
rem Runs the Maven of .mvn\wrapper\maven-wrapper.properties, downloaded once to %USERPROFILE%\.m2\wrapper\dists. Where it
rem cannot be downloaded, runs an installed Maven instead if that is new enough, and says so.
setlocal EnableExtensions

for /f "usebackq tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"
for %%f in ("%distributionUrl:/=\%") do set "archive=%%~nxf"
set "name=%archive:-bin.tar.gz=%"
set "dists=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "home=%dists%\%name%"
set "unreachable=%dists%\%name%.unreachable"
set "work=%dists%\download.%RANDOM%%RANDOM%"

rem For a day after a failed download the next builds do not wait for another.
if exist "%home%\bin\mvn.cmd" goto run
if exist "%unreachable%" forfiles /p "%dists%" /m "%name%.unreachable" /d -1 /c "cmd /c del @path" >nul 2>&1
if exist "%unreachable%" goto installed

mkdir "%work%" >nul 2>&1
curl.exe -fsSL --connect-timeout 15 --speed-limit 1000 --speed-time 15 --max-time 600 -o "%work%\%archive%" "%distributionUrl%" >nul 2>&1
if errorlevel 1 goto failed
certutil -hashfile "%work%\%archive%" SHA512 | findstr /i /x "%distributionSha512Sum%" >nul
if errorlevel 1 (
  echo mvnw: %distributionUrl% has not the expected checksum; it was thrown away. >&2
  goto failed
)
tar.exe -xzf "%work%\%archive%" -C "%work%" >nul 2>&1
if errorlevel 1 goto failed
if not exist "%home%" move "%work%\%name%" "%home%" >nul 2>&1
rmdir /s /q "%work%" >nul 2>&1
if exist "%home%\bin\mvn.cmd" goto run

:failed
rmdir /s /q "%work%" >nul 2>&1
type nul >"%unreachable%"

:installed
set "version="
for /f "tokens=3" %%v in ('mvn.cmd --version 2^>nul ^| findstr /b /c:"Apache Maven "') do set "version=%%v"
if not defined version goto nothing
for /f "tokens=1-3 delims=." %%a in ("%version%.0.0") do set /a "number=%%a*1000000+%%b*1000+%%c" 2>nul
if %number% lss 3006003 goto nothing
echo mvnw: %name% could not be downloaded; going on with the installed Maven %version%. >&2
mvn.cmd %*
exit /b %errorlevel%

:nothing
echo mvnw: %name% could not be downloaded from %distributionUrl%, and no Maven 3.6.3 or newer is installed. >&2
exit /b 1

:run
"%home%\bin\mvn.cmd" %*
exit /b %errorlevel%
