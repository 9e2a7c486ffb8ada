@rem Untested: starts tikcalc on Windows from the folder that this script lies in.
@rem Java is that of the folder "runtime" beside, else JAVA_HOME's, else the PATH's. TIKCALC_JAVA_OPTS holds more
@rem flags for it. What tikcalc prints is UTF-8: "chcp 65001" makes a console show it.
@echo off
setlocal
set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java.exe"
set "run=-XX:TieredStopAtLevel=1"
if "%~1"=="batch" set "run=-Xmx160m"
if "%~1"=="score" set "run=-Xmx160m"
if "%~1 %~2"=="rates fit" set "run=-Xmx160m"
set program=-jar "%home%\lib\tikcalc.jar"
if "%~1"=="mcp" set program=-cp "%home%\lib\*;%home%\lib\mcp\*" io.github.tikcalc.Main
"%java%" -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto %run% ^
  -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdin.encoding=UTF-8 ^
  -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 ^
  -Dstderr.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  "-Dtikcalc.home=%home%" %TIKCALC_JAVA_OPTS% %program% %*
exit /b %errorlevel%
