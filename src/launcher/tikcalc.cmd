@rem Starts tikcalc on Windows from the folder that this script lies in.
@rem Java is that of the folder "runtime" beside, else JAVA_HOME's, else the PATH's. TIKCALC_JAVA_OPTS holds more
@rem flags for it. What tikcalc prints is UTF-8: "chcp 65001" makes a console show it.
@echo off
setlocal
rem A variable of ours must not be called HOME, in whatever case: tikcalc asks for that one.
set "above=%~dp0.."
if exist "%above%\runtime\bin\java.exe" (set "java=%above%\runtime\bin\java.exe" & goto found)
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe" & goto home)
set "java="
for %%i in (java.exe) do set "java=%%~$PATH:i"
if defined java goto found
echo tikcalc: no java in the PATH: install Java 17 or newer, or set JAVA_HOME>&2
exit /b 69
:home
if exist "%java%" goto found
set "java=%JAVA_HOME%"
setlocal EnableDelayedExpansion
echo tikcalc: no bin\java.exe in JAVA_HOME (!java!): point it at Java 17 or newer, or unset it>&2
exit /b 69
:found
set "run=-XX:TieredStopAtLevel=1"
if "%~1"=="batch" set "run=-Xmx160m"
if "%~1"=="score" set "run=-Xmx160m"
if "%~1 %~2"=="rates fit" set "run=-Xmx160m"
if "%~1"=="mcp" set "run=-Xmx256m"
set program=-jar "%above%\lib\tikcalc.jar"
if "%~1"=="mcp" set program=-cp "%above%\lib\*;%above%\lib\mcp\*" io.github.tikcalc.Main
"%java%" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto %run% ^
  -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdin.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 ^
  -Dstderr.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  "-Dtikcalc.home=%above%" %TIKCALC_JAVA_OPTS% %program% %*
exit /b %errorlevel%
