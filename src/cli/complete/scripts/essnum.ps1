# Completion of essnum for PowerShell.
Register-ArgumentCompleter -Native -CommandName 'essnum', 'essnum.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    # Words are taken as they are written; nothing in them is run.
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    $last = '.' + ([string]$wordToComplete).TrimStart([char[]]"'`"")
    $program = $commandAst.GetCommandName()
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        $found = @(& $program complete powershell @words $last 2>$null)
    } catch {
        $found = @()
    } finally {
        [Console]::OutputEncoding = $before
    }
    # Where nothing is told, PowerShell completes the names of files by itself.
    $found | Select-Object -Skip 1 | ForEach-Object {
        $written, $shown, $label = $_.Split("`t")
        if (-not $label) { $label = $shown }
        [System.Management.Automation.CompletionResult]::new($written, $shown, 'ParameterValue', $label)
    }
}
