package dev.bandstand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A call that is told why it is refused, as a row of a table: a title after #, a command after ! where it is not the usual one, files
 * after an @ each, options to leave out after - (what has no option, where nothing follows), arguments to add after $ ({} is the folder
 * of the files), and the line of the message after =&gt;.
 */
record RefusedCall(
        String title,
        String command,
        Map<String, String> files,
        List<String> without,
        List<String> with,
        String message) {

    /** Reads the tables of a folder. */
    static Stream<RefusedCall> all(Path tables, String usualCommand) throws IOException {
        List<RefusedCall> calls = new ArrayList<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path table : files.sorted().toList()) {
                for (String block : Files.readString(table).split("(?m)^(?=# [a-zA-Z])", -1)) {
                    if (!block.isBlank()) {
                        calls.add(parse(block.lines().toList(), usualCommand));
                    }
                }
            }
        }
        return calls.stream();
    }

    /** Writes the files. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Calls, and holds that nothing but the message is said, of paths only what is below the folder. */
    void check(Path folder, List<String> arguments) {
        Invocation refused = Invocation.of(arguments.stream()
                .map(argument -> argument.replace("{}", folder.toString()))
                .toArray(String[]::new));

        String told = refused.err().replace(folder + "/", "").replace(folder.toString(), "{}");
        assertThat(told).isEqualTo(message + "\n");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    /** Returns the command with the options of a good call, changed as the row says. */
    List<String> arguments(Map<String, String> options) {
        without.forEach(options::remove);
        with.forEach(options::remove);
        List<String> arguments = new ArrayList<>(List.of(command));
        options.forEach((option, value) -> arguments.addAll(List.of(option, value)));
        arguments.addAll(with);
        return arguments;
    }

    @Override
    public String toString() {
        return command + ": " + title;
    }

    private static RefusedCall parse(List<String> lines, String usualCommand) {
        String command = usualCommand;
        Map<String, String> files = new TreeMap<>();
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        String message = "";
        String file = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            if (line.startsWith("=> ")) {
                message = line.substring(3);
            } else if (line.startsWith("! ")) {
                command = rest;
            } else if (line.startsWith("$ ")) {
                with.addAll(List.of(rest.split(" ")));
            } else if (line.equals("-") || line.startsWith("- --")) {
                without.add(rest);
            } else if (line.startsWith("@ ")) {
                file = rest;
                files.put(file, "");
            } else if (message.isEmpty() && !file.isEmpty()) {
                files.merge(file, line + "\n", String::concat);
            }
        }
        return new RefusedCall(lines.get(0).substring(2), command, files, without, with, message);
    }
}
