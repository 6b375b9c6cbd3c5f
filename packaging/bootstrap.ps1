# Makes the environment in .venv and runs what follows:
#   .\packaging\bootstrap.ps1 sample [DIR]   renders the sample project
#   .\packaging\bootstrap.ps1 test [ARGS]    passes the tests
#   .\packaging\bootstrap.ps1 ffstudio ...   any other command of the environment
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
$venv = if ($env:FFSTUDIO_VENV) { $env:FFSTUDIO_VENV } else { ".venv" }
$bin = Join-Path $venv "Scripts"
$python = Join-Path $bin "python.exe"
$stamp = Join-Path $venv ".ffstudio-lock"

function Fail([string] $Message) {
    [Console]::Error.WriteLine("bootstrap: $Message")
    exit 5
}

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { Fail "$Program $($Arguments -join ' ') failed with $LASTEXITCODE" }
}

function New-Environment {
    $files = "requirements.lock", "pyproject.toml", "packaging/bootstrap.ps1"
    $wanted = ($files | ForEach-Object { (Get-FileHash $_).Hash }) -join "-"
    if ((Test-Path $stamp) -and ((Get-Content $stamp -Raw).Trim() -eq $wanted)) { return }
    if (-not (Test-Path $python)) {
        if (-not (Get-Command py -ErrorAction SilentlyContinue)) { Fail "install Python 3.11 or newer first" }
        Invoke-Checked "py" @("-3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))")
        Invoke-Checked "py" @("-3", "-m", "venv", $venv)
    }
    Invoke-Checked $python @("-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements.lock")
    Invoke-Checked $python @("-m", "pip", "install", "--quiet", "--no-deps", "--editable", ".")
    Set-Content -Path $stamp -Value $wanted
}

if ($args.Count -eq 0) { Fail "say what to run: sample, test, or any command of the environment" }
New-Environment
$rest = @($args | Select-Object -Skip 1)
switch ($args[0]) {
    "sample" { & (Join-Path $bin "ffstudio.exe") sample @rest }
    "test" { & $python -m pytest -n logical --maxprocesses 4 @rest }
    default { & (Join-Path $bin $args[0]) @rest }
}
exit $LASTEXITCODE
