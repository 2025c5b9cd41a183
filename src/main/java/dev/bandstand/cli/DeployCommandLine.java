package dev.bandstand.cli;

import dev.bandstand.template.Assembly;
import java.util.List;
import java.util.stream.Collectors;

/** The command that deploys what a plan shows, ready to paste into a shell. */
final class DeployCommandLine {

    private DeployCommandLine() {}

    /** Returns the command; the CDK CLI deploys several stacks only when it is told which. */
    static String of(Assembly assembly, List<String> arguments) {
        String flags = arguments.stream().map(DeployCommandLine::quoted).collect(Collectors.joining(" "));
        return ("./bandstand deploy " + (assembly.stacks().size() > 1 ? "--all " : "") + flags).strip();
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=@,+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
