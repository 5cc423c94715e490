@echo off
rem Opens .snabbdialog files by double click with the program beside this script, for whoever runs it; needs no administrator.
rem "associate.cmd /remove" takes that back.
setlocal
set "classes=HKCU\Software\Classes"
if /i "%~1"=="/remove" (
    reg delete "%classes%\.snabbdialog" /f
    reg delete "%classes%\Snabbdialog.Session" /f
    exit /b
)
reg add "%classes%\.snabbdialog" /ve /d "Snabbdialog.Session" /f || exit /b 1
reg add "%classes%\Snabbdialog.Session" /ve /d "Snabbdialog" /f || exit /b 1
reg add "%classes%\Snabbdialog.Session\DefaultIcon" /ve /d "\"%~dp0snabbdialog.exe\",0" /f || exit /b 1
reg add "%classes%\Snabbdialog.Session\shell\open\command" /ve /d "\"%~dp0snabbdialog.exe\" \"%%1\"" /f || exit /b 1
