package io.compliance4j.samples.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code compliance generate-completion}: what a shell needs to complete commands, options and their values. */
@Command(
        footer = {
            "",
            "The script completes the word compliance: put this folder on the PATH, or make an alias of that name.",
            "",
            "Examples:",
            "  source <(compliance generate-completion)                              in this shell, bash or zsh",
            "  compliance generate-completion > ~/.local/share/bash-completion/completions/compliance",
            "                                                                        in every new bash"
        })
final class CompletionCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Override
    public void run() {
        CommandSpec program = spec.root();
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(program.name(), program.commandLine()));
        out.print('\n'); // also on Windows, where a shell that reads this takes no other line end
        out.flush();
    }
}
